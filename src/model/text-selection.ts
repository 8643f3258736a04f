/** A text and what is selected of it, in UTF-16 code units from its beginning; a caret where both are the same. */
export interface TextSelection {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}
