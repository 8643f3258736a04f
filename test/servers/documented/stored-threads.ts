import type { SourceServer } from '../../../src/testing/index.js';

/** A comment as a stand-in keeps it. */
export interface StoredComment {
  readonly id: string;
  readonly thread: string;
  readonly name: string;
  readonly email?: string | undefined;
  readonly website?: string | undefined;
  /** In the form in which the server keeps it. */
  readonly text: string;
  /** In milliseconds. */
  readonly date: number;
  readonly parent?: string | undefined;
  isHeld: boolean;
  isDeleted: boolean;
}

/**
 * The threads of a stand-in for a server that cannot be run here. It says nothing of requests and responses: those are
 * written after the documentation of each server.
 */
export class StoredThreads {
  rows: StoredComment[] = [];
  isHolding = false;
  isFlooded = false;
  readonly closed = new Set<string>();
  readonly #welcome: string | undefined;
  #made = 0;

  /** @param welcome what is said first in every thread that is read and has no comments. */
  constructor(welcome?: string) {
    this.#welcome = welcome;
  }

  add(given: Pick<StoredComment, 'thread' | 'name' | 'text'> & Partial<StoredComment>): StoredComment {
    const row: StoredComment = {
      id: String((this.#made += 1)),
      date: Date.now(),
      isHeld: this.isHolding,
      isDeleted: false,
      ...given,
    };
    this.rows.push(row);
    return row;
  }

  /** What everyone can read. */
  shown(thread: string): readonly StoredComment[] {
    if (this.#welcome !== undefined && !this.rows.some((row) => row.thread === thread))
      this.add({ thread, name: 'Ada', text: this.#welcome });
    return this.rows.filter((row) => row.thread === thread && !row.isHeld && !row.isDeleted);
  }

  /** What everyone can read, and the places of what was deleted. */
  withDeleted(thread: string): readonly StoredComment[] {
    this.shown(thread);
    return this.rows.filter((row) => row.thread === thread && !row.isHeld);
  }

  /** Itself and all that stands below it. */
  below(thread: string, id: string): readonly StoredComment[] {
    const shown = this.shown(thread);
    const found = shown.filter((row) => row.id === id);
    for (const one of found) found.push(...shown.filter(({ parent }) => parent === one.id));
    return found;
  }

  /** What the kit needs. `written` is a plain text in the form in which the server keeps it. */
  server(written: (text: string) => string, makeThread: () => string): SourceServer {
    return {
      makeThread: () => Promise.resolve(makeThread()),
      seed: (thread, comments) => {
        const ids: string[] = [];
        for (const { name, text, datePublished, website, parent } of comments) {
          const above = parent === undefined ? {} : { parent: ids[parent] };
          const given = { thread, name, text: written(text), date: Date.parse(datePublished), website, ...above };
          ids.push(this.add({ ...given, isHeld: false }).id);
        }
        return Promise.resolve(ids);
      },
      remove: (_thread, id) => {
        this.rows = this.rows.filter((row) => row.id !== id);
        return Promise.resolve([id]);
      },
    };
  }

  /** What the kit needs to see replies held, published and refused. */
  moderation(): Pick<SourceServer, 'hold' | 'publish' | 'flood'> {
    return {
      hold: (on) => {
        this.isHolding = on;
        return Promise.resolve();
      },
      publish: (_thread, id) => {
        for (const row of this.rows) if (row.id === id) row.isHeld = false;
        return Promise.resolve();
      },
      flood: (on) => {
        this.isFlooded = on;
        return Promise.resolve();
      },
    };
  }
}

/** Signs that mean nothing in Markdown with a backslash before them. */
export const escapedMarkdown = (text: string): string =>
  text.replace(/[!-/:-@[-`{-~]/g, '\\$&').replace(/([^\n])\n(?=[^\n])/g, '$1  \n');

/** A plain text as HTML, with a paragraph for each of its own. */
export const paragraphs = (text: string): string =>
  text
    .replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`)
    .split(/\n{2,}/)
    .map((paragraph) => `<p>${paragraph.replace(/\n/g, '<br>')}</p>`)
    .join('');
