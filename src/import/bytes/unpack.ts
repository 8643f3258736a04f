import { Gunzip, Unzip, UnzipInflate } from 'fflate';
import type { ImportLog } from '../import-log.js';
import { joined } from './decode-text.js';

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
  } else if (head[0] === 0x50 && head[1] === 0x4b && head[2]! <= 7 && !/\.(?:docx|odt|xlsx)$/i.test(file)) {
    yield* unzip(file, all, log);
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

async function* unzip(file: string, input: AsyncIterable<Uint8Array>, log: ImportLog): AsyncIterable<UnpackedFile> {
  const bounds = new Bounds(file);
  const found: { readonly name: string; parts: Uint8Array[]; isDone: boolean; error?: Error }[] = [];
  const unzip = new Unzip((entry) => {
    if (/\/$/.test(entry.name)) return;
    const one: (typeof found)[number] = { name: entry.name, parts: [], isDone: false };
    found.push(one);
    entry.ondata = (error, data, isLast) => {
      if (error) one.error = error;
      else {
        bounds.add(data.length);
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
  /** Reads on until there is more, and tells whether there may be. */
  const readOn = async (): Promise<boolean> => {
    if (isEnd) return false;
    const next = await iterator.next();
    isEnd = next.done === true;
    try {
      if (next.done) unzip.push(new Uint8Array(), true);
      else {
        bounds.packed += next.value.length;
        unzip.push(next.value);
      }
    } catch (error) {
      if (error instanceof BombError) throw error;
      isEnd = true;
      log.add('input/cut', 'lost', { file }, { expected: 'a whole zip archive', got: (error as Error).message });
    }
    return true;
  };
  for (let index = 0; ; index += 1) {
    while (index >= found.length && (await readOn())) {
      // until another file begins
    }
    const entry = found[index];
    if (!entry) return;
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

/** Thrown where an archive holds more than any export would. */
export class BombError extends Error {
  override readonly name = 'BombError';
}

class Bounds {
  packed = 0;
  #unpacked = 0;
  readonly #file: string;

  constructor(file: string) {
    this.#file = file;
  }

  add(length: number): void {
    this.#unpacked += length;
    const isBomb = this.#unpacked > few && this.#unpacked > this.packed * mostTimes;
    if (isBomb || this.#unpacked > mostBytes)
      throw new BombError(
        `Expected ${this.#file} to hold an export, got ${this.#unpacked} bytes out of ${this.packed}`,
      );
  }
}
