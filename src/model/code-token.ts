/** What a piece of code is. */
export type CodeKind =
  'comment' | 'keyword' | 'string' | 'number' | 'name' | 'function' | 'type' | 'property' | 'inserted' | 'deleted';

/** A piece of code that is written in a colour of its own. */
export interface CodeToken {
  readonly kind: CodeKind;
  /** Where it begins, in UTF-16 code units of the code. */
  readonly start: number;
  /** Where it ends, behind its last code unit. */
  readonly end: number;
}

/**
 * Finds the pieces of code. A page brings it, on top of a library of its choice.
 *
 * @param code - The text of a block of code.
 * @param language - Its language, as the writer named it, such as `js`.
 * @returns the pieces, or a promise of them; undefined where the language is not known.
 */
export type HighlightCode = (
  code: string,
  language: string,
) => readonly CodeToken[] | undefined | PromiseLike<readonly CodeToken[] | undefined>;
