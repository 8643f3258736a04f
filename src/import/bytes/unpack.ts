import { Gunzip, Unzip, UnzipInflate } from 'fflate';
import type { ImportLog } from '../import-log.js';
import { headLength } from '../head-length.js';
import { joined } from './decode-text.js';
import { isDocument, isZip } from './office-package.js';

/** A file of an input, or of an archive in it. */
export interface UnpackedFile {
  /** The name; that in an archive is `export.zip/site.xml`. */
  readonly file: string;
  readonly bytes: AsyncIterable<Uint8Array>;
}

/** How many bytes an archive may hold in all, and how many times its own size, before it is taken for a bomb. */
const mostBytes = 64 * 1024 ** 3;
const mostTimes = 2_000;
/** Below this no archive is a bomb. */
const few = 64 * 1024 ** 2;

/**
 * The files of an input: of a zip archive all that are in it, of a gzip file what is in it, else the input itself. They
 * have to be read in their order. Nothing is written anywhere, wherever the names in an archive lead.
 */
export async function* unpack(
  file: string,
  input: AsyncIterable<Uint8Array>,
  log: ImportLog,
): AsyncIterable<UnpackedFile> {
  const { head, all } = await peek(input, 4);
  if (head[0] === 0x1f && head[1] === 0x8b) {
    yield { file: file.replace(/\.gz$/i, ''), bytes: gunzip(file, all, log) };
  } else if (isZip(head)) {
    const more = await peek(all, headLength);
    if (isDocument(more.head)) yield { file, bytes: more.all };
    else yield* unzip(file, more.all, log);
  } else yield { file, bytes: all };
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

async function* gunzip(file: string, input: AsyncIterable<Uint8Array>, log: ImportLog): AsyncIterable<Uint8Array> {
  let ready: Uint8Array[] = [];
  const bounds = new Bounds(file);
  const gunzip = new Gunzip((chunk) => ready.push(chunk));
  const tell = (got: string): void => log.add('input/cut', 'lost', { file }, { expected: 'a whole gzip file', got });
  for await (const chunk of input) {
    bounds.packed += chunk.length;
    try {
      gunzip.push(chunk);
    } catch (error) {
      yield* ready;
      tell((error as Error).message);
      return;
    }
    for (const part of ready) bounds.add(part.length);
    yield* ready;
    ready = [];
  }
  try {
    gunzip.push(new Uint8Array(), true);
  } catch (error) {
    tell((error as Error).message);
  }
  yield* ready;
}

/** The files of a zip archive, one after the other. */
export async function* unzip(
  file: string,
  input: AsyncIterable<Uint8Array>,
  log: ImportLog,
  most = mostBytes,
): AsyncIterable<UnpackedFile> {
  const bounds = new Bounds(file, most);
  const found: { readonly name: string; parts: Uint8Array[]; isDone: boolean; error?: Error }[] = [];
  const unzip = new Unzip((entry) => {
    if (/\/$/.test(entry.name)) return;
    const one: (typeof found)[number] = { name: entry.name, parts: [], isDone: false };
    found.push(one);
    entry.ondata = (error, data, isLast) => {
      if (error) one.error = error;
      else if (!bounds.bomb) {
        // The unpacker swallows what is thrown here, so the bomb is kept and thrown later.
        bounds.note(data.length);
        one.parts.push(data);
      }
      one.isDone ||= isLast || Boolean(error);
    };
    try {
      entry.start();
    } catch (error) {
      one.error = error as Error;
      one.isDone = true;
    }
  });
  unzip.register(UnzipInflate);
  const iterator = input[Symbol.asyncIterator]();
  let isEnd = false;
  let isTold = false;
  /** The last bytes: the archive ends with the list of its files. */
  let tail = new Uint8Array();
  /** Reads on until there is more, and tells whether there may be. */
  const readOn = async (): Promise<boolean> => {
    if (isEnd) return false;
    const next = await iterator.next();
    isEnd = next.done === true;
    try {
      if (next.done) unzip.push(new Uint8Array(), true);
      else {
        bounds.packed += next.value.length;
        tail = joined(tail, next.value.subarray(-tailLength)).subarray(-tailLength);
        unzip.push(next.value);
      }
    } catch (error) {
      isEnd = true;
      isTold = true;
      log.add('input/cut', 'lost', { file }, { expected: 'a whole zip archive', got: (error as Error).message });
    }
    if (bounds.bomb) throw bounds.bomb;
    return true;
  };
  for (let index = 0; ; index += 1) {
    while (index >= found.length && (await readOn())) {
      // until another file begins
    }
    const entry = found[index];
    if (!entry) {
      if (!isTold && !hasEnd(tail))
        log.add(
          'input/cut',
          'lost',
          { file },
          { expected: 'a whole zip archive', got: 'its end before the list of its files' },
        );
      return;
    }
    const inside = `${file}/${entry.name}`;
    async function* bytes(): AsyncIterable<Uint8Array> {
      for (;;) {
        const parts = entry!.parts;
        entry!.parts = [];
        yield* parts;
        if (entry!.isDone || !(await readOn())) break;
      }
      yield* entry!.parts;
      entry!.parts = [];
      if (!entry!.isDone || entry!.error)
        log.add(
          'input/cut',
          'lost',
          { file: inside },
          { expected: 'a whole file', got: entry!.error?.message ?? 'the end of the archive' },
        );
    }
    const whole = bytes();
    yield { file: inside, bytes: whole };
    // What was not read has to be passed over.
    for await (const _ of whole) void _;
  }
}

/** The end of an archive is no longer, with its comment. */
const tailLength = 0x1_0000 + 22;

/** Whether bytes hold the end of the list of an archive's files. */
function hasEnd(bytes: Uint8Array): boolean {
  for (let at = bytes.length - 22; at >= 0; at -= 1)
    if (bytes[at] === 0x50 && bytes[at + 1] === 0x4b && bytes[at + 2] === 5 && bytes[at + 3] === 6) return true;
  return false;
}

/** Thrown where an archive holds more than any export would. */
export class BombError extends Error {
  override readonly name = 'BombError';
}

class Bounds {
  packed = 0;
  bomb?: BombError;
  #unpacked = 0;
  readonly #file: string;
  readonly #most: number;

  constructor(file: string, most = mostBytes) {
    this.#file = file;
    this.#most = most;
  }

  /** Counts what is unpacked, and throws where it is too much. */
  add(length: number): void {
    this.note(length);
    if (this.bomb) throw this.bomb;
  }

  /** Counts what is unpacked. Too much of it is a `bomb`. */
  note(length: number): void {
    this.#unpacked += length;
    const isBomb = this.#unpacked > few && this.#unpacked > this.packed * mostTimes;
    if (isBomb || this.#unpacked > this.#most)
      this.bomb ??= new BombError(
        `Expected ${this.#file} to hold an export, got ${this.#unpacked} bytes out of ${this.packed}`,
      );
  }
}
