import type { ImportLog } from '../import-log.js';

/** How much of the beginning may say the encoding. */
const headLength = 4_096;

/**
 * The text of an input, piece by piece. The encoding is the one that is asked for, else that of a byte order mark, else
 * the one that the input declares; without any it is UTF-8. Bytes that are no UTF-8 are read as Windows-1252, which is
 * what old systems wrote, and told.
 */
export async function* decodeText(
  bytes: AsyncIterable<Uint8Array>,
  file: string,
  log: ImportLog,
  encoding?: string,
): AsyncIterable<string> {
  let head = new Uint8Array();
  let decode: ((chunk: Uint8Array, isLast: boolean) => string) | undefined;
  for await (const chunk of bytes) {
    if (decode) {
      yield decode(chunk, false);
      continue;
    }
    head = joined(head, chunk);
    if (head.length < headLength) continue;
    decode = decoderFor(head, file, log, encoding);
    yield decode(head, false);
  }
  if (!decode) {
    decode = decoderFor(head, file, log, encoding);
    yield decode(head, true);
  } else yield decode(new Uint8Array(), true);
}

export function joined(...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/** The encoding that a text declares at its beginning; undefined where it says none, or one that is not known. */
export function declaredEncoding(head: Uint8Array): string | undefined {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return 'utf-8';
  // An XML file in UTF-16 without a mark.
  if (head[0] === 0x3c && head[1] === 0) return 'utf-16le';
  if (head[0] === 0 && head[1] === 0x3c) return 'utf-16be';
  const text = new TextDecoder('latin1').decode(head.subarray(0, headLength));
  const label =
    /^\s*<\?xml[^>]*\sencoding=["']([\w.:-]+)/.exec(text)?.[1] ?? /<meta[^>]+charset=["']?([\w.:-]+)/i.exec(text)?.[1];
  const known = label === undefined ? undefined : knownEncoding(label);
  // A declaration that can be read as single bytes is not in UTF-16.
  return known?.startsWith('utf-16') ? 'utf-8' : known;
}

/** An encoding by one of its labels; undefined where there is none of that name. */
export function knownEncoding(label: string): string | undefined {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return undefined;
  }
}

function decoderFor(
  head: Uint8Array,
  file: string,
  log: ImportLog,
  asked: string | undefined,
): (chunk: Uint8Array, isLast: boolean) => string {
  const encoding = (asked === undefined ? undefined : knownEncoding(asked)) ?? declaredEncoding(head) ?? 'utf-8';
  if (encoding !== 'utf-8') {
    const decoder = new TextDecoder(encoding);
    // Without `stream`, Node 20 reads Windows-1252 as Latin-1.
    return (chunk, isLast) => decoder.decode(chunk, { stream: true }) + (isLast ? decoder.decode() : '');
  }
  let carry: Uint8Array = new Uint8Array();
  let isStart = true;
  let wasTold = false;
  return (chunk, isLast) => {
    const whole = carry.length > 0 ? joined(carry, chunk) : chunk;
    const end = isLast ? whole.length : lastWhole(whole);
    carry = whole.slice(end);
    let text = mixedUtf8(whole.subarray(0, end), () => {
      if (wasTold) return;
      wasTold = true;
      log.add(
        'encoding/mixed',
        'mended',
        { file },
        { expected: 'UTF-8', got: 'bytes that are none, read as Windows-1252' },
      );
    });
    if (isStart && text) {
      isStart = false;
      if (text.startsWith('\ufeff')) text = text.slice(1);
    }
    return text;
  };
}

/** Where the last whole character ends. */
function lastWhole(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back]!;
    if (byte < 0x80) break;
    if (byte >= 0xc0) {
      const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
      return length > back ? bytes.length - back : bytes.length;
    }
  }
  return bytes.length;
}

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const western = new TextDecoder('windows-1252');

/** UTF-8, with each byte that is none as in Windows-1252. */
function mixedUtf8(bytes: Uint8Array, onOther: () => void): string {
  try {
    return strict.decode(bytes);
  } catch {
    // One byte at least is no UTF-8: it is looked for below.
  }
  let text = '';
  let start = 0;
  let at = 0;
  while (at < bytes.length) {
    const length = lengthAt(bytes, at);
    if (length > 0) at += length;
    else {
      onOther();
      text += strict.decode(bytes.subarray(start, at)) + western.decode(bytes.subarray(at, at + 1), { stream: true });
      at += 1;
      start = at;
    }
  }
  return text + strict.decode(bytes.subarray(start));
}

/** How many bytes the character has that begins here; 0 where none does. */
function lengthAt(bytes: Uint8Array, at: number): number {
  const first = bytes[at]!;
  if (first < 0x80) return 1;
  const length = first >= 0xf0 && first <= 0xf4 ? 4 : first >= 0xe0 ? 3 : first >= 0xc2 ? 2 : 0;
  if (length === 0 || first > 0xf4) return 0;
  for (let next = 1; next < length; next += 1) if ((bytes[at + next]! & 0xc0) !== 0x80) return 0;
  const second = bytes[at + 1]!;
  const isOverlong = (first === 0xe0 && second < 0xa0) || (first === 0xf0 && second < 0x90);
  const isOutside = (first === 0xed && second > 0x9f) || (first === 0xf4 && second > 0x8f);
  return isOverlong || isOutside ? 0 : length;
}
