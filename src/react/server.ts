import { untilHydrated } from '../elements/shared/until-hydrated.js';
import { settingsOf } from '../server/check-options.js';
import { insideOf, type Printed, type PrintOptions } from '../server/print-wrapper.js';
import { hasPrinter, setPrinter, type Child, type Printer } from './printer.js';
import { wordsIn } from './words-in.js';

export type { PrintOptions };

const holding = (html: string): object => ({ dangerouslySetInnerHTML: { __html: html } });

/** What is printed, as elements for React. The parser makes a shadow root of the template. */
const childrenOf = ({ html, anchors, words = [] }: Printed): readonly Child[] => [
  ...(html === undefined ? [] : [['template', { shadowrootmode: 'open', ...holding(html) }] as const]),
  ...anchors.map((id): Child => ['a', { id, slot: id, [untilHydrated]: '' }]),
  ...words.map(({ slot, lang, html: text }) => wordsIn(slot, { lang, 'data-colloquy-printed': '', ...holding(text) })),
];

/**
 * Makes the wrappers of `colloquy/react` print what they show, by the options of `colloquy/server`. Holds for all of the
 * process, whichever module calls it: a server component, a client component, or what runs when the server starts. In a
 * browser, and wherever else there is a document, it does nothing.
 *
 * @throws {TypeError} that names the option that is wrong, what was expected there and what was received.
 */
export function printWith(options: PrintOptions): void {
  const isLight = settingsOf(options).words === 'light';
  const print = (...[tag, props, around]: Parameters<Printer>): readonly Child[] => {
    const printed = insideOf(tag, props, around, options);
    return printed ? childrenOf(printed) : [];
  };
  setPrinter(Object.assign(print, { isLight }));
}

// The import alone prints, by what every option is where it is left out; but this may be a second copy of the module.
if (!hasPrinter()) printWith({});
