/** What became of something that could not be read as it stands. */
export type Severity =
  /** It is read as what was surely meant. */
  | 'mended'
  /** It is read as something else that says the same words. */
  | 'changed'
  /** It is left out. */
  | 'lost'
  /** The file is not what it should be. */
  | 'refused';

/** Something that a reader mended, changed, lost or refused, and where it stands. */
export interface Finding {
  readonly severity: Severity;
  readonly file: string;
  /** From 1; left out where the file as a whole is meant. */
  readonly line?: number;
  /** From 1, in UTF-16 code units. */
  readonly column?: number;
  /** What should stand there, such as `an ISO 8601 date`. */
  readonly expected: string;
  /** What stands there, such as `"yesterday"`. */
  readonly got: string;
}

/** What was read, and what could not be read as it stands. */
export interface Reading<T> {
  readonly value: T;
  readonly findings: readonly Finding[];
}

/** A place in a file, as parsers of Markdown and YAML give it. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** Collects the findings of one file. */
export class Findings {
  readonly all: Finding[] = [];
  readonly #file: string;
  readonly #lineBefore: number;

  /** @param lineBefore - How many lines of the file stand before the text that places count in. */
  constructor(file: string, lineBefore = 0) {
    this.#file = file;
    this.#lineBefore = lineBefore;
  }

  add(severity: Severity, place: Place | undefined, expected: string, got: string): void {
    const at = place && { line: place.line + this.#lineBefore, column: place.column };
    this.all.push({ severity, file: this.#file, ...at, expected, got });
  }
}
