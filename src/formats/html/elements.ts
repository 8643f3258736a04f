import type { Heading } from '../../model/body.js';
import type { BodyWriter, End } from './body-writer.js';
import { cleanText, collapse } from './clean-text.js';
import type { Style } from './line.js';
import { attribute, platform } from './platform-access.js';
import { readLink } from './read-link.js';

/** Writes what an element begins, and answers with what its end writes; or with false when its content is left out. */
export type Rule = (writer: BodyWriter, element: Element, baseUrl: string | undefined) => End | void | false;

const link: Rule = ({ style }, element, baseUrl) => {
  const url = readLink(attribute(element, 'href'), baseUrl);
  const title = collapse(cleanText(attribute(element, 'title'))).trim();
  return url ? style({ type: 'link', url, ...(title && { title }) }) : undefined;
};

/** A picture is the words that stand for it; one that has none is a link to it, named like its file. */
const picture: Rule = ({ style, text }, element, baseUrl) => {
  const words = ['alt', 'aria-label', 'alttext'].map((name) => attribute(element, name)).find((value) => value.trim());
  const url = readLink(attribute(element, 'src'), baseUrl);
  if (words) text(words);
  else if (url?.startsWith('http')) {
    const { host, pathname } = new URL(url);
    const end = style({ type: 'link', url });
    text(pathname.split('/').at(-1) || host);
    end?.();
  }
  return false;
};

const list: Rule = (writer, element) => {
  const start = attribute(element, 'start');
  return writer.list(platform(element, 'localName') !== 'ol'
    ? {}
    : { ordered: true, ...(/^\d{1,9}$/.test(start) && +start !== 1 && { start: +start }) });
};

const languageOf = (element: Element): string =>
  /(?:^|\s)lang(?:uage)?-([\w+#.-]+)/.exec(attribute(element, 'class'))?.[1] ?? '';

const styled = (type: Exclude<Style['type'], 'link'>): Rule => {
  const own = { type };
  return ({ style }) => style(own);
};

const rules: Readonly<Record<string, Rule>> = {
  // What no reader sees, what runs or loads, and controls without their form: their words go with them.
  ['script style template noscript noembed noframes title iframe frameset object embed applet video audio canvas map ' +
    'button select datalist textarea meter progress']: () => false,
  // Of pictures and formulas the words stay that are said for them.
  'img svg math': picture,
  ['p div section article aside header footer main nav search address center hgroup figure figcaption details ' +
    'summary dialog dl dt dd table caption tr form fieldset legend']: ({ boundary }) => {
    boundary();
    return boundary;
  },
  'td th': ({ cell }) => cell(),
  br: (writer) => writer.break(),
  hr: ({ rule }) => rule(),
  blockquote: ({ quote }) => quote(),
  'ul ol menu dir': list,
  li: ({ item }) => item(),
  'pre listing xmp plaintext': ({ code }, element) => code(languageOf(element)),
  'h1 h2 h3 h4 h5 h6': ({ heading }, element) =>
    // Depth 1 is the article's own headline.
    heading(Math.max(2, +(platform(element, 'localName')[1] as string)) as Heading['depth']),
  a: link,
  q: ({ text }) => {
    text('“');
    return () => text('”');
  },
  'em i cite dfn var': styled('emphasis'),
  'strong b': styled('strong'),
  'del s strike': styled('delete'),
  'code kbd samp tt': ({ inlineCode }, element) => inlineCode(languageOf(element)),
  sup: styled('superscript'),
};

/** What the HTML elements mean, by local name. Those not listed are unwrapped: their words stand in the line around. */
export const elements: ReadonlyMap<string, Rule> = new Map(
  Object.entries(rules).flatMap(([names, rule]) => names.split(' ').map((name) => [name, rule])),
);
