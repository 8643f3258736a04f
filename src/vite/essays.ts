import { buildCollection, type BuildCache, type BuildTarget } from '../collection/build/build-collection.js';
import type { Finding } from '../collection/index.js';
import { placeholder } from './addresses.js';

/** How {@link Essays} are read. */
export interface EssaysOptions {
  /** An absolute path. */
  readonly folder: string;
  readonly drafts: boolean;
}

/** The modules of a folder of essays, kept in memory. Only essays that have changed are read again. */
export class Essays implements BuildTarget {
  readonly #options: EssaysOptions;
  #modules = new Map<string, string>();
  #fresh = new Map<string, string>();
  #cache: BuildCache = {};
  #findings: readonly Finding[] = [];
  #building: Promise<void> | undefined;

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
    await (this.#building ??= this.#build());
    return this.#modules.get(file);
  }

  /** Reads the folder again. Returns the modules that are other than before. */
  async follow(): Promise<readonly string[]> {
    const before = this.#modules;
    await this.#building?.catch(() => undefined);
    await (this.#building = this.#build());
    return [...new Set([...before.keys(), ...this.#modules.keys()])].filter(
      (file) => before.get(file) !== this.#modules.get(file),
    );
  }

  async #build(): Promise<void> {
    const { folder, drafts } = this.#options;
    this.#fresh = new Map();
    const { cache, findings } = await buildCollection(folder, this, { drafts, base: placeholder, cache: this.#cache });
    this.#cache = cache;
    this.#findings = findings;
    this.#modules = this.#fresh;
  }

  has(file: string): boolean {
    return this.#modules.has(file);
  }

  keep(file: string): void {
    this.#fresh.set(file, this.#modules.get(file)!);
  }

  write(file: string, content: string): void {
    this.#fresh.set(file, content);
  }
}
