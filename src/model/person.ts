/** Someone who wrote or is quoted. Property names are those of https://schema.org/Person, save `aliases`. */
export interface Person {
  /** Unique among the people of one discussion. */
  readonly id: string;
  /** The name as the source writes it, letter case included. */
  readonly name: string;
  /** Other names the text itself uses for this person. */
  readonly aliases?: readonly string[];
  /** An absolute http or https URL of the person's own page. */
  readonly url?: string;
  /** An absolute http or https URL of a picture, or a `data:` URL of a raster image. Without one, initials are drawn. */
  readonly image?: string;
}
