/** What became of something that could not be read as it stands. */
export type Severity =
  /** It is read as what was surely meant. */
  | 'mended'
  /** It is read as something else that says the same words. */
  | 'changed'
  /** It is left out. */
  | 'lost'
  /** The file is not what it should be. */
  | 'refused'
  /** It is read as it stands, and is likely to be a mistake. */
  | 'doubtful';

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
  /** What to write instead, where that can be told, such as `date: 2024-03-01`. */
  readonly suggestion?: string;
  /** How to mend the file, where there is one way alone. */
  readonly fix?: Fix;
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

/** What to write in place of a part of a file. */
export interface Fix {
  /** Where the part begins and ends, in UTF-16 code units of the file. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** What else is known of a finding. */
export type Remedy = Pick<Finding, 'suggestion' | 'fix'>;

/** Collects the findings of one file. */
export class Findings {
  readonly all: Finding[] = [];
  readonly #file: string;
  readonly #linesBefore: number;
  readonly #before: number;

  /**
   * @param linesBefore - How many lines of the file stand before the text that places count in.
   * @param before - How many UTF-16 code units do.
   */
  constructor(file: string, linesBefore = 0, before = 0) {
    this.#file = file;
    this.#linesBefore = linesBefore;
    this.#before = before;
  }

  /** A place in the text, as one in the file. */
  placeOf({ line, column }: Place = { line: 1, column: 1 }): Place & { readonly file: string } {
    return { file: this.#file, line: line + this.#linesBefore, column };
  }

  /** The places of a remedy count in the text. */
  add(
    severity: Severity,
    place: Place | undefined,
    expected: string,
    got: string,
    { suggestion, fix }: Remedy = {},
  ): void {
    const at = place ? this.placeOf(place) : { file: this.#file };
    const moved = fix && { ...fix, start: fix.start + this.#before, end: fix.end + this.#before };
    this.all.push({
      severity,
      ...at,
      expected,
      got,
      ...(suggestion !== undefined && { suggestion }),
      ...(moved && { fix: moved }),
    });
  }
}
