import type { Heading } from '../../model/body.js';
import type { BodyWriter, End } from './body-writer.js';
import { cleanText, collapse } from './clean-text.js';
import type { Style } from './inline-builder.js';
import { attribute, platform } from './platform-access.js';
import { readLink } from './read-link.js';

/** Writes the start of an element. Returns a function that writes its end; false if its content is left out. */
export type Rule = (writer: BodyWriter, element: Element, baseUrl: string | undefined) => End | void | false;

const wordsOf = (element: Element, ...names: readonly string[]): string | undefined =>
  names.map((name) => attribute(element, name)).find((value) => value.trim());

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

/** A picture is the words that stand for it; one that has none is a link to it, named like its file. */
const picture: Rule = (writer, element, baseUrl) => {
  const words = wordsOf(element, 'alt', 'aria-label', 'alttext');
  const url = readLink(attribute(element, 'src'), baseUrl);
  if (words) writer.text(words);
  else if (url?.startsWith('http')) {
    const { host, pathname } = new URL(url);
    writeLink(writer, url, pathname.split('/').at(-1) || host);
  } else if (platform(element, 'localName') !== 'img') return;
  return false;
};

const formula: Rule = ({ text }, element) => {
  const words = wordsOf(element, 'alttext', 'aria-label');
  if (!words) return;
  text(words);
  return false;
};

/** What plays or shows another page is a link to it. Without an address, what stands for it is read. */
const embed: Rule = (writer, element, baseUrl) => {
  const source = platform(element, 'querySelector').call(element, 'source');
  const url = [element, ...(source ? [source] : [])]
    .flatMap((one) => ['src', 'data'].map((name) => readLink(attribute(one, name), baseUrl)))
    .find((address) => address?.startsWith('http'));
  const words = wordsOf(element, 'title', 'aria-label', 'alt');
  if (!url) {
    if (words) writer.text(words);
    // What is in an object is shown in its place; in a player it is for browsers that know none.
    return words || platform(element, 'localName') !== 'object' ? false : undefined;
  }
  writeLink(writer, url, words ?? url);
  return false;
};

const marks = new Map([
  ['checkbox', ['☑', '☐']],
  ['radio', ['◉', '○']],
]);

/** What a form control shows. What a person types stands in no reply. */
const input: Rule = (writer, element, baseUrl) => {
  const type = attribute(element, 'type').toLowerCase();
  const [on, off] = marks.get(type) ?? [];
  if (on) writer.text(`${platform(element, 'hasAttribute').call(element, 'checked') ? on : off} `);
  else if (type === 'image') return picture(writer, element, baseUrl);
  else if (type !== 'hidden' && type !== 'password') writer.text(attribute(element, 'value'));
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
  return title && title !== platform(element, 'textContent') ? () => text(` (${title})`) : undefined;
};

const number = (value: string): number | undefined => (/^\d{1,9}$/.test(value) ? +value : undefined);

const list: Rule = (writer, element) => {
  if (platform(element, 'localName') !== 'ol') return writer.list();
  const step = platform(element, 'hasAttribute').call(element, 'reversed') ? -1 : 1;
  return writer.list(
    number(attribute(element, 'start')) ?? (step < 0 ? platform(element, 'childElementCount') : 1),
    step,
  );
};

const languageOf = (element: Element): string =>
  /(?:^|\s)lang(?:uage)?-([\w+#.-]+)/.exec(attribute(element, 'class'))?.[1] ?? '';

const styled = (type: Exclude<Style['type'], 'link'>): Rule => {
  const own = { type };
  return ({ style }) => style(own);
};

const raised = styled('superscript');
const lowered = styled('subscript');

/** A part of a formula, which the part before it may raise, lower or divide. */
const operand: Rule = (writer, element, baseUrl) => {
  if (platform(element, 'localName') === 'msqrt') writer.text('√');
  if (!platform(element, 'previousElementSibling')) return;
  switch (platform(element, 'parentElement')?.localName) {
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
  'script style template noscript noembed noframes frameset applet canvas datalist annotation rp source': () => false,
  img: picture,
  svg: formula,
  math: formula,
  'iframe object embed video audio': embed,
  input,
  ['p div section article aside header footer main nav search address center hgroup figure figcaption details ' +
  'summary dialog dl dt dd table caption tr mtr form fieldset legend textarea']: ({ boundary }) => {
    boundary();
    return boundary;
  },
  'td th mtd option': ({ cell }) => cell(),
  br: (writer) => writer.break(),
  hr: ({ rule }) => rule(),
  blockquote: ({ quote }) => quote(),
  'ul ol menu dir': list,
  li: ({ item }, element) => item(number(attribute(element, 'value'))),
  'pre listing xmp plaintext': ({ code }, element) => code(languageOf(element)),
  'h1 h2 h3 h4 h5 h6': ({ heading }, element) =>
    // Depth 1 is the article's own headline.
    heading(Math.max(2, +(platform(element, 'localName')[1] as string)) as Heading['depth']),
  'a x-a': link,
  q: around('“', '”'),
  rt: around('(', ')'),
  abbr: abbreviation,
  'em i cite dfn var': styled('emphasis'),
  'strong b x-b': styled('strong'),
  'del s strike': styled('delete'),
  'code kbd samp tt': ({ inlineCode }, element) => inlineCode(languageOf(element)),
  sup: raised,
  sub: lowered,
  'mi mn mo ms mtext mrow msup msub msubsup mfrac msqrt mroot': operand,
};

/** What the HTML elements mean, by local name. Those not listed are unwrapped: their words are in the line around. */
export const elements: ReadonlyMap<string, Rule> = new Map(
  Object.entries(rules).flatMap(([names, rule]) => names.split(' ').map((name) => [name, rule])),
);
