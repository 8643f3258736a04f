import { gunzipSync } from 'node:zlib';
import { decodeText } from '../../import/bytes/decode-text.js';
import { isZip } from '../../import/bytes/office-package.js';
import { likelyFormats, looksLike } from '../../import/detect-format.js';
import { ImportLog } from '../../import/import-log.js';
import { wholeText } from '../../import/peek-text.js';
import { replaceCsv } from './csv.js';
import { replaceJson } from './json.js';
import { replaceMarkdown, replaceMtif, replacePlain, replaceYaml } from './lines.js';
import { replaceMails } from './mails.js';
import { replaceMarkup } from './markup.js';
import { addressWords, meanings } from './structure.js';
import { WordMap } from './word-map.js';

/** A file with other words in it. */
export interface Anonymised {
  /** The format that the input is in, such as `wxr`. */
  readonly format: string;
  readonly text: string;
}

/** The largest file whose words are replaced, in bytes. */
const largest = 256 * 1024 ** 2;
/** A picture of one point, in place of those that stand in a file itself. */
const point = 'data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==';
const pictures = /data:image\/[\w.+-]+;base64,[A-Za-z\d+/=]+/g;

/**
 * The same export with other words, names and addresses, for a report of a mistake or a test: of the same structure,
 * lengths and odd signs, so that it is read as the original is. Times and ids of numbers stay. The same input gives the
 * same output. What is in a gzip file is given unpacked, and UTF-8.
 *
 * @throws {RangeError} for a file that is no text, is too large, or is in no known format.
 */
export async function anonymise(given: Uint8Array, file: string, format?: string): Promise<Anonymised> {
  const input =
    given[0] === 0x1f && given[1] === 0x8b ? new Uint8Array(gunzipSync(given, { maxOutputLength: largest })) : given;
  if (input.length > largest)
    throw new RangeError(`Expected ${file} to have ${largest / 1024 ** 2} MB at most, got ${input.length} bytes`);
  if (isZip(input))
    throw new RangeError(
      `Expected ${file} to be a text, got an archive or a document; unpack it, and name a file in it`,
    );
  const known = format ?? likelyFormats(input, file.replace(/\.gz$/i, ''))[0]?.format.name;
  if (
    input.subarray(0, 64 * 1024).includes(0) &&
    !/^(?:\xff\xfe|\xfe\xff|<\0|\0<)/.test(Buffer.from(input.subarray(0, 2)).toString('latin1'))
  )
    throw new RangeError(`Expected ${file} to be a text, got ${known === 'isso' ? 'a database' : 'a binary file'}`);
  if (known === undefined) throw new RangeError(`Expected ${file} to be in a known format, got ${looksLike(input)}`);
  const text = (await wholeText(decodeText(oneChunk(input), file, new ImportLog()))).replace(pictures, point);
  const map = new WordMap(input, new Set([...meanings, ...addressWords]));
  // The words that must not be made are known once all have been seen.
  replaceIn(text, known, map);
  map.make();
  return { format: known, text: asUtf8(replaceIn(text, known, map)) };
}

async function* oneChunk(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield await Promise.resolve(bytes);
}

/** Formats of pages of HTML, which are read by what their words say. */
const pages = new Set(['page', 'medium', 'google-docs', 'substack']);

function replaceIn(text: string, format: string, map: WordMap): string {
  if (/^\s*</.test(text) && format !== 'mbox' && format !== 'markdown')
    return replaceMarkup(text, map, pages.has(format) ? 'page' : 'document');
  switch (format) {
    case 'csv':
      return replaceCsv(text, map);
    case 'mbox':
      return replaceMails(text, map);
    case 'mtif':
      return replaceMtif(text, map);
    case 'markdown':
      return replaceMarkdown(text, map);
    case 'text':
      return replacePlain(text, map);
  }
  const first = /[^\s\ufeff]/.exec(text)?.[0] ?? '';
  if (first === '{' || first === '[' || text.startsWith('#filetype')) return replaceJson(text, map);
  if (/\.csv$/.test(format) || /^[\w" ]+(?:,[\w" ]+){3,}\r?\n/.test(text)) return replaceCsv(text, map);
  // A stray sign before XML.
  return /^[^<]{0,20}</.test(text) ? replaceMarkup(text, map, 'document') : replaceYaml(text, map);
}

/** The declaration of the encoding says what the output is in. */
const asUtf8 = (text: string): string =>
  text
    .replace(/^(\s*<\?xml[^>]*\sencoding=["'])[\w.:-]+/, '$1utf-8')
    .replace(/(<meta[^>]+charset=["']?)[\w.:-]+/i, '$1utf-8');
