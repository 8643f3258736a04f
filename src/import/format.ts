import type { ImportLog } from './import-log.js';
import type { RawThread } from './raw.js';
import type { ImportOptions } from './options.js';

/** The beginning of an input, for finding out what it is. */
export interface Head {
  /** The name of the file; empty where there is none. */
  readonly file: string;
  /** The first 64 kB. */
  readonly bytes: Uint8Array;
  /** The same as text. */
  readonly text: string;
}

/** An input that is opened for reading; each can be read once. */
export interface ImportInput {
  /** The name of the file; empty where there is none. */
  readonly file: string;
  /** The text, piece by piece, in the encoding that it says or shows. */
  readonly text: AsyncIterable<string>;
  /** The bytes, for formats that are no text. Read one or the other. */
  readonly bytes: AsyncIterable<Uint8Array>;
}

/** What a reader of a format is given. */
export interface ReadContext {
  readonly log: ImportLog;
  readonly options: ImportOptions;
}

/** How an export of one system is read. A module each, which is loaded when it is used. */
export interface ImportFormat {
  /** The system that ids belong to, such as `wordpress`; left out where the input is of no system. */
  readonly system?: string;
  /**
   * Yields the threads of an input, each as soon as it is whole. What is damaged is read as far as it can be, and
   * told in the log.
   */
  read(input: ImportInput, context: ReadContext): AsyncIterable<RawThread>;
  /**
   * Set where a file holds a part of a page, such as one comment. What all files say of one page is put together first, and
   * given to this for what can be said only then.
   */
  readonly whole?: (thread: RawThread, context: ReadContext) => RawThread;
}

/** A format by its name, and how to tell it by the beginning of a file. */
export interface KnownFormat {
  /** As `--format` takes it, such as `wxr`. */
  readonly name: string;
  /** As people call it, such as `WordPress export (WXR)`. */
  readonly title: string;
  /** How sure it is, from 0 (it is something else) to 1. */
  readonly detect: (head: Head) => number;
  readonly load: () => Promise<ImportFormat>;
}
