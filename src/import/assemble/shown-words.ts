import { parseFragment, type DefaultTreeAdapterTypes as Tree } from '../../formats/parse5.js';

const silent = new Set([
  'script',
  'style',
  'template',
  'noscript',
  'noembed',
  'noframes',
  'head',
  'title',
  'datalist',
  'canvas',
  'applet',
  'frameset',
  'annotation',
  'annotation-xml',
]);
const pictures = new Set([
  'img',
  'svg',
  'math',
  'iframe',
  'object',
  'embed',
  'video',
  'audio',
  'input',
  'textarea',
  'select',
]);

/**
 * The words that a browser shows of HTML: its text, without scripts, styles and what is hidden. Pictures, players and form
 * fields are no words.
 */
export function shownWords(html: string): string {
  let text = '';
  // A list of what is still to be done instead of recursion: depth is in the hands of the author of the HTML.
  const steps: Tree.ChildNode[] = [...parseFragment(html).childNodes].reverse();
  for (let step = steps.pop(); step; step = steps.pop()) {
    if ('value' in step) text += step.value;
    else if ('tagName' in step) {
      const { tagName, attrs } = step;
      if (silent.has(tagName) || pictures.has(tagName) || attrs.some(({ name }) => name === 'hidden')) continue;
      steps.push(...[...step.childNodes].reverse());
    }
  }
  return text;
}

const removed = /[\p{White_Space}\p{Cc}\p{Cf}\ufffd“”()]/gu;

/** A text as it is compared: without white space and signs that are not seen, and in one normal form. */
export const comparable = (text: string): string => text.replace(removed, '').normalize('NFC');

/** Where the words of two texts part, with a little of what stands there; undefined where they agree. */
export function difference(was: string, is: string): { readonly was: string; readonly is: string } | undefined {
  const [one, other] = [comparable(was), comparable(is)];
  if (one === other) return undefined;
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  const near = (text: string): string => text.slice(Math.max(0, at - 10), at + 40);
  return { was: near(one), is: near(other) };
}

/** Text in which HTML entities are decoded, once. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  const { childNodes } = parseFragment(`<title>${text.replaceAll('<', '&lt;')}</title>`);
  const [title] = childNodes;
  const [only] = title && 'childNodes' in title ? title.childNodes : [];
  return only && 'value' in only ? only.value : text;
}
