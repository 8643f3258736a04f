/**
 * The text of an article or a comment: a closed, readonly subset of mdast
 * (https://github.com/syntax-tree/mdast). Every value is valid mdast; nothing outside the union can be
 * expressed, raw HTML least of all. That is why a Body needs no sanitizer: there is nothing to remove.
 */
export interface Body {
  readonly type: 'root';
  readonly children: readonly Block[];
}

export type Block = Paragraph | Heading | Blockquote | List | Code | ThematicBreak | Image;
export type Inline = Text | Break | InlineCode | Emphasis | Strong | Delete | Link;

export interface Paragraph {
  readonly type: 'paragraph';
  readonly children: readonly Inline[];
}

/** A heading inside a body. Depth 1 is the article's own headline and cannot stand here. */
export interface Heading {
  readonly type: 'heading';
  readonly depth: 2 | 3 | 4 | 5 | 6;
  readonly children: readonly Inline[];
}

export interface Blockquote {
  readonly type: 'blockquote';
  readonly children: readonly Block[];
  /** mdast keeps `data` for additions like this one, which is the only one. */
  readonly data?: {
    /** The id of the {@link Person} whose words these are. */
    readonly attribution: string;
  };
}

export interface List {
  readonly type: 'list';
  readonly ordered?: boolean;
  /** The number of the first item of an ordered list. */
  readonly start?: number;
  readonly children: readonly ListItem[];
}

export interface ListItem {
  readonly type: 'listItem';
  readonly children: readonly Block[];
}

export interface Code {
  readonly type: 'code';
  readonly lang?: string;
  /** What else the writer said of the code, such as `title=a.js`; not shown. */
  readonly meta?: string;
  readonly value: string;
}

export interface ThematicBreak {
  readonly type: 'thematicBreak';
}

/** A picture that stands as a block of its own. Allowed in articles, not in comments. */
export interface Image {
  readonly type: 'image';
  /** An absolute http or https URL, or a `data:` URL of a raster image. */
  readonly url: string;
  /** What the picture shows, in words; empty when it adds nothing to the text. */
  readonly alt: string;
  /** In CSS pixels. */
  readonly width?: number;
  /** In CSS pixels. */
  readonly height?: number;
}

export interface Text {
  readonly type: 'text';
  readonly value: string;
}

export interface Break {
  readonly type: 'break';
}

export interface InlineCode {
  readonly type: 'inlineCode';
  readonly value: string;
}

export interface Emphasis {
  readonly type: 'emphasis';
  readonly children: readonly Inline[];
}

export interface Strong {
  readonly type: 'strong';
  readonly children: readonly Inline[];
}

export interface Delete {
  readonly type: 'delete';
  readonly children: readonly Inline[];
}

export interface Link {
  readonly type: 'link';
  /** An absolute http, https or mailto URL. */
  readonly url: string;
  readonly title?: string;
  readonly children: readonly Inline[];
}
