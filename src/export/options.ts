/** What an export is told beside the discussions. */
export interface ExportOptions {
  /** The address of the site, such as `https://example.org/essays/`: an essay without a `url` stands at its slug below it. */
  readonly url?: string;
  /** The name of the site. */
  readonly title?: string;
  /** The name that a comment server has for the site, where a format asks for one; `remark` when left out. */
  readonly site?: string;
  /** BCP 47 language tag of the site; `en` when left out. */
  readonly language?: string;
  /** Whether drafts are written. */
  readonly drafts?: boolean;
  /** The largest file in bytes, where a format is cut into several. */
  readonly maxBytes?: number;
}
