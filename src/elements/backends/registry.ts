import type { CommentSource } from '../../model/source.js';

export interface BackendOptions {
  /** Where the backend answers, for those that have an address. */
  readonly endpoint: string | undefined;
}

/** Fetches an adapter when a page asks for it, and no sooner. */
export type BackendLoader = (options: BackendOptions) => Promise<CommentSource>;

/** What has been registered, by name. */
export const backends = new Map<string, BackendLoader>();

/** Makes `backend="name"` work on the elements. The define modules register those of this package. */
export function registerBackend(name: string, load: BackendLoader): void {
  backends.set(name, load);
}

/** The backends of this package, which a define module knows the way to. */
export const knownBackends = { load: (): Promise<Readonly<Record<string, BackendLoader>>> => Promise.resolve({}) };
