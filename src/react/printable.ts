// The default import, as in wrapper.ts.
import React, { type ComponentType, type ReactNode } from 'react';
import { hasArticle, isStandard, wordSlots } from '../server/composition.js';
import { printerHere, type Props } from './printer.js';
import { wordsIn } from './words-in.js';

const { createElement } = React;

/** The properties of the discussion around a wrapper. */
const Around = React.createContext<Props | undefined>(undefined);

/** The article and its comments are one entry: https://microformats.org/wiki/h-entry */
const entry = ({ className = '' }: Props): Props => ({ className: `${className as string} h-entry`.trim() });

const subscribe = () => (): void => undefined;

/** Whether a wrapper is being hydrated whose words a server has printed in the light DOM, or prints them there. */
function useLightWords(isLightOnServer: boolean): boolean {
  const isHydrated = React.useSyncExternalStore(
    subscribe,
    () => false,
    () => (typeof document === 'undefined' ? isLightOnServer : !!document.querySelector('.colloquy-words')),
  );
  // As it is hydrated, so it stays.
  return React.useState(isHydrated)[0];
}

/**
 * A wrapper whose HTML holds what its element shows where that has been asked for, on a server: the shadow root, and words
 * in the light DOM. In a browser the parser has made a shadow root of the one by then; the other is left to the element.
 *
 * @param compose - The standard composition, as children of a discussion: words in a shadow root of it would be in none of
 *   the light DOM.
 */
export function printable<Element extends ComponentType<never>>(
  tag: string,
  element: Element,
  compose?: (props: never) => ReactNode,
): Element {
  const Element = element as unknown as ComponentType<Props>;
  const Printable = React.forwardRef<unknown, Props>((given, ref) => {
    const around = React.useContext(Around);
    const printer = printerHere();
    const isLight = useLightWords(!!printer?.isLight) && (given['words'] ?? around?.['words']) !== 'shadow';
    const children =
      isLight && compose && isStandard(given) ? compose(given as never) : (given['children'] as ReactNode);
    const props = {
      ...given,
      ref,
      // A discussion has none of its own: it says where those inside of it are.
      ...(isLight && wordSlots[tag] && { words: 'light' }),
      ...(tag === 'colloquy-discussion' && { words: undefined }),
      ...(isLight && hasArticle(given) && entry(given)),
    };
    const own = printer
      ? printer(tag, { ...props, words: isLight ? 'light' : 'shadow', children }, around)
      : isLight && wordSlots[tag]?.map((slot) => wordsIn(slot, { children: '' }));
    // In both places the children stand second, or `useId` would count differently in them.
    const drawn = createElement(
      Element,
      props,
      own && own.map(([name, more], key) => createElement(name, { key, ...more })),
      children,
    );
    return tag === 'colloquy-discussion' ? createElement(Around.Provider, { value: given }, drawn) : drawn;
  });
  Printable.displayName = Element.displayName ?? tag;
  return Printable as unknown as Element;
}
