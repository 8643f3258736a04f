import type { CommentSource } from '../../model/source.js';
import { warnOnce } from '../shared/warn-once.js';
import { backends, knownBackends, type BackendOptions } from './registry.js';

/**
 * The source that a page names by `backend`; undefined for `none`. Where there is no backend of that name, or it
 * cannot be made, a source that says so. Never rejects.
 */
export async function loadBackend(name: string, options: BackendOptions): Promise<CommentSource | undefined> {
  if (name === 'none') return undefined;
  try {
    const known = backends.has(name) ? {} : await knownBackends.load();
    const load = backends.get(name) ?? (Object.hasOwn(known, name) ? known[name] : undefined);
    if (load) return await load(options);
    return (await import('./broken-source.js')).unknownBackend(name, [...backends.keys(), ...Object.keys(known)]);
  } catch (error) {
    return import('./broken-source.js').then(({ brokenSource }) => brokenSource(name, error), () => {
      warnOnce(`The backend "${name}" could not be loaded.`, error);
      return undefined;
    });
  }
}
