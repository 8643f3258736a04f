// The default import, as in wrapper.ts.
import React, { type ComponentType, type ReactElement, type ReactNode } from 'react';
import { printerHere, type Printed, type Printer, type Props } from './printer.js';
import { untilHydrated } from '../elements/shared/until-hydrated.js';

/** The properties of the discussion around a wrapper. */
const Around = React.createContext<Props | undefined>(undefined);

/** The first child of a wrapper: what is printed in it. The parser makes a shadow root of the template. */
const printedIn = ({ html, anchors }: Printed): ReactElement =>
  React.createElement(
    React.Fragment,
    null,
    React.createElement('template', { shadowrootmode: 'open', dangerouslySetInnerHTML: { __html: html } }),
    anchors.map((id) => React.createElement('a', { key: id, id, slot: id, [untilHydrated]: '' })),
  );

/**
 * A wrapper whose HTML holds the element's shadow root where that has been asked for, on a server. In a browser the
 * parser has made a shadow root of it by then, so that what is hydrated is the element without it.
 */
export function printable<Element extends ComponentType<never>>(tag: string, element: Element): Element {
  const Element = element as unknown as ComponentType<Props>;
  // In both places the children stand second, or `useId` would count differently in them.
  const draw = (props: Props, printed: ReactElement | null): ReactElement =>
    React.createElement(Element, props, printed, props.children as ReactNode);
  const print = (printer: Printer, props: Props): ReactElement => {
    const printed = printer(tag, props, React.useContext(Around));
    const drawn = draw(props, printed ? printedIn(printed) : null);
    return tag === 'colloquy-discussion' ? React.createElement(Around.Provider, { value: props }, drawn) : drawn;
  };
  const Printable = React.forwardRef<unknown, Props>((props, ref) => {
    const printer = printerHere();
    return printer ? print(printer, props) : draw({ ...props, ref }, null);
  });
  Printable.displayName = Element.displayName ?? tag;
  return Printable as unknown as Element;
}
