/**
 * What an element shows, as data: the one source from which the page builds, changes and adopts its nodes, and from
 * which a server prints HTML. No DOM here, so that both can read it.
 */
export type View = ElementView | string | number | false | null | undefined | readonly View[];

/**
 * By name. A name that begins with `on` takes a listener, one that begins with a dot the value of a property; neither
 * is printed. A view names every attribute that its element may ever have, with `undefined` where it has none now.
 */
export interface Attributes {
  readonly [name: string]: unknown;
}

/**
 * One element and what is in it. A class, because data can be shaped like a view but never be an instance: what
 * somebody has put into a comment's JSON is not drawn.
 */
export class ElementView {
  readonly tag: string;
  readonly attributes: Attributes;
  /** Without nesting and gaps: see {@link flat}. */
  readonly children: readonly (ElementView | string)[];
  /** Whether something else looks after the content once it is there: a list that is filled bit by bit, or a reader who types. */
  readonly isKept: boolean;

  constructor(tag: string, attributes: Attributes, children: readonly (ElementView | string)[], isKept = false) {
    this.tag = tag;
    this.attributes = attributes;
    this.children = children;
    this.isKept = isKept;
  }
}

/** An element. An attribute of `true` is written without a value, one of `false`, `null` or `undefined` not at all. */
export const h = (tag: string, attributes?: Attributes | null, ...children: readonly View[]): ElementView =>
  new ElementView(tag, attributes ?? {}, flat(children));

/** An element whose content is drawn once and then left alone. */
export const kept = (tag: string, attributes: Attributes, ...children: readonly View[]): ElementView =>
  new ElementView(tag, attributes, flat(children), true);

/** The views in a list, without its nesting and its gaps; neighbouring texts are one, as a parser reads them. */
export function flat(views: readonly View[], into: (ElementView | string)[] = []): (ElementView | string)[] {
  for (const view of views) {
    if (view instanceof ElementView) into.push(view);
    else if (Array.isArray(view)) flat(view as readonly View[], into);
    else if (view || view === 0) {
      const last = into.length - 1;
      if (typeof into[last] === 'string') into[last] += `${view as string}`;
      else into.push(`${view as string}`);
    }
  }
  return into;
}

/** Whether this is no attribute: a listener is never written as text, whatever its value. */
export const isProperty = (name: string): boolean => name[0] === '.' || (name[0] === 'o' && name[1] === 'n');

/** What an attribute is written as; undefined when it is not. */
export function written(name: string, value: unknown): string | undefined {
  if (value === undefined || value === null || value === false || isProperty(name)) return undefined;
  return value === true ? '' : `${value as string}`;
}
