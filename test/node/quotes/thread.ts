import type { Article, Block, Body, Comment, QuoteLink } from '../../../src/model/index.js';
import { detectQuotes } from '../../../src/quotes/index.js';

export const paragraph = (value: string): Block => ({ type: 'paragraph', children: [{ type: 'text', value }] });
export const quote = (...values: string[]): Block => ({ type: 'blockquote', children: values.map(paragraph) });

/** Strings are paragraphs. */
export const body = (...blocks: (string | Block)[]): Body => ({
  type: 'root',
  children: blocks.map((block) => (typeof block === 'string' ? paragraph(block) : block)),
});

export const article = (...blocks: (string | Block)[]): Article => ({
  id: 'article',
  headline: 'On trust',
  inLanguage: 'en',
  body: body(...blocks),
});

export const comment = (id: string, ...blocks: (string | Block)[]): Comment => ({ id, body: body(...blocks) });

/** An essay of ordinary words, so that those of a test are rare in it. */
export const filler =
  'We walked along the river until the evening, and nobody said much about the work that was waiting for us at home. ' +
  'Later the rain came, the lamps were lit in all the windows, and the children were called in from the street.';

/** Who quotes what from where, for short: `2→article: these words|and these`, with the kind of match. */
export const shown = (links: readonly QuoteLink[]): string[] =>
  links.map(
    ({ from, to, match }) =>
      `${from.source}→${to.source} ${match}: ${to.selector.map(([, { exact }]) => exact).join('|')}`,
  );

/** What a comment with these blocks quotes from an article with that text. */
export const quoting = (said: string, ...blocks: (string | Block)[]): string[] =>
  shown(detectQuotes({ article: article(filler, said), comments: [comment('1', ...blocks)] }));
