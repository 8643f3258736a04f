import { quotedPrintable, throughEscapes } from './escapes.js';
import { replaceMarkup } from './markup.js';
import { replaceWords } from './replace-words.js';
import type { WordMap } from './word-map.js';

/** Mails: names of fields, types, times and what parts a mail stay. */
export function replaceMails(text: string, map: WordMap): string {
  const boundaries = new Set([...text.matchAll(/boundary="?([^"\s;]+)/gi)].map(([, one]) => one!));
  // Lines, and what ends them, by turns.
  const parts = text.split(/(\r?\n)/);
  let isHead = true;
  let isKept = false;
  let isBase64 = false;
  let made = '';
  for (let at = 0; at < parts.length; at += 1) {
    const line = parts[at]!;
    const [, boundary] = /^--(.*?)(?:--)?\s*$/.exec(line) ?? [];
    const isBoundary = boundary !== undefined && boundaries.has(boundary);
    if (/^From \S+ /.test(line) || isBoundary) {
      isHead = true;
      isBase64 = false;
    }
    if (at % 2 === 1 || isBoundary) made += line;
    else if (line.trim() === '') {
      isHead = false;
      made += line;
    } else if (isHead) {
      const [, name, value = line] = /^([\w-]+:|From )(.*)$/.exec(line) ?? [];
      if (name !== undefined) isKept = /^(?:content-\S+|mime-version|date):$/i.test(name);
      if (/^content-transfer-encoding:\s*base64\s*$/i.test(line)) isBase64 = true;
      made += (name ?? '') + (isKept && !/name=/i.test(value) ? value : replaceHeader(value, map));
    } else {
      const end = isBase64 ? endOfBase64(parts, at) : at;
      const changed = end > at ? replaceBase64(parts.slice(at, end), map) : undefined;
      made += changed ?? throughEscapes(line, quotedPrintable, (plain) => replaceMarkup(plain, map, 'prose'));
      if (changed !== undefined) at = end - 1;
    }
  }
  return made;
}

/** Where the lines of base64 end that begin at a place. */
function endOfBase64(parts: readonly string[], from: number): number {
  let end = from;
  while (/^[A-Za-z\d+/]+=*$/.test(parts[end] ?? '')) end += 2;
  return Math.max(from, end - 1);
}

/** Lines of base64 with other words in what they stand for; undefined where that is no text. */
function replaceBase64(parts: readonly string[], map: WordMap): string | undefined {
  const [first = '', lineEnd = '\n'] = parts;
  const bytes = Buffer.from(parts.filter((_, index) => index % 2 === 0).join(''), 'base64');
  let plain: string;
  try {
    plain = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
  if (/[\0-\x08\x0e-\x1f]/.test(plain)) return undefined;
  const changed = Buffer.from(replaceMarkup(plain, map, 'prose')).toString('base64');
  return (changed.match(new RegExp(`.{1,${first.length}}`, 'g')) ?? []).join(lineEnd);
}

const replaceHeader = (value: string, map: WordMap): string =>
  value.replace(/=\?[\w-]+\?[bq]\?[^?]*\?=|(?:(?!=\?)[\s\S])+/gi, (part) => {
    const [, head, kind = '', text = ''] = /^(=\?[\w-]+\?([bq])\?)([^?]*)\?=$/i.exec(part) ?? [];
    if (head === undefined) return replaceWords(part, map);
    if (kind.toLowerCase() === 'b')
      return `${head}${Buffer.from(replaceWords(Buffer.from(text, 'base64').toString(), map)).toString('base64')}?=`;
    return `${head}${throughEscapes(text, { ...quotedPrintable, pattern: /=[\dA-F]{2}|_/g }, (plain) => replaceWords(plain, map))}?=`;
  });
