import { meantDate, type Meant } from './meant-date.js';
import { nearest } from './nearest.js';

/** What a value was meant to be, by the name that its field has in the model; undefined where that cannot be told. */
export function meantBy(field: string, value: unknown, expected: string, people: readonly string[]): Meant | undefined {
  const text = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? `${value}` : '';
  if (expected.startsWith('a string') && typeof value !== 'string' && text)
    return { value: JSON.stringify(text), sure: true };
  const choices = [...expected.matchAll(/"([^"]+)"/g)].map(([, choice]) => choice!);
  if (choices.length > 1) return guess(nearest(text, choices) ?? choices.join(' or '));
  if (expected.startsWith('a list') || expected === 'an array') return meantList(text);
  if (expected.startsWith('the id of'))
    return people.length > 0
      ? guess(nearest(text, people) ?? [...new Set(people)].slice(0, 5).join(' or '))
      : undefined;
  if (expected === 'true or false') return meantFlag(text);
  if (expected.startsWith('a whole number')) return meantCount(text);
  switch (field) {
    case 'datePublished':
    case 'dateModified':
      return meantDate(text) ?? guess('2024-03-01');
    case 'inLanguage':
      return meantLanguage(text);
    case 'license':
      return meantLicence(text) ?? meantUrl(text);
    case 'url':
    case 'sameAs':
    case 'image':
      return meantUrl(text);
    default:
      return undefined;
  }
}

const guess = (value: string): Meant => ({ value, sure: false });

const plain = /^[\p{L}\p{M}][\p{L}\p{M}\p{N} _-]*$/u;

/** A word of a YAML list within brackets. */
const item = (word: string): string =>
  plain.test(word) && !/^(?:true|false|null)$/i.test(word) ? word : JSON.stringify(word);

function meantList(text: string): Meant | undefined {
  const words = text.split(/\s*,\s*/).filter(Boolean);
  return words.length > 0 ? { value: `[${words.map(item).join(', ')}]`, sure: true } : undefined;
}

export function meantFlag(text: string): Meant {
  if (/^(?:yes|y|on|1|true)$/i.test(text)) return { value: 'true', sure: true };
  if (/^(?:no|n|off|0|false)$/i.test(text)) return { value: 'false', sure: true };
  return guess('true or false');
}

function meantCount(text: string): Meant {
  if (/^\d+$/.test(text)) return { value: `${Number(text)}`, sure: true };
  return guess(/\d+/.exec(text)?.[0] ?? '7');
}

const languages =
  'ar bg bn ca cs cy da de el en es et eu fa fi fr ga gl gu he hi hr hu hy id is it ja ka kk ko lt lv mk ml mn mr ms nb nl nn pa pl pt ro ru sk sl sq sr sv sw ta te th tr uk ur uz vi zh'.split(
    ' ',
  );

/** Whether a tag is of a language that has a name: `english` has the form of a tag, and is none. */
export function isKnownLanguage(tag: string): boolean {
  const [primary = ''] = tag.split('-');
  return new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' }).of(primary) !== undefined;
}

export function meantLanguage(text: string): Meant {
  const hyphened = text.replaceAll('_', '-').replace(/\.utf-?8$/i, '');
  try {
    const [tag] = Intl.getCanonicalLocales(hyphened);
    if (tag && hyphened !== text) return { value: tag, sure: true };
  } catch {
    // A name, or something else.
  }
  const names = new Map<string, string>();
  for (const code of languages) {
    for (const locale of ['en', code]) {
      const name = new Intl.DisplayNames([locale], { type: 'language' }).of(code);
      if (name) names.set(name.toLowerCase(), code);
    }
  }
  const [first = ''] = text.toLowerCase().split(/[\s(,]/);
  const exact = names.get(first);
  if (exact !== undefined) return { value: exact, sure: first === text.toLowerCase() };
  return guess(names.get(nearest(first, names.keys()) ?? '') ?? 'en');
}

function meantLicence(text: string): Meant | undefined {
  if (/^cc[- ]?0\b|^cc[- ]zero/i.test(text)) return guess('https://creativecommons.org/publicdomain/zero/1.0/');
  const [, parts, version = '4.0'] =
    /^(?:cc|creative commons)[- ](by(?:-(?:nc|nd|sa))*)[- ]?(\d\.\d)?/i.exec(text) ?? [];
  if (parts) return guess(`https://creativecommons.org/licenses/${parts.toLowerCase()}/${version}/`);
  return /^mit$/i.test(text) ? guess('https://opensource.org/license/mit') : undefined;
}

function meantUrl(text: string): Meant {
  const rest = text
    .trim()
    .replace(/^(?:[a-z]{2,6}:?\/{1,3}|\/\/|[a-z]+:)/i, '')
    .replace(/^[^/@]*@/, '');
  if (/^[^\s/.]+(?:\.[^\s/.]+)+(?:[/?#:]\S*)?$/.test(rest)) return guess(`https://${rest}`);
  const path = text.trim().replace(/^[./]+/, '');
  return guess(`https://example.org/${/^[\w./-]*$/.test(path) ? path : ''}`);
}
