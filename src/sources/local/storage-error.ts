import { SourceError } from '../../model/source-error.js';

/** What a browser throws when it cannot store, in words. The exception itself is kept as the cause. */
export function storageError(thrown: unknown): SourceError {
  const { name, kind } = (thrown ?? {}) as { name?: unknown; kind?: unknown };
  if (kind !== undefined) return thrown as SourceError;
  if (name === 'QuotaExceededError') {
    const message = 'This browser has no room left to keep the reply. Free some space and try again';
    return new SourceError('storage-full', message, { cause: thrown });
  }
  const message = 'This browser does not let the page keep replies: its storage is switched off, blocked or damaged';
  return new SourceError('storage-unavailable', message, { cause: thrown });
}
