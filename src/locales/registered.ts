import type { Translation } from './phrases.js';
import type { Strings } from './strings.js';

/** Fetches a table of phrases, such as `async () => (await fetch('/de.json')).json()`. */
export type StringsLoader = () => Promise<Translation<Strings>>;

/** The languages that pages have brought, by their canonical tags. */
export const registered = new Map<string, StringsLoader>();
