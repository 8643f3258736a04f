import type { CommentSource, Fetch } from '../../model/source.js';

export interface BackendOptions {
  /** The address of the backend, for those that need one. */
  readonly endpoint: string | undefined;
  /** How to ask it, where that is not the page's own `fetch`: the embed may have asked for the first comments already. */
  readonly fetch?: Fetch | undefined;
}

/** Fetches an adapter when a page asks for it, and no sooner. */
export type BackendLoader = (options: BackendOptions) => Promise<CommentSource>;

/** What has been registered, by name. */
export const backends = new Map<string, BackendLoader>();

/**
 * Makes `backend="name"` work on the elements. The define modules register those of this package.
 *
 * @throws {TypeError} for a name that is no word, or a loader that is no function.
 */
export function registerBackend(name: string, load: BackendLoader): void {
  const got = typeof name === 'string' ? `"${name}"` : typeof name;
  if (typeof name !== 'string' || !/^\S+$/.test(name) || name === 'none') {
    throw new TypeError(`Expected the name of a backend to be a word other than "none", got ${got}`);
  }
  if (typeof load !== 'function')
    throw new TypeError(`Expected the backend ${got} to be a function that returns a source, got ${typeof load}`);
  backends.set(name, load);
}

/** The backends of this package, whose adapters a define module can import. */
export const knownBackends = { load: (): Promise<Readonly<Record<string, BackendLoader>>> => Promise.resolve({}) };
