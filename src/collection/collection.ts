import type { Finding } from '../formats/markdown/index.js';
import type { Discussion } from '../model/index.js';

/** One essay of a folder, with its conversation. */
export interface CollectionEntry {
  /** The name of the essay's folder. */
  readonly slug: string;
  /** The essay's folder: an absolute path. */
  readonly folder: string;
  /** The Markdown files that it was read from, by their paths in its folder, with slashes. */
  readonly files: readonly string[];
  readonly discussion: Discussion;
  /** Whether its front matter says `draft: true`. */
  readonly draft: boolean;
  /** The files that its text shows or leads to, such as pictures, by their paths in its folder, with slashes. */
  readonly assets: readonly string[];
  /** Changes when one of the files, or something else that the discussion was made of, changes. */
  readonly digest: string;
  /** What could not be read as it stands. Paths of files begin with the slug. */
  readonly findings: readonly Finding[];
}

/** The essays of a folder. */
export interface Collection {
  /** An absolute path. */
  readonly folder: string;
  /** Every essay that could be read, by the order of the slugs. */
  readonly entries: readonly CollectionEntry[];
  /**
   * Everything that could not be read as it stands, in all essays and in `people.yml`: those of the entries, and those
   * of essays that could not be read at all. Files are named by their paths from the folder.
   */
  readonly findings: readonly Finding[];
}

/** A folder of essays cannot be read: it is missing, or a file, or holds no essay. */
export class CollectionError extends Error {
  override readonly name = 'CollectionError';
  /** The path that was given. */
  readonly folder: string;

  constructor(folder: string, got: string) {
    super(`Expected ${folder} to be a folder with essays, such as ${folder}/first-essay/index.md, got ${got}`);
    this.folder = folder;
  }
}
