/** Shared by all elements of which the order is not kept: there may be millions. */
const none: (string | XmlElement)[] = [];

/** An element with all that is in it. */
export class XmlElement {
  /** The local name, with the usual prefix of its namespace (`wp:comment`, `dsq:id`), whatever the file calls it. */
  readonly name: string;
  /** By their names, which are formed like `name`. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlElement[] = [];
  /** Its own text, without that of its children. */
  text = '';
  /** Text and children in their order, where `readXml` was asked for it; else empty. */
  readonly content: (string | XmlElement)[] = none;
  /** From 1. */
  readonly line: number;
  readonly column: number;
  /** Whether its end was found; false where the input was cut. */
  isWhole = false;

  constructor(
    name: string,
    attributes: Readonly<Record<string, string>>,
    line: number,
    column: number,
    isMixed = false,
  ) {
    if (isMixed) this.content = [];
    this.name = name;
    this.attributes = attributes;
    this.line = line;
    this.column = column;
  }

  /** The first child of a name. */
  child(name: string): XmlElement | undefined {
    return this.children.find((one) => one.name === name);
  }

  /** All children of a name. */
  all(name: string): readonly XmlElement[] {
    return this.children.filter((one) => one.name === name);
  }

  /** The text of the first child of a name, without white space around it; empty where there is none. */
  get(name: string): string {
    return this.child(name)?.text.trim() ?? '';
  }
}
