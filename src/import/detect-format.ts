import { declaredEncoding } from './bytes/decode-text.js';
import type { Head, KnownFormat } from './format.js';
import { formats } from './formats.js';
import { headLength } from './head-length.js';

/** A format that an input may be in. */
export interface Likely {
  readonly format: KnownFormat;
  /** From 0 to 1. */
  readonly sureness: number;
}

/** The formats that an input may be in, by the first 64 kB of it, the surest first. */
export function likelyFormats(bytes: Uint8Array, file = ''): readonly Likely[] {
  const start = bytes.subarray(0, headLength);
  const text = new TextDecoder(declaredEncoding(start) ?? 'utf-8').decode(start);
  const head: Head = { file, bytes: start, text };
  return formats
    .map((format) => ({ format, sureness: format.detect(head) }))
    .filter(({ sureness }) => sureness > 0)
    .sort((a, b) => b.sureness - a.sureness);
}

/**
 * The name of the format that an input is in, such as `wxr`, by its bytes: the first 64 kB are enough. Undefined where
 * none is known. The name of the file helps where two formats look alike.
 */
export const detectFormat = (bytes: Uint8Array, file?: string): string | undefined =>
  likelyFormats(bytes, file)[0]?.format.name;

/** What an input of no known format looks like, in words. */
export function looksLike(bytes: Uint8Array): string {
  if (bytes.length === 0) return 'an empty file';
  const text = new TextDecoder(declaredEncoding(bytes) ?? 'utf-8').decode(bytes.subarray(0, headLength));
  const [, title] = /<title[^>]*>\s*([^<]{1,80})/i.exec(text) ?? [];
  if (/^\s*(?:<!doctype html|<html)/i.test(text))
    return title ? `an HTML page titled ${JSON.stringify(title.trim())}` : 'an HTML page';
  const [, root] = /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<([\w:-]+)/.exec(text) ?? [];
  if (root) return `XML whose first element is <${root}>`;
  if (/^\s*[{[]/.test(text)) return 'JSON of another form';

  return /[\0-\x08\x0e-\x1f]/.test(text.slice(0, 1_000)) ? 'a binary file' : 'text of another form';
}
