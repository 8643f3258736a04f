import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmdirSync, rmSync, statSync, writeFileSync, type Stats } from 'node:fs';
import path from 'node:path';
import { CommandError, exitCodes } from './exit-codes.js';

/** What became of the files of an {@link Output}, by their paths in its folder, with slashes. */
export interface Written {
  readonly written: readonly string[];
  readonly unchanged: readonly string[];
  readonly removed: readonly string[];
}

export interface OutputOptions {
  /** Whether files may be overwritten that no earlier run wrote. */
  readonly force?: boolean;
  /** Whether files that an earlier run wrote, and this one does not, are removed; true when left out. */
  readonly prune?: boolean;
}

/** Where a folder of output notes what was written there, and with which content. */
const notes = '.colloquy/written.json';

/**
 * A folder that files are written to, all at once. They are written beside, in `.colloquy`, and moved into place by
 * {@link commit}: what is stopped before changes nothing. A file of the same content is left as it is, time and all.
 *
 * Files that stand there and that no earlier run wrote are not overwritten, unless that is forced.
 */
export class Output {
  readonly #folder: string;
  readonly #options: OutputOptions;
  readonly #staging: string;
  /** What earlier runs wrote: digests by path. */
  readonly #before: Readonly<Record<string, string>>;
  /** When that was noted. */
  readonly #noted: number;
  /** What this run writes or keeps: digests by path. */
  readonly #now = new Map<string, string>();
  readonly #staged = new Set<string>();
  /** What files that others wrote or edited may be replaced as: digests by path. */
  readonly #replaced = new Map<string, string>();

  constructor(folder: string, options: OutputOptions = {}) {
    this.#folder = path.resolve(folder);
    this.#options = options;
    this.#staging = path.join(this.#folder, '.colloquy', `staged-${process.pid}`);
    this.#before = readNotes(path.join(this.#folder, notes));
    this.#noted = statAt(path.join(this.#folder, notes))?.mtimeMs ?? 0;
  }

  /** Whether a file stands as an earlier run wrote it. One that has not been touched since is not read. */
  has(file: string): boolean {
    const before = this.#before[file];
    const stat = before === undefined ? undefined : statAt(this.#at(file));
    if (!stat?.isFile()) return false;
    return stat.ctimeMs < this.#noted || digestAt(this.#at(file)) === before;
  }

  /** The text of a file as it will stand after {@link commit}; undefined where there is none. */
  read(file: string): string | undefined {
    try {
      return readFileSync(this.#staged.has(file) ? path.join(this.#staging, file) : this.#at(file), 'utf8');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
      throw error;
    }
  }

  /** Keeps a file as an earlier run wrote it. */
  keep(file: string): void {
    const before = this.#before[file];
    if (before !== undefined) this.#now.set(file, before);
  }

  /**
   * Writes a file, at its path in the folder. Nothing changes in the folder before {@link commit}. `replaces` is what
   * stands there and was read for it: that may be overwritten, even where no earlier run wrote it.
   */
  write(file: string, content: string | Uint8Array, replaces?: string): void {
    if (path.isAbsolute(file) || path.posix.normalize(file) !== file || file.startsWith('..'))
      throw new RangeError(`Expected a path within the folder, got ${file}`);
    const digest = digestOf(content);
    this.#now.set(file, digest);
    if (replaces !== undefined && !this.#replaced.has(file)) this.#replaced.set(file, digestOf(replaces));
    if (digestAt(this.#at(file)) === digest) {
      this.#staged.delete(file);
      return;
    }
    const beside = path.join(this.#staging, file);
    mkdirSync(path.dirname(beside), { recursive: true });
    writeFileSync(beside, content);
    this.#staged.add(file);
  }

  /**
   * Moves all files into place. No signal can come between: it is one synchronous step.
   *
   * @throws {CommandError} where a file stands in the way; nothing is changed then.
   */
  commit(): Written {
    try {
      const inTheWay = this.#options.force ? [] : [...this.#staged].filter((file) => this.#isForeign(file));
      if (inTheWay.length > 0) throw inTheWayError(this.#folder, inTheWay);
      const removed = this.#options.prune === false ? [] : this.#stale();
      for (const file of removed) this.#remove(file);
      for (const file of this.#staged) {
        mkdirSync(path.dirname(this.#at(file)), { recursive: true });
        renameSync(path.join(this.#staging, file), this.#at(file));
      }
      const kept = this.#options.prune === false ? Object.entries(this.#before) : [];
      const now = new Map([...kept, ...this.#now].sort(([a], [b]) => (a < b ? -1 : 1)));
      writeWhole(path.join(this.#folder, notes), `${JSON.stringify(Object.fromEntries(now), null, 1)}\n`);
      const unchanged = [...this.#now.keys()].filter((file) => !this.#staged.has(file));
      return { written: [...this.#staged].sort(), unchanged: unchanged.sort(), removed };
    } finally {
      this.discard();
    }
  }

  /** Forgets what was written and not committed. */
  discard(): void {
    rmSync(this.#staging, { recursive: true, force: true });
    // Folders that were made for it alone go with it.
    for (const folder of [path.dirname(this.#staging), this.#folder]) removeEmpty(folder);
  }

  #at(file: string): string {
    return path.join(this.#folder, file);
  }

  /** Whether what stands there was changed, or made, by someone else. */
  #isForeign(file: string): boolean {
    const digest = digestAt(this.#at(file));
    return digest !== undefined && digest !== this.#before[file] && digest !== this.#replaced.get(file);
  }

  /** The files of earlier runs that this one does not write, and that are unchanged since. */
  #stale(): readonly string[] {
    return Object.keys(this.#before).filter((file) => !this.#now.has(file) && this.has(file));
  }

  #remove(file: string): void {
    rmSync(this.#at(file));
    for (let folder = path.dirname(file); folder !== '.'; folder = path.dirname(folder)) {
      if (!removeEmpty(this.#at(folder))) return;
    }
  }
}

/** Removes a folder in which nothing is; returns whether it did. */
function removeEmpty(folder: string): boolean {
  try {
    rmdirSync(folder);
    return true;
  } catch {
    return false;
  }
}

/** Writes a file in one step: a reader finds the old content or the new. */
export function writeWhole(file: string, content: string | Uint8Array): void {
  if (digestAt(file) === digestOf(content)) return;
  mkdirSync(path.dirname(file), { recursive: true });
  const beside = path.join(path.dirname(file), `.${path.basename(file)}.${process.pid}`);
  writeFileSync(beside, content);
  renameSync(beside, file);
}

/** The error that files stand in the way. */
export const inTheWayError = (folder: string, files: readonly string[]): CommandError =>
  new CommandError(
    exitCodes.exists,
    `Expected no other files in the way, got ${files.map((file) => path.join(folder, file)).join(', ')}.
Nothing was written. Move them, or overwrite them with --force.`,
  );

const digestOf = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex');

/** The digest of a file; undefined where there is none. */
function digestAt(file: string): string | undefined {
  try {
    return digestOf(readFileSync(file));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    if (code === 'EISDIR') return 'a folder';
    throw error;
  }
}

const statAt = (file: string): Stats | undefined => statSync(file, { throwIfNoEntry: false });

function readNotes(file: string): Readonly<Record<string, string>> {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Readonly<Record<string, string>>;
  } catch {
    return {};
  }
}
