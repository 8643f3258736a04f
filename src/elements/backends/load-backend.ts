import type { CommentSource } from '../../model/source.js';
import { backends, knownBackends, type BackendOptions } from './registry.js';

const broken = (): Promise<typeof import('../shared/broken-source.js')> => import('../shared/broken-source.js');

/** What stands for sources that could not be made, perhaps because their code could not be fetched: worth another try. */
export const unmade = new WeakSet<CommentSource>();

/**
 * The source that a page names by `backend`; undefined for `none`. Where there is no backend of that name, or it
 * cannot be made, a source that says so. Rejects only where that cannot be fetched either.
 */
export async function loadBackend(name: string, options: BackendOptions): Promise<CommentSource | undefined> {
  if (name === 'none') return undefined;
  try {
    const known = backends.has(name) ? {} : await knownBackends.load();
    const load = backends.get(name) ?? (Object.hasOwn(known, name) ? known[name] : undefined);
    if (!load) return (await broken()).unknownBackend(name, [...backends.keys(), ...Object.keys(known)]);
    return ((await load(options)) as CommentSource | undefined) ?? (await broken()).noSource(name);
  } catch (error) {
    const source = (await broken()).brokenSource(name, error);
    unmade.add(source);
    return source;
  }
}
