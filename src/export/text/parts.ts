import type { ExportFile } from '../format.js';

/** What belongs together, and can be cut between its items: then `open` and `close` stand around each part. */
export interface Piece {
  readonly open: string;
  readonly items: readonly string[];
  readonly close: string;
}

export interface PartsOptions {
  readonly head: string;
  readonly tail: string;
  readonly maxBytes: number;
  /** The path of a file by its number, from 1. */
  readonly path: (number: number) => string;
}

const encoder = new TextEncoder();
const bytesOf = (text: string): number => encoder.encode(text).length;

/** Writes pieces into as few files as they fit in. An item that is too large for a file stands in one alone. */
export async function* inParts(
  pieces: AsyncIterable<Piece>,
  { head, tail, maxBytes, path }: PartsOptions,
): AsyncIterable<ExportFile> {
  const around = bytesOf(head) + bytesOf(tail);
  let number = 0;
  let texts: string[] = [];
  let size = around;
  const file = (): ExportFile => {
    const content = head + texts.join('') + tail;
    [texts, size] = [[], around];
    return { path: path((number += 1)), content };
  };
  for await (const { open, items, close } of pieces) {
    const ends = bytesOf(open) + bytesOf(close);
    let isOpen = false;
    for (const item of items.length > 0 ? items : ['']) {
      const bytes = bytesOf(item) + (isOpen ? 0 : ends);
      if (size + bytes > maxBytes && texts.length > 0) {
        if (isOpen) texts.push(close);
        yield file();
        isOpen = false;
      }
      if (!isOpen) {
        texts.push(open);
        size += ends;
        isOpen = true;
      }
      texts.push(item);
      size += bytesOf(item);
    }
    texts.push(close);
  }
  if (texts.length > 0 || number === 0) yield file();
}
