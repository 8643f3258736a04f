/** Where a part of a discussion stands in the files. */
export interface Source {
  readonly file: string;
  /** From 1, in the file. */
  readonly line: number;
  readonly column: number;
  /** What it is called there, such as `date`. */
  readonly name: string;
  /** Where its value stands in the file, in UTF-16 code units; left out where there is none to be replaced. */
  readonly range?: { readonly start: number; readonly end: number };
  /** Whether it stands in YAML, or in the attributes of a heading. */
  readonly syntax: 'yaml' | 'attribute';
  readonly value: unknown;
}

/** Where the parts of a discussion stand in the files, by their paths in it. */
export class Sources {
  readonly #byPath = new Map<string, Source>();

  set(path: string, source: Source): void {
    this.#byPath.set(path, source);
  }

  /** The source of the part that a path leads to, or of the nearest around it, with the path of that. */
  find(path: string): { readonly path: string; readonly source: Source } | undefined {
    for (let at = path; at; at = parentOf(at)) {
      const source = this.#byPath.get(at);
      if (source) return { path: at, source };
    }
    return undefined;
  }
}

/** The path of what a part is in: `people[1]` for `people[1].name`; empty at the top. */
export const parentOf = (path: string): string => path.replace(/(?:\.[^.[\]]*|\[\d+\]|^[^.[\]]*)$/, '');
