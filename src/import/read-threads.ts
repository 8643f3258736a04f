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
import { ThreadParts } from './thread-parts.js';
import type { Thread } from './thread.js';

/** An input: its bytes, whole or piece by piece, or its text. */
export type InputSource = string | Uint8Array | AsyncIterable<Uint8Array | string> | ReadableStream<Uint8Array>;

/** One of several files of an export. */
export interface NamedSource {
  /** Its name, with the folders above it: some systems keep the comments of a page in a folder, a file each. */
  readonly file: string;
  readonly source: InputSource;
}

/** An input, or the files of one. */
export type ImportSource = InputSource | readonly NamedSource[];

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
    const page = thread.url ?? JSON.stringify([thread.slug, thread.title]);
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
  const context = { log, options };
  async function* threads(): AsyncIterable<Thread> {
    const inParts = new Map<ImportFormat, ThreadParts>();
    for (const { file, source: input } of sourcesOf(source, options))
      for await (const part of unpack(file, bytesOf(input), log)) {
        const { head, all } = await peek(part.bytes, headLength);
        const isInside = part.file !== file && part.file !== file.replace(/\.gz$/i, '');
        const known = formatOf(head, part.file, options, isInside);
        if (!known) {
          if (!isInside) throw unknown(head, part.file);
          tellSkipped(head, part.file, log);
          continue;
        }
        names.add(known.name);
        const format = await known.load();
        const { system, read, whole } = format;
        const text = decodeText(all, part.file, log, options.encoding);
        for await (const raw of read({ file: part.file, text, bytes: all }, context)) {
          if (whole) {
            if (!inParts.has(format)) inParts.set(format, new ThreadParts());
            inParts.get(format)?.add(raw);
            continue;
          }
          const thread = assembleThread(raw, system, context);
          if (thread) yield withOwnKey(thread, raw.place);
        }
      }
    for (const [{ system, whole }, parts] of inParts)
      for (const raw of parts.all()) {
        const thread = assembleThread(whole?.(raw, context) ?? raw, system, context);
        if (thread) yield withOwnKey(thread, raw.place);
      }
    if (names.size === 0)
      throw new UnknownFormatError(
        `Expected ${options.file || 'the input'} to hold an export, got ${isSeveral(source) ? 'none in its files' : 'nothing that is one'}`,
      );
  }
  const iterable = threads();
  return {
    [Symbol.asyncIterator]: () => iterable[Symbol.asyncIterator](),
    report: () => log.report([...names].join(', ')),
  };
}

const isSeveral = (source: ImportSource): source is readonly NamedSource[] => Array.isArray(source);

const sourcesOf = (source: ImportSource, { file = '' }: ReadThreadsOptions): readonly NamedSource[] =>
  isSeveral(source) ? source : [{ file, source }];

/** Below this a file in an archive is one of the notes and licences beside what is asked for. */
const leastInside = 0.1;

function formatOf(
  head: Uint8Array,
  file: string,
  options: ReadThreadsOptions,
  isInside: boolean,
): KnownFormat | undefined {
  const { format, reader } = options;
  if (reader) {
    const name = format ?? reader.system ?? 'own';
    return { name, title: name, detect: () => 1, load: () => Promise.resolve(reader) };
  }
  if (format === undefined) {
    const [first] = likelyFormats(head, file);
    return isInside && first && first.sureness < leastInside ? undefined : first?.format;
  }
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

/** What pages are made of beside their words, and what systems put into archives. */
const beside =
  /\.(?:png|jpe?g|gif|webp|avif|svg|bmp|ico|css|m?js|map|woff2?|ttf|otf|eot|mp[34]|m4[av]|og[gv]|webm|pdf)$|(?:^|\/)(?:__MACOSX\/|\.|Thumbs\.db$)/i;

/** Tells of a file in an archive that is not read, unless it is one of those that stand beside pages. */
function tellSkipped(head: Uint8Array, file: string, log: ImportLog): void {
  if (!beside.test(file))
    log.add('input/skipped', 'doubtful', { file }, { expected: 'an export in a known format', got: looksLike(head) });
}

async function* bytesOf(source: InputSource): AsyncIterable<Uint8Array> {
  const encoder = new TextEncoder();
  if (typeof source === 'string') yield encoder.encode(source);
  else if (source instanceof Uint8Array) yield source;
  else
    for await (const piece of source as AsyncIterable<Uint8Array | string>)
      yield typeof piece === 'string' ? encoder.encode(piece) : piece;
}
