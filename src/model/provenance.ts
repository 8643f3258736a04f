/** Where something was imported from. */
export interface Provenance {
  /** The name of the system, such as `wordpress` or `disqus`. */
  readonly system: string;
  /** Its id there. */
  readonly id?: string;
  /** Where it stands there: an absolute http or https URL. */
  readonly url?: string;
}
