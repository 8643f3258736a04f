import type { Body } from '../../model/body.js';
import { plainText } from '../../model/plain-text.js';
import type { Passage } from '../../model/quote-link.js';
import { passage } from '../../quotes/selectors.js';

/** A text that can be quoted: the article, or a comment. */
export interface QuotableText {
  /** The id of the article or comment, in the merged thread. */
  readonly id: string;
  /** Who wrote it, as readers know them; undefined where no author is named. */
  readonly name: string | undefined;
  readonly body: Body;
}

/** Words to be put into a reply, and where they come from. */
export interface Quotation {
  readonly words: string;
  readonly name: string | undefined;
  readonly passage: Passage;
}

/** Some words of a text, as a quotation. `shown` is how the page shows the text. Undefined where the text says something else. */
export function quotationOf(
  { id, name, body }: QuotableText,
  start: number,
  end: number,
  shown?: string,
): Quotation | undefined {
  const text = plainText(body);
  if (shown !== undefined && shown.slice(start, end) !== text.slice(start, end)) return undefined;
  return { words: text.slice(start, end), name, passage: passage(id, text, [{ start, end }]) };
}
