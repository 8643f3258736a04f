import type { Heading, TableAlignment } from '../../model/body.js';
import type { BodyWriter, End } from './body-writer.js';
import { cleanText, collapse } from './clean-text.js';
import type { Style } from './inline-builder.js';
import { readLink } from './read-link.js';

/** Writes the start of an element. Returns a function that writes its end; false if its content is left out. */
export type Rule = (writer: BodyWriter, element: Element, baseUrl: string | undefined) => End | void | false;

/** An attribute as it was written, or an empty string. */
export const attribute = (element: Element, name: string): string => element.getAttribute(name) ?? '';

const wordsOf = (element: Element, ...names: readonly string[]): string | undefined =>
  names.map((name) => attribute(element, name)).find((value) => value.trim());

/** On which side the words of a cell stand. */
const sideOf = (element: Element): TableAlignment | undefined =>
  (['left', 'right', 'center'] as const).find((side) => side === attribute(element, 'align').toLowerCase());

const link: Rule = (writer, element, baseUrl) => {
  const href = attribute(element, 'href');
  const url = readLink(href, baseUrl);
  if (!url) return;
  const title = collapse(cleanText(attribute(element, 'title'))).trim();
  const end = writer.style({ type: 'link', url, ...(title && { title }) });
  if (!end || href.trim().startsWith('#')) return end;
  const before = writer.written();
  return () => {
    // Icons alone: a link to nothing visible would be gone.
    if (writer.written() === before) writer.text(wordsOf(element, 'aria-label', 'title') ?? url);
    end();
  };
};

function writeLink({ style, text }: BodyWriter, url: string, words: string): void {
  const end = style({ type: 'link', url });
  text(words);
  end?.();
}

/** What is no word: an emoji, a smiley, or the name of one. */
const sign = /^(?:[^\p{L}\p{N}]+|:[\w+-]+:)$/u;

/** Where there can be no picture, it is the words that stand for it, or a link to it, named like its file. */
const picture: Rule = (writer, element, baseUrl) => {
  const words = wordsOf(element, 'alttext', 'alt', 'aria-label');
  const url = readLink(attribute(element, 'src'), baseUrl);
  const isAtUrl = url?.startsWith('http');
  const isPicture = isAtUrl && element.localName === 'img' && !sign.test(words?.trim() ?? '');
  const alt = collapse(cleanText(words ?? '')).trim();
  if (isPicture && writer.picture({ type: 'image', url: url!, alt })) return false;
  if (words) writer.text(words);
  else if (url && isAtUrl) {
    const { host, pathname } = new URL(url);
    writeLink(writer, url, pathname.split('/').at(-1) || host);
  } else if (element.localName !== 'img') return;
  return false;
};

/** What plays or shows another page is a link to it. Without an address, what stands for it is read. */
const embed: Rule = (writer, element, baseUrl) => {
  const source = element.querySelector('source');
  const url = [element, ...(source ? [source] : [])]
    .flatMap((one) => ['src', 'data'].map((name) => readLink(attribute(one, name), baseUrl)))
    .find((address) => address?.startsWith('http'));
  const words = wordsOf(element, 'title', 'aria-label', 'alt');
  if (!url) {
    if (words) writer.text(words);
    // What is in an object is shown in its place; in a player it is for browsers that know none.
    return words || element.localName !== 'object' ? false : undefined;
  }
  writeLink(writer, url, words ?? url);
  return false;
};

/** What a form control shows. What a person types stands in no reply. */
const input: Rule = (writer, element, baseUrl) => {
  const type = attribute(element, 'type').toLowerCase();
  const marks = type === 'checkbox' ? '☐☑' : type === 'radio' && '○◉';
  if (marks) writer.text(`${marks[+element.hasAttribute('checked')]} `);
  else if (type === 'image') return picture(writer, element, baseUrl);
  else if (!/hidden|password/.test(type)) writer.text(attribute(element, 'value'));
  return false;
};

/** Words that stand before and behind. */
const around =
  (before: string, behind: string): Rule =>
  ({ text }) => {
    text(before);
    return () => text(behind);
  };

const abbreviation: Rule = ({ text }, element) => {
  const title = attribute(element, 'title').trim();
  return title && title !== element.textContent ? () => text(` (${title})`) : undefined;
};

const number = (value: string): number | undefined => (/^\d{1,9}$/.test(value) ? +value : undefined);

const list: Rule = (writer, element) => {
  if (element.localName !== 'ol') return writer.list();
  const step = element.hasAttribute('reversed') ? -1 : 1;
  return writer.list(number(attribute(element, 'start')) ?? (step < 0 ? element.childElementCount : 1), step);
};

const styled = (type: Exclude<Style['type'], 'link'>): Rule => {
  const own = { type };
  return ({ style }) => style(own);
};

const raised = styled('superscript');
const lowered = styled('subscript');

/** A part of a formula, which the part before it may raise, lower or divide. */
const operand: Rule = (writer, element, baseUrl) => {
  if (element.localName === 'msqrt') writer.text('√');
  if (!element.previousElementSibling) return;
  switch (element.parentElement?.localName) {
    case 'msup':
      return raised(writer, element, baseUrl);
    case 'msub':
      return lowered(writer, element, baseUrl);
    case 'mfrac':
      writer.text('/');
  }
};

const rules: Readonly<Record<string, Rule>> = {
  // What no reader sees.
  'template noscript applet canvas datalist annotation rp source': () => false,
  'img svg math': picture,
  'iframe object embed video audio': embed,
  input,
  ['p div section article aside header footer main nav search address center hgroup figure figcaption details ' +
  'summary dialog dl dt dd caption mtr fieldset legend']: ({ boundary }) => {
    boundary();
    return boundary;
  },
  table: ({ boundary, table }, element) => {
    // A cell of a table holds lines alone; of any other, the rows are lines.
    if (!element.querySelector('table,ul,ol,dl,blockquote,pre,hr,h1,h2,h3,h4,h5,h6')) return table();
    boundary();
    return boundary;
  },
  tr: ({ row }) => row(),
  'td th mtd option': ({ cell }, element) => cell(sideOf(element)),
  br: (writer) => writer.break(),
  hr: ({ rule }) => rule(),
  blockquote: ({ quote }) => quote(),
  'ul ol menu dir': list,
  li: ({ item }, element) => item(number(attribute(element, 'value'))),
  pre: ({ code }, element) => code(attribute(element, 'lang')),
  'h1 h2 h3 h4 h5 h6': ({ heading }, element) =>
    // Depth 1 is the article's own headline.
    heading(Math.max(2, +(element.localName[1] as string)) as Heading['depth']),
  'x-a': link,
  q: around('“', '”'),
  rt: around('(', ')'),
  abbr: abbreviation,
  'cite dfn var': styled('emphasis'),
  'x-b': styled('strong'),
  del: styled('delete'),
  'kbd samp': ({ inlineCode }, element) => inlineCode(attribute(element, 'lang')),
  sup: raised,
  sub: lowered,
  'mi mn mo ms mtext mrow msup msub msubsup mfrac msqrt mroot': operand,
};

/**
 * What the HTML elements mean, by local name, as `boundHtml` writes them: `a`, `b` and others by another of the same meaning.
 * Those not listed are unwrapped: their words are in the line around.
 */
export const elements: ReadonlyMap<string, Rule> = new Map(
  Object.entries(rules).flatMap(([names, rule]) => names.split(' ').map((name) => [name, rule])),
);
