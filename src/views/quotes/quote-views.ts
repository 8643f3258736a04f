import type { Strings } from '../../locales/strings.js';
import { h, type ElementView, type View } from '../view.js';
import type { ExcerptPart } from './excerpt.js';

/** One quotation in a text. */
export interface QuoteView {
  /** The id of its QuoteLink. */
  readonly id: string;
  /** Where its source is. */
  readonly href: string;
  /** What is said of it beside its words: where they come from, and whether they were changed. */
  readonly description: string;
}

/** Words that quote, as a link to their source. The pieces of one quotation are one stop for the Tab key. */
export function quoteView({ id, href, description }: QuoteView, isFirst: boolean, isInLink: boolean): ElementView {
  if (isInLink) return h('span', { class: 'quote' });
  const tabindex = isFirst ? undefined : -1;
  return h('a', { class: 'quote', part: 'quote', href, 'data-quote': id, 'aria-description': description, tabindex });
}

/** Where code was quoted from, below it: a link cannot stand among code. The style sheet draws its words. */
export const codeSourceView = ({ id, href, description }: QuoteView): ElementView =>
  h('a', { class: 'quote source', part: 'quote', href, 'data-quote': id, 'data-words': description, 'aria-label': description });

/** Words that others quote, or that an address leads to; the latter can have the focus. */
export const passageView = (id: string, isTarget: boolean): ElementView =>
  h('span', { class: isTarget ? 'passage target' : 'passage', 'data-passage': id, tabindex: isTarget ? -1 : undefined });

/** How many have taken up a passage. The figure is drawn by the style sheet, so that it is no part of the text. */
export const noteView = (id: string, figure: string, label: string): ElementView =>
  h('button', { class: 'note', part: 'note', type: 'button', 'data-note': id, 'data-figure': figure, 'aria-label': label, 'aria-haspopup': 'dialog' });

/** The way back to the quotation that has led here. */
export const backView = (href: string, words: string): ElementView =>
  h('a', { class: 'back', part: 'back', href, 'data-words': words, 'aria-label': words });

/** Whom a comment answers, and where that person wrote. */
export const answersView = (href: string, words: string): ElementView => h('a', { class: 'answers', part: 'answers', href }, words);

/** The passage that a quotation comes from, in place. */
export interface PeekView {
  readonly source: string;
  readonly excerpt: readonly ExcerptPart[];
  readonly language: string | undefined;
  readonly isModified: boolean;
  readonly strings: Partial<Strings>;
}

export function peekView({ source, excerpt, language, isModified, strings }: PeekView): ElementView {
  return card(
    'peek',
    undefined,
    h('p', { class: 'from' }, source, isModified && [' ', h('span', { class: 'changed' }, strings.quotedWithChanges)]),
    h('blockquote', { lang: language, dir: 'auto' }, excerpt.map(({ text, isPassage }) => (isPassage ? h('mark', null, text) : text))),
  );
}

/** One who has taken up a passage. */
export interface TakerView {
  readonly name: string;
  readonly href: string;
  /** The id of the comment. */
  readonly id: string;
  readonly words: string;
  readonly isModified: boolean;
}

/** Who has taken up a passage, and what they said of it. */
export function takersView(label: string, takers: readonly TakerView[], strings: Partial<Strings>): ElementView {
  return card(
    'takers',
    label,
    h('p', { class: 'from' }, label),
    h(
      'ul',
      { role: 'list' },
      takers.map(({ name, href, words, isModified }) =>
        h(
          'li',
          null,
          h('a', { class: 'taker', href }, name),
          isModified && [' ', h('span', { class: 'changed' }, strings.quotedWithChanges)],
          h('p', { dir: 'auto' }, words),
        ),
      ),
    ),
  );
}

/** What is said to those who hear the page, of a change in an element that has no other place for it. */
export const announcementView = (words: string): ElementView => h('p', { class: 'visually-hidden', role: 'status' }, words);

const card = (kind: string, label: string | undefined, ...content: readonly View[]): ElementView =>
  h('div', { class: `card ${kind}`, part: 'card', popover: 'manual', role: label ? 'dialog' : 'note', 'aria-label': label, tabindex: -1 }, ...content);
