import { buildCollection, type BuildCache, type BuildTarget } from '../collection/build/build-collection.js';
import type { Finding } from '../collection/index.js';
import { placeholder } from './addresses.js';

/** How {@link Essays} are read. */
export interface EssaysOptions {
  /** An absolute path. */
  readonly folder: string;
  readonly drafts: boolean;
}

/** Keeps the modules of a build in memory, beside those of the one before. */
class ModulesInMemory implements BuildTarget {
  readonly modules = new Map<string, string>();
  readonly #before: ReadonlyMap<string, string>;

  constructor(before: ReadonlyMap<string, string>) {
    this.#before = before;
  }

  has(file: string): boolean {
    return this.#before.has(file);
  }

  keep(file: string): void {
    this.modules.set(file, this.#before.get(file)!);
  }

  write(file: string, content: string): void {
    this.modules.set(file, content);
  }
}

/** The modules of a folder of essays, kept in memory. Only essays that have changed are read again. */
export class Essays {
  readonly #options: EssaysOptions;
  #modules: ReadonlyMap<string, string> = new Map();
  #cache: BuildCache = {};
  #findings: readonly Finding[] = [];
  /** The last of the readings, which follow one another: each starts from what the one before has left. */
  #last: Promise<unknown> | undefined;

  constructor(options: EssaysOptions) {
    this.#options = options;
  }

  /** What is wrong in the files, as of the last reading. Files are named by their paths from the folder. */
  get findings(): readonly Finding[] {
    return this.#findings;
  }

  /** The names of the essays that have a module. */
  get slugs(): readonly string[] {
    return Object.entries(this.#cache).flatMap(([slug, { files }]) => (files.length > 0 ? [slug] : []));
  }

  /** The text of a module or a declaration file, such as `index.js`; undefined where there is none. */
  async text(file: string): Promise<string | undefined> {
    await (this.#last ?? this.follow());
    return this.#modules.get(file);
  }

  /** Reads the folder again. Returns the modules that are other than before. */
  follow(): Promise<readonly string[]> {
    const before = this.#last?.catch(() => undefined);
    const changed = Promise.resolve(before).then(() => this.#read());
    this.#last = changed;
    return changed;
  }

  async #read(): Promise<readonly string[]> {
    const { folder, drafts } = this.#options;
    const before = this.#modules;
    const target = new ModulesInMemory(before);
    const { cache, findings } = await buildCollection(folder, target, {
      drafts,
      base: placeholder,
      cache: this.#cache,
    });
    this.#cache = cache;
    this.#findings = findings;
    this.#modules = target.modules;
    return [...new Set([...before.keys(), ...target.modules.keys()])].filter(
      (file) => before.get(file) !== target.modules.get(file),
    );
  }
}
