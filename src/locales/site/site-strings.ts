/** The words of a rendered site: those around its essays. What the elements say is in `Strings`. */
export interface SiteStrings {
  readonly skipToText: string;
  readonly essays: string;
  readonly allEssays: (count: number) => string;
  readonly archive: string;
  /** The heading of essays that have no date. */
  readonly undated: string;
  readonly noEssays: string;
  readonly draft: string;
  readonly feed: string;
  readonly repliesTo: (headline: string) => string;
  readonly newer: string;
  readonly older: string;
  readonly movedTo: (headline: string) => string;
  readonly readAt: (site: string) => string;
  readonly untitled: string;
}
