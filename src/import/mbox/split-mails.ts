import { joined } from '../bytes/decode-text.js';

/** A mail of a mailbox, as bytes. */
export interface SplitMail {
  readonly bytes: Uint8Array;
  readonly line: number;
}

/** A mail that is longer is held no further: an attachment of any size is no text of a conversation. */
const longest = 64 * 1024 ** 2;

/**
 * The mails of a mailbox, one by one. Each begins with a line `From …`; such a line within a mail has `>` before it, which
 * is taken off (mboxrd, as https://www.loc.gov/preservation/digital/formats/fdd/fdd000385.shtml has it).
 */
export async function* splitMails(bytes: AsyncIterable<Uint8Array>): AsyncIterable<SplitMail> {
  let lines: Uint8Array[] = [];
  let size = 0;
  let [number, first] = [0, 1];
  let wasEmpty = true;
  for await (const line of linesOf(bytes)) {
    number += 1;
    if (wasEmpty && startsWith(line, 'From ')) {
      if (size > 0) yield { bytes: joined(...lines), line: first };
      [lines, size, first] = [[], 0, number];
      wasEmpty = false;
      continue;
    }
    wasEmpty = line.length <= 2 && (line[0] === 10 || line[0] === 13);
    if (size > longest) continue;
    const isQuoted = /^>+From /.test(String.fromCharCode(...line.subarray(0, 20)));
    lines.push(isQuoted ? line.subarray(1) : line);
    size += line.length;
  }
  if (size > 0) yield { bytes: joined(...lines), line: first };
}

const startsWith = (line: Uint8Array, text: string): boolean =>
  [...text].every((sign, at) => line[at] === sign.charCodeAt(0));

async function* linesOf(bytes: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  let rest: Uint8Array[] = [];
  for await (const piece of bytes) {
    let from = 0;
    for (let at = piece.indexOf(10); at >= 0; at = piece.indexOf(10, from)) {
      const line = piece.subarray(from, at + 1);
      yield rest.length > 0 ? joined(...rest, line) : line;
      rest = [];
      from = at + 1;
    }
    if (from < piece.length) rest.push(piece.subarray(from));
  }
  if (rest.length > 0) yield joined(...rest);
}
