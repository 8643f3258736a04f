import type { CommentSource } from '../../model/source.js';
import { SourceError, toSourceError } from '../../model/source-error.js';

/**
 * Stands for a source that could not be made, and says so with every load: the page shows that in plain words, and
 * the console in detail.
 */
export function brokenSource(name: string, thrown: unknown): CommentSource {
  const error = toSourceError(thrown);
  return {
    name,
    capabilities: { write: 'none', fields: { name: 'absent', email: 'absent', website: 'absent' }, reach: 'public' },
    load: () => Promise.reject(error),
  };
}

/** For a `backend` that nobody has registered. */
export function unknownBackend(name: string, known: readonly string[]): CommentSource {
  const names = [...known, 'none'].join(', ');
  const message = `Expected \`backend\` to be one of ${names}, got "${name}".`;
  return brokenSource(name, new SourceError('misconfigured', message));
}
