import type { CommentSource } from '../../model/source.js';

export interface BackendOptions {
  /** Where the backend answers, for those that have an address. */
  readonly endpoint: string | undefined;
}

/** Fetches an adapter when a page asks for it, and no sooner. */
export type BackendLoader = (options: BackendOptions) => Promise<CommentSource>;

const loaders = new Map<string, BackendLoader>();

/** Makes `backend="name"` work on `<colloquy-discussion>`. The define modules register those of this package. */
export function registerBackend(name: string, load: BackendLoader): void {
  loaders.set(name, load);
}

export function backendLoader(name: string): BackendLoader | undefined {
  return loaders.get(name);
}

export function backendNames(): string[] {
  return [...loaders.keys()];
}
