import type { MathMl } from './mathml.js';

/**
 * The text of an article or a comment: a closed, readonly subset of mdast
 * (https://github.com/syntax-tree/mdast). Every value is valid mdast; nothing outside the union can be
 * expressed, raw HTML least of all. That is why a Body needs no sanitizer: there is nothing to remove.
 */
export interface Body {
  readonly type: 'root';
  readonly children: readonly Block[];
}

export type Block =
  | Paragraph
  | Heading
  | Blockquote
  | List
  | Code
  | MathBlock
  | ThematicBreak
  | Image
  | Table
  | Figure
  | DefinitionList
  | FootnoteDefinition;
export type Inline =
  | Text
  | Break
  | InlineCode
  | InlineMath
  | Emphasis
  | Strong
  | Delete
  | Link
  | Superscript
  | Subscript
  | Image
  | FootnoteReference;

export interface Paragraph {
  readonly type: 'paragraph';
  readonly children: readonly Inline[];
}

/** A heading inside a body. Depth 1 is the article's own headline and cannot stand here. */
export interface Heading {
  readonly type: 'heading';
  readonly depth: 2 | 3 | 4 | 5 | 6;
  readonly children: readonly Inline[];
}

export interface Blockquote {
  readonly type: 'blockquote';
  readonly children: readonly Block[];
  /** mdast keeps `data` for additions like this one, which is the only one. */
  readonly data?: {
    /** The id of the {@link Person} whose words these are. */
    readonly attribution: string;
  };
}

export interface List {
  readonly type: 'list';
  readonly ordered?: boolean;
  /** The number of the first item of an ordered list. */
  readonly start?: number;
  readonly children: readonly ListItem[];
}

export interface ListItem {
  readonly type: 'listItem';
  /** Whether the item of a task list is done; left out of other lists. */
  readonly checked?: boolean;
  readonly children: readonly Block[];
}

export interface Code {
  readonly type: 'code';
  readonly lang?: string;
  /** What else the writer said of the code, such as `title=a.js`; not shown. */
  readonly meta?: string;
  readonly value: string;
}

/** A formula as a block of its own, as in mdast-math. Allowed in articles, not in comments. */
export interface MathBlock {
  readonly type: 'math';
  /** The formula in TeX, without delimiters. It is what is read aloud where there is no MathML, quoted and written out. */
  readonly value: string;
  /** What the formula looks like. Left out, its source is shown. */
  readonly mathml?: readonly MathMl[];
}

export interface ThematicBreak {
  readonly type: 'thematicBreak';
}

/**
 * A picture, as a block of its own or within a line. In a comment it is shown as a link, unless the page asks for the
 * pictures of comments.
 */
export interface Image {
  readonly type: 'image';
  /** An absolute http or https URL, or a `data:` URL of a raster image. */
  readonly url: string;
  /** What the picture shows, in words; empty when it adds nothing to the text. */
  readonly alt: string;
  /** What else the writer says of it; browsers show it to pointers alone. */
  readonly title?: string;
  /** In CSS pixels. */
  readonly width?: number;
  /** In CSS pixels. */
  readonly height?: number;
}

/** A table as in GitHub Flavored Markdown: the first row holds the headings of the columns. */
export interface Table {
  readonly type: 'table';
  /** How the text of each column is aligned; `null`, or nothing, where the column does not say. */
  readonly align?: readonly (TableAlignment | null)[];
  readonly children: readonly TableRow[];
}

export type TableAlignment = 'left' | 'right' | 'center';

export interface TableRow {
  readonly type: 'tableRow';
  readonly children: readonly TableCell[];
}

export interface TableCell {
  readonly type: 'tableCell';
  readonly children: readonly Inline[];
}

/** A picture or a table with its caption. Allowed in articles, not in comments. */
export interface Figure {
  readonly type: 'figure';
  readonly children: readonly [Image | Table, Figcaption];
}

export interface Figcaption {
  readonly type: 'figcaption';
  readonly children: readonly Inline[];
}

/**
 * Terms and what they mean. One or more terms are followed by one or more descriptions. The names are those of
 * remark-definition-list. Allowed in articles, not in comments.
 */
export interface DefinitionList {
  readonly type: 'defList';
  readonly children: readonly (DefinitionTerm | DefinitionDescription)[];
}

export interface DefinitionTerm {
  readonly type: 'defListTerm';
  readonly children: readonly Inline[];
}

export interface DefinitionDescription {
  readonly type: 'defListDescription';
  readonly children: readonly Block[];
}

/** The mark in the text that leads to a footnote. Allowed in articles, not in comments. */
export interface FootnoteReference {
  readonly type: 'footnoteReference';
  /** The `identifier` of the {@link FootnoteDefinition}. */
  readonly identifier: string;
  /** The identifier as the writer spelt it. */
  readonly label?: string;
}

/**
 * A footnote. It stands at the top of a body, wherever the writer put it; readers see the notes behind the text, in the
 * order in which the text refers to them.
 */
export interface FootnoteDefinition {
  readonly type: 'footnoteDefinition';
  /** Unique among the footnotes of one body. */
  readonly identifier: string;
  /** The identifier as the writer spelt it. */
  readonly label?: string;
  readonly children: readonly Block[];
}

export interface Text {
  readonly type: 'text';
  readonly value: string;
}

export interface Break {
  readonly type: 'break';
}

export interface InlineCode {
  readonly type: 'inlineCode';
  readonly value: string;
}

/** A formula within a line, as in mdast-math. Allowed in articles, not in comments. */
export interface InlineMath {
  readonly type: 'inlineMath';
  /** The formula in TeX, without delimiters, as in a {@link MathBlock}. */
  readonly value: string;
  /** What the formula looks like. Left out, its source is shown. */
  readonly mathml?: readonly MathMl[];
}

export interface Emphasis {
  readonly type: 'emphasis';
  readonly children: readonly Inline[];
}

export interface Strong {
  readonly type: 'strong';
  readonly children: readonly Inline[];
}

export interface Delete {
  readonly type: 'delete';
  readonly children: readonly Inline[];
}

export interface Link {
  readonly type: 'link';
  /** An absolute http, https or mailto URL. */
  readonly url: string;
  readonly title?: string;
  readonly children: readonly Inline[];
}

export interface Superscript {
  readonly type: 'superscript';
  readonly children: readonly Inline[];
}

export interface Subscript {
  readonly type: 'subscript';
  readonly children: readonly Inline[];
}
