import { textOf } from './json-value.js';

/** A BCP 47 language tag in its canonical form. */
export function language(value: unknown): string | undefined {
  try {
    return Intl.getCanonicalLocales(textOf(value) || [])[0];
  } catch {
    return undefined;
  }
}
