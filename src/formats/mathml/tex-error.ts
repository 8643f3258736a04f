/** What is wrong with a formula in TeX, and where. */
export class TexError extends Error {
  override readonly name = 'TexError';
  /** Where in the TeX it is, in UTF-16 code units. */
  readonly position: number;

  constructor(tex: string, cause: unknown) {
    const { message, position } = cause as { readonly message?: string; readonly position?: number };
    // The message repeats the TeX around the place, with strokes under it.
    const [, words] =
      /^\s*(?:ParseError:)?\s*([^]*?)(?: at (?:position \d+|end of input): [^]*)?$/.exec(`${message}`) ?? [];
    super(words || 'TeX that cannot be read', { cause });
    this.position = Math.min(Math.max(0, position ?? 0), tex.length);
  }
}
