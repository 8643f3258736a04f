import type { LeftOut } from '../../../../src/import/index.js';

/** An export with what is in it. */
export interface Sample {
  readonly format: string;
  /** The name of the file, where the text does not say which page it is of. */
  readonly file?: string;
  readonly text: string;
  /** Its comments, as `lines` writes them. */
  readonly lines: readonly string[];
  readonly leftOut: Readonly<Partial<Record<LeftOut, number>>>;
  /** How many comments the source says there are. */
  readonly reported?: number;
}
