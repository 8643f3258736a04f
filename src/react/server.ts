import { settingsOf } from '../server/check-options.js';
import { insideOf, type PrintOptions } from '../server/print-wrapper.js';
import { hasPrinter, setPrinter } from './printer.js';

export type { PrintOptions };

/**
 * Makes the wrappers of `colloquy/react` print what they show, by the options of `colloquy/server`. Holds for all of the
 * process, whichever module calls it: a server component, a client component, or what runs when the server starts. In a
 * browser, and wherever else there is a document, it does nothing.
 *
 * @throws {TypeError} that names the option that is wrong, what was expected there and what was received.
 */
export function printWith(options: PrintOptions): void {
  settingsOf(options);
  setPrinter((tag, props, around) => insideOf(tag, props, around, options));
}

// The import alone prints, by what every option is where it is left out; but this may be a second copy of the module.
if (!hasPrinter()) printWith({});
