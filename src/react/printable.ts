// The default import, as in index.ts.
import React, { type ReactElement, type ReactNode } from 'react';
import type { ReactWebComponent } from '@lit/react';
import { untilHydrated } from './until-hydrated.js';

/** What is printed in an element: its shadow root, and what fragments lead to. */
export interface Printed {
  readonly html: string;
  readonly anchors: readonly string[];
}

/** Prints what is in an element; `draw` makes the element, with that in it. */
export type Printer = (tag: string, props: Readonly<Record<string, unknown>>, draw: (printed: Printed | undefined) => ReactElement) => ReactNode;

/** By a symbol of all realms: this module may be loaded twice, as ESM and as CommonJS, or in two bundles. */
const key = Symbol.for('colloquy.printer');
const realm = globalThis as { [key]?: Printer };

/** From now on the wrappers print what their elements show. */
export function setPrinter(printer: Printer): void {
  realm[key] = printer;
}

/**
 * A wrapper whose HTML holds the element's shadow root where somebody has asked for that: on a server. In a browser the
 * parser has made a shadow root of it by then, so that what is hydrated is the element without it.
 */
export function printable<Element extends ReactWebComponent<never, never>>(tag: string, element: Element): Element {
  const Element = element as unknown as React.ComponentType<Readonly<Record<string, unknown>>>;
  const Printable = React.forwardRef<unknown, Readonly<Record<string, unknown>>>((props, ref) => {
    const draw = (printed: Printed | undefined): ReactElement =>
      printed === undefined
        ? React.createElement(Element, { ...props, ref })
        : React.createElement(
          Element, { ...props, ref },
          React.createElement('template', { shadowrootmode: 'open', dangerouslySetInnerHTML: { __html: printed.html } }),
          printed.anchors.map((id) => React.createElement('a', { key: id, id, slot: id, [untilHydrated]: '' })),
          props.children as ReactNode,
        );
    return realm[key] ? realm[key](tag, props, draw) : draw(undefined);
  });
  Printable.displayName = Element.displayName ?? tag;
  return Printable as unknown as Element;
}
