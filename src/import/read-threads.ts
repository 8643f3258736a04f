import { freeName } from '../model/free-name.js';
import { assembleThread } from './assemble/assemble-thread.js';
import { decodeText } from './bytes/decode-text.js';
import { peek, unpack } from './bytes/unpack.js';
import { likelyFormats, looksLike } from './detect-format.js';
import type { ImportFormat, KnownFormat } from './format.js';
import { formats } from './formats.js';
import { headLength } from './head-length.js';
import { ImportLog } from './import-log.js';
import type { ImportOptions } from './options.js';
import type { InputPlace } from './raw.js';
import type { ImportReport } from './report.js';
import type { Thread } from './thread.js';

/** An input: its bytes, whole or piece by piece, or its text. */
export type ImportSource = string | Uint8Array | AsyncIterable<Uint8Array | string> | ReadableStream<Uint8Array>;

/** How an input is read, and what it is called in findings. */
export interface ReadThreadsOptions extends ImportOptions {
  /** The name of the file. */
  readonly file?: string;
  /** A reader of your own, in place of those of this package. */
  readonly reader?: ImportFormat;
}

/** The threads of an input, one by one, and what became of it. Can be gone through once. */
export interface ThreadReading extends AsyncIterable<Thread> {
  /** What has been read so far; the whole once all threads have come. */
  report(): ImportReport;
}

/** Thrown where an input is in no format that is known. */
export class UnknownFormatError extends Error {
  override readonly name = 'UnknownFormatError';
}

/**
 * Reads the threads of an export: each page with its comments, as a {@link Discussion}. What is not public is kept back,
 * and nothing private comes along. Archives (zip, gzip) are unpacked.
 *
 * ```js
 * const reading = readThreads(bytes, { file: 'export.xml' });
 * for await (const { title, discussion } of reading) console.log(title, discussion.comments?.length);
 * const { read, written, leftOut } = reading.report();
 * ```
 *
 * The iteration throws an {@link UnknownFormatError} where the input is in no known format.
 */
export function readThreads(source: ImportSource, options: ReadThreadsOptions = {}): ThreadReading {
  const log = new ImportLog();
  const names = new Set<string>();
  const pages = new Map<string, string>();
  /** Two pages may have one id; the same page may come twice. */
  const withOwnKey = (thread: Thread, place: InputPlace): Thread => {
    const page = JSON.stringify([thread.url, thread.slug, thread.title]);
    const key = freeName(thread.key, (one) => pages.has(one) && pages.get(one) !== page);
    pages.set(key, page);
    if (key === thread.key) return thread;
    const [was, is] = [thread.key, key].map((one) => one.replace(/^[^:]*:/, ''));
    log.add('id/twice', 'changed', place, {
      ...{ id: was, was, is },
      expected: 'an id of its own',
      got: 'that of another page',
    });
    const { article } = thread.discussion;
    if (!article?.source) return { ...thread, key };
    const discussion = { ...thread.discussion, article: { ...article, source: { ...article.source, id: is! } } };
    return { ...thread, key, discussion };
  };
  async function* threads(): AsyncIterable<Thread> {
    const { file = '' } = options;
    let skipped = 0;
    let isArchive = false;
    for await (const part of unpack(file, bytesOf(source), log)) {
      isArchive ||= part.file !== file;
      const { head, all } = await peek(part.bytes, headLength);
      const known = formatOf(head, part.file, options);
      if (!known) {
        // An archive has pictures and notes beside what is asked for.
        skipped += 1;
        if (part.file === file || part.file === file.replace(/\.gz$/i, '')) throw unknown(head, part.file);
        continue;
      }
      names.add(known.name);
      const { system, read } = await known.load();
      const text = decodeText(all, part.file, log, options.encoding);
      const context = { log, options };
      for await (const raw of read({ file: part.file, text, bytes: all }, context)) {
        const thread = assembleThread(raw, system, context);
        if (thread) yield withOwnKey(thread, raw.place);
      }
    }
    if (names.size === 0)
      throw new UnknownFormatError(
        `Expected ${file || 'the input'} to hold an export, got ${isArchive ? `an archive of ${skipped} other files` : 'nothing'}`,
      );
  }
  const iterable = threads();
  return {
    [Symbol.asyncIterator]: () => iterable[Symbol.asyncIterator](),
    report: () => log.report([...names].join(', ')),
  };
}

function formatOf(head: Uint8Array, file: string, options: ReadThreadsOptions): KnownFormat | undefined {
  const { format, reader } = options;
  if (reader) {
    const name = format ?? reader.system ?? 'own';
    return { name, title: name, detect: () => 1, load: () => Promise.resolve(reader) };
  }
  if (format === undefined) return likelyFormats(head, file)[0]?.format;
  const asked = formats.find(({ name }) => name === format);
  if (asked) return asked;
  throw new RangeError(
    `Expected a format (${formats.map(({ name }) => name).join(', ')}), got ${JSON.stringify(format)}`,
  );
}

function unknown(head: Uint8Array, file: string): UnknownFormatError {
  const known = formats.map(({ title }) => title).join(', ');
  return new UnknownFormatError(
    `Expected ${file || 'the input'} to be in a known format (${known}), got ${looksLike(head)}`,
  );
}

async function* bytesOf(source: ImportSource): AsyncIterable<Uint8Array> {
  const encoder = new TextEncoder();
  if (typeof source === 'string') yield encoder.encode(source);
  else if (source instanceof Uint8Array) yield source;
  else
    for await (const piece of source as AsyncIterable<Uint8Array | string>)
      yield typeof piece === 'string' ? encoder.encode(piece) : piece;
}
