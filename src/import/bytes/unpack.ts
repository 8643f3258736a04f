import type { ImportLog } from '../import-log.js';
import { headLength } from '../head-length.js';
import { Bounds } from './bounds.js';
import { joined } from './decode-text.js';
import { gunzip } from './gunzip.js';
import { isDocument, isZip } from './office-package.js';
import { unzip } from './unzip.js';

/** A file of an input, or of an archive in it. */
export interface UnpackedFile {
  /** The name; that in an archive is `export.zip/site.xml`. */
  readonly file: string;
  readonly bytes: AsyncIterable<Uint8Array>;
}

/** How many archives may stand in one another. */
const deepest = 4;

/**
 * The files of an input: of a zip archive all that are in it, of a gzip file what is in it, else the input itself; so, too,
 * of archives within archives. They have to be read in their order. Nothing is written anywhere, wherever the names in an
 * archive lead.
 */
export async function* unpack(
  file: string,
  input: AsyncIterable<Uint8Array>,
  log: ImportLog,
): AsyncIterable<UnpackedFile> {
  const bounds = new Bounds(file);
  async function* measured(): AsyncIterable<Uint8Array> {
    for await (const piece of input) {
      bounds.packed += piece.length;
      yield piece;
    }
  }
  // Each archive is bounded by its own size, and all of them together by that of the outermost.
  for await (const part of unpackAll(file, measured(), log, 0))
    yield { file: part.file, bytes: bounded(part.bytes, bounds) };
}

async function* unpackAll(
  file: string,
  input: AsyncIterable<Uint8Array>,
  log: ImportLog,
  depth: number,
): AsyncIterable<UnpackedFile> {
  const { head, all } = await peek(input, 4);
  if (depth < deepest && head[0] === 0x1f && head[1] === 0x8b) {
    yield* unpackAll(file.replace(/\.gz$/i, ''), gunzip(file, all, log), log, depth + 1);
  } else if (depth < deepest && isZip(head)) {
    const more = await peek(all, headLength);
    if (isDocument(more.head)) yield { file, bytes: more.all };
    else for await (const part of unzip(file, more.all, log)) yield* unpackAll(part.file, part.bytes, log, depth + 1);
  } else yield { file, bytes: all };
}

async function* bounded(bytes: AsyncIterable<Uint8Array>, bounds: Bounds): AsyncIterable<Uint8Array> {
  for await (const piece of bytes) {
    bounds.add(piece.length);
    yield piece;
  }
}

/** The first bytes of an input, and the whole of it. */
export async function peek(
  input: AsyncIterable<Uint8Array>,
  length: number,
): Promise<{ readonly head: Uint8Array; readonly all: AsyncIterable<Uint8Array> }> {
  const iterator = input[Symbol.asyncIterator]();
  const parts: Uint8Array[] = [];
  let size = 0;
  let isDone = false;
  while (size < length && !isDone) {
    const next = await iterator.next();
    if (next.done) isDone = true;
    else {
      parts.push(next.value);
      size += next.value.length;
    }
  }
  const head = joined(...parts);
  async function* all(): AsyncIterable<Uint8Array> {
    if (size > 0) yield head;
    while (!isDone) {
      const next = await iterator.next();
      if (next.done) return;
      yield next.value;
    }
  }
  return { head, all: all() };
}
