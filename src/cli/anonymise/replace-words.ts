import { written } from './written-dates.js';
import { addressWords, dateForms, systemHosts } from './structure.js';
import type { WordMap } from './word-map.js';

/** A sign that is no letter and stands in no text: for what is kept as it is. */
const held = '\ufffc';
const word = /\p{Script=Han}|(?:(?!\p{Script=Han})\p{L}\p{M}*)+/gu;
const dates = dateForms.join('|');

const pattern = new RegExp(
  [
    `(?<date>${dates})`,
    String.raw`(?<mail>[\p{L}\p{M}\d._%+-]+@[\p{L}\p{M}\d-]+(?:\.[\p{L}\p{M}\d-]+)+)`,
    String.raw`(?<address>(?:\b(?:https?|ftp):)?\/\/[^\s"'<>()\[\]{}\\${held}|]+)`,
    String.raw`(?<ip>(?<![\d.])(?:\d{1,3}\.){3}\d{1,3}(?![\d.])|(?<![\w:])(?:[\da-f]{1,4}:){3,7}[\da-f:]{1,}(?!\w))`,
    String.raw`(?<hex>(?<![\p{L}\d])(?=[\da-fA-F-]*\d)[\da-fA-F]{8}-[\da-fA-F]{4}-[\da-fA-F]{4}-[\da-fA-F]{4}-[\da-fA-F]{12}|(?<![\p{L}\d])(?=[a-f]*\d)(?:[\da-f]{20,}|[\dA-F]{20,})(?![\p{L}\d]))`,
    String.raw`(?<phone>(?<![\p{L}\d])\+\d{1,3}[ ()\/-]{0,2}(?:(?!\d{4}-\d\d)\d{2,}[ ()\/-]?){1,4})`,
    String.raw`(?<scheme>\b(?:mailto|acct|urn|did|at|tag|data):)`,
  ].join('|'),
  'giu',
);

const special = new RegExp(`^(?!\\w+:(?!/))(?:${pattern.source})$`, 'iu');

/** Whether a text is one time, address, IP address or hash as a whole, rather than words or an id. */
export const isSpecial = (text: string): boolean => special.test(text);

/** A text with other words for its words; times, numbers and what stands between them stay. */
export function replaceWords(text: string, map: WordMap): string {
  let from = 0;
  let made = '';
  for (const { 0: found, index, groups = {} } of text.matchAll(pattern)) {
    const words = wordsOf(text.slice(from, index), map);
    made += words;
    from = index + found.length;
    if (groups['date'] !== undefined || groups['scheme'] !== undefined) made += found;
    else if (groups['mail'] !== undefined) made += map.digits(wordsOf(found, map));
    else if (groups['address'] !== undefined) made += addressOf(found, map);
    else if (groups['hex'] !== undefined) made += map.hex(found);
    else if (found.includes(':')) made += map.hex(found);
    // Of an IPv4 address each number stays below 200.
    else if (groups['ip'] !== undefined)
      made += found.replace(/\d+/g, (part) =>
        part.length === 3 ? `1${map.digits(part).slice(1)}` : map.digits(part).replace(/^0(?=\d)/, '1'),
      );
    else made += map.digits(found);
  }
  return made + wordsOf(text.slice(from), map);
}

const wordsOf = (text: string, map: WordMap): string => written(text) ?? text.replace(word, (one) => map.word(one));

/** An address: its scheme, the names of its parameters and the words by which systems tell addresses apart stay. */
function addressOf(address: string, map: WordMap): string {
  const [, scheme = '', host = '', rest = ''] = /^((?:\w+:)?\/\/)([^/?#]*)(.*)$/su.exec(address) ?? [];
  if (systemHosts.test(host))
    return scheme + host + pathOf(rest, map, /^\/(?:export|comments|xml|atom|blogger|\d)/.test(rest));
  const [, user = '', name = host] = /^(.*@)(.*)$/su.exec(host) ?? [];
  const isNumber = /^[\d.]+(?::\d+)?$/.test(name);
  const hosts = isNumber
    ? map.digits(name).replace(/\b0(?=\d)/g, '1')
    : name.replace(word, (one, at: number) => (at === 0 && /^(?:www|m|amp)$/i.test(one) ? one : map.word(one)));
  return scheme + (user && map.digits(wordsOf(user, map))) + hosts + pathOf(rest, map, false);
}

/** What follows the host of an address, or an id: words that mean something to readers of pages stay. */
export function pathOf(path: string, map: WordMap, isNamespace: boolean): string {
  if (isNamespace) return path;
  return path.replace(
    /\bt[1-6]_|%[\da-f]{2}|[?&][\w-]+(?==)|(?<![\p{L}\d])(?=[a-f]*\d)[\da-f]{20,}(?![\p{L}\d])|\p{Script=Han}|(?:(?!\p{Script=Han})\p{L}\p{M}*)+/giu,
    (found) => {
      // `t1_` and others say at Reddit what an id is of.
      if (/^[%?&]|_$/.test(found)) return found;
      if (found.length >= 20 && /\d/.test(found)) return map.hex(found);
      return addressWords.has(found.toLowerCase()) ? found : map.word(found);
    },
  );
}
