// The default import: Node finds no named exports in React's CommonJS on all paths that tools take.
import React, { type ForwardRefExoticComponent, type HTMLAttributes, type ReactNode, type RefAttributes } from 'react';
import { createComponent } from '@lit/react';
import '../elements/shared/until-hydrated.js';
import { printable } from './printable.js';

/** The events of an element: the name of the property that takes a listener, with the event that the listener gets. */
export type Events = Readonly<Record<string, Event>>;

/** No events. */
export type NoEvents = Record<never, never>;

type Own<Element extends HTMLElement> = Partial<Omit<Element, keyof HTMLElement>>;

/** Attributes of HTML, the properties of an element, and listeners for its events. */
export type WrapperProps<Element extends HTMLElement, ElementEvents = NoEvents> = Omit<
  HTMLAttributes<Element>,
  keyof ElementEvents | keyof Own<Element>
> &
  Own<Element> & { [Name in keyof ElementEvents]?: (event: ElementEvents[Name]) => void };

/** A custom element as a component of React. A `ref` gives the element. */
export type Wrapper<Element extends HTMLElement, ElementEvents = NoEvents, More = unknown> = ForwardRefExoticComponent<
  WrapperProps<Element, ElementEvents> & More & RefAttributes<Element>
>;

/** React 18 warns of layout effects on a server, where there is no layout. */
const react = typeof document === 'undefined' ? { ...React, useLayoutEffect: React.useEffect } : React;

/**
 * Wraps a custom element. Properties are set as properties, whatever they hold; `events` names the event that each
 * property for a listener stands for; `compose` is what stands in it where nothing is put there.
 *
 * @lit/react is bundled into this module, as it is built for browsers: its build for Node sets no properties, and test
 * runners with a simulated DOM load that one; its types would be installed into every app that has no React.
 */
export function wrap<Element extends HTMLElement, ElementEvents = NoEvents>(
  tagName: string,
  elementClass: new () => Element,
  events: Readonly<Record<keyof ElementEvents & string, string>>,
  compose?: (props: WrapperProps<Element>) => ReactNode,
): Wrapper<Element, ElementEvents> {
  // Where there is no registry, nothing else makes Lit declare the properties, and they would be written as attributes.
  void (elementClass as unknown as typeof globalThis.HTMLElement & { observedAttributes: unknown }).observedAttributes;
  return printable(
    tagName,
    createComponent({ react, tagName, elementClass, events, displayName: elementClass.name }),
    compose,
  ) as unknown as Wrapper<Element, ElementEvents>;
}
