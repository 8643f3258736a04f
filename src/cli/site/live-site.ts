import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import path from 'node:path';
import { CollectionError, type KnownEssays } from '../../collection/index.js';
import type { SiteFile } from '../../site/index.js';
import { CommandError } from '../exit-codes.js';
import { frameOf } from '../../collection/frame.js';
import { readSite } from './read-site.js';
import type { SiteConfig } from './site-config.js';

/** What is wrong in a file, for the overlay of a page. */
export interface Mistake {
  readonly place: string;
  readonly message: string;
  readonly frame?: string;
  readonly suggestion?: string;
}

/** A folder of essays as it stands now. */
export interface SiteState {
  readonly version: string;
  readonly files: ReadonlyMap<string, SiteFile>;
  readonly mistakes: readonly Mistake[];
  /** The paths of files outside of the folder that the site is made of. */
  readonly beside: readonly string[];
}

export const reloadScript = '_colloquy/reload.js';

/** For how long a page waits for the whole folder before it is read alone, in milliseconds. */
const patience = 150;

/** A folder of essays that is read again when it is told that something has changed. */
export class LiveSite {
  readonly #folder: string;
  readonly #given: SiteConfig;
  readonly #started = Date.now().toString(36);
  readonly #known: KnownEssays = new Map();
  #changes = 0;
  #state: Promise<SiteState>;
  #isRead = false;
  /** What was read for pages that were asked for before the whole folder had been read, by the first name in their paths. */
  readonly #looks = new Map<string, Promise<SiteState>>();

  constructor(folder: string, given: SiteConfig) {
    this.#folder = folder;
    this.#given = given;
    this.#state = this.#read();
    void this.#state.then(() => (this.#isRead = true));
  }

  /** The site as it stands after the last change. Never rejects: what cannot be read is a mistake. */
  get state(): Promise<SiteState> {
    return this.#state;
  }

  /**
   * The site as far as a file of it needs it: while the folder is read for the first time, its pages are read alone, and
   * load again when all is there.
   */
  async stateFor(file: string): Promise<SiteState> {
    if (this.#isRead) return this.#state;
    const whole = await Promise.race([this.#state, wait(patience)]);
    if (whole) return whole;
    const isPage = file.endsWith('.html');
    for (const state of isPage ? [this.#look(file.split('/')[0]!)] : this.#looks.values()) {
      const { files } = await state;
      // Lists of all, such as feeds, wait for all. Style sheets and scripts are the same for any essays.
      if (files.has(file) && (isPage || file.endsWith('.css') || !files.get(file)?.text)) return state;
    }
    return this.#state;
  }

  #look(name: string): Promise<SiteState> {
    const state = this.#looks.get(name) ?? this.#read(name);
    this.#looks.set(name, state);
    return state;
  }

  /** Reads the folder again. */
  change(): Promise<SiteState> {
    this.#changes += 1;
    // One after the other: a reading that began earlier must not end later.
    this.#state = this.#state.then(() => this.#read());
    return this.#state;
  }

  /** @param only - Reads no more than a page needs whose path begins with this name. */
  async #read(only?: string): Promise<SiteState> {
    const version = `${this.#started}-${only === undefined ? this.#changes : 'first'}`;
    const reload = { copyOf: fileURLToPath(new URL('../../site/browser/reload.js', import.meta.url)) };
    const always = new Map<string, SiteFile>([[reloadScript, reload]]);
    try {
      const { site, collection, config } = await readSite(this.#folder, {
        given: this.#given,
        drafts: true,
        ...(only === undefined ? { known: this.#known } : { only }),
        moduleScripts: [`/${reloadScript}?v=${version}`],
      });
      const mistakes = [
        ...collection.findings.map(({ file, line, column, expected, got, suggestion }): Mistake => {
          const source = collection.sourceOf(file);
          return {
            place: [path.join(this.#folder, file), line, line === undefined ? undefined : column]
              .filter((part) => part !== undefined)
              .join(':'),
            message: `Expected ${expected}, got ${got}`,
            ...(source !== undefined && line !== undefined && { frame: frameOf(source, line, column) }),
            ...(suggestion !== undefined && { suggestion }),
          };
        }),
        ...site.findings.map(({ essay, message }) => ({ place: path.join(this.#folder, essay), message })),
      ];
      const beside = config.template === undefined ? [] : [config.template];
      return { version, files: new Map([...site.files, ...always]), mistakes, beside };
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      const isKnown = error instanceof CommandError || error instanceof CollectionError;
      const frame = !isKnown && error instanceof Error ? error.stack : undefined;
      return {
        version,
        files: always,
        mistakes: [{ place: this.#folder, message, ...(frame !== undefined && { frame }) }],
        beside: [],
      };
    }
  }
}
