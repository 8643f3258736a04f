/** A place in a body's canonical text, in UTF-16 code units: https://www.w3.org/TR/annotation-model/#text-position-selector */
export interface TextPositionSelector {
  readonly type: 'TextPositionSelector';
  readonly start: number;
  readonly end: number;
}

/** The same place by its words, so that an edited body can be searched again: https://www.w3.org/TR/annotation-model/#text-quote-selector */
export interface TextQuoteSelector {
  readonly type: 'TextQuoteSelector';
  readonly exact: string;
  readonly prefix?: string;
  readonly suffix?: string;
}

/** A passage of one text. */
export interface Passage {
  /** The id of the article or comment the passage is in. */
  readonly source: string;
  /** One pair for each piece; more than one where the quotation left words out. */
  readonly selector: readonly (readonly [TextPositionSelector, TextQuoteSelector])[];
}

/** This passage of one text quotes that passage of another. */
export interface QuoteLink {
  readonly id: string;
  /** Whether the writer made the link, or it was found by comparing the texts. */
  readonly origin: 'author' | 'detected';
  readonly from: Passage;
  readonly to: Passage;
  readonly match: 'exact' | 'folded' | 'elided' | 'modified';
}
