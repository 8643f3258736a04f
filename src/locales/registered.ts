import type { Translation } from './phrases.js';
import type { Strings } from './strings.js';

/** Fetches a table of phrases, such as `async () => (await fetch('/de.json')).json()`. */
export type StringsLoader = () => Promise<Translation<Strings>>;

type Registry = Map<string, StringsLoader>;

const key = Symbol.for('colloquy.strings');

/**
 * The languages that pages have brought, by their canonical tags. All copies of this module share them: bundles have
 * several, and a page registers a language at one of them.
 */
export const registered = ((globalThis as unknown as Record<typeof key, Registry | undefined>)[key] ??= new Map());
