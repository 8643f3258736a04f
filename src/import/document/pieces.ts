import type { Image } from '../../model/body.js';

/** How words of a document look, as far as a body can hold it. */
export type RunStyle = 'strong' | 'emphasis' | 'delete' | 'superscript' | 'subscript';

/** A part of a line. */
export type Run =
  | {
      readonly kind: 'text';
      readonly text: string;
      readonly styles: ReadonlySet<RunStyle>;
      readonly link?: string;
      readonly isCode?: boolean;
    }
  | { readonly kind: 'break' }
  | { readonly kind: 'image'; readonly image: Image }
  /** The mark of a footnote or endnote. */
  | { readonly kind: 'note'; readonly id: string }
  /** Where the words begin or end that a comment in the margin is about. */
  | { readonly kind: 'mark'; readonly id: string; readonly isEnd: boolean };

export type TextRun = Extract<Run, { kind: 'text' }>;

/** The list that a paragraph is an item of. */
export interface ListPlace {
  /** What tells this list from the next one. */
  readonly key: string;
  /** What tells a list that counts from its start again from the one before, which has the same key. */
  readonly restart?: string;
  /** From 0. */
  readonly level: number;
  readonly isOrdered: boolean;
  readonly start?: number;
}

/** What a paragraph is, by its style. */
export type ParagraphRole = 'text' | 'title' | 'subtitle' | 'heading' | 'quote' | 'code' | 'caption';

/** A paragraph of a document, as office programs have them: lists, quotations and code are paragraphs one after another. */
export interface ParagraphPiece {
  readonly kind: 'paragraph';
  readonly role: ParagraphRole;
  /** Of a heading, from 1. */
  readonly depth?: number;
  readonly list?: ListPlace;
  readonly runs: readonly Run[];
}

export interface TablePiece {
  readonly kind: 'table';
  readonly rows: readonly (readonly (readonly Run[])[])[];
}

export interface RulePiece {
  readonly kind: 'rule';
}

export type Piece = ParagraphPiece | TablePiece | RulePiece;

/** What a document holds. */
export interface DocumentText {
  readonly pieces: readonly Piece[];
  /** The footnotes and endnotes, by their ids. */
  readonly notes: ReadonlyMap<string, readonly Piece[]>;
}
