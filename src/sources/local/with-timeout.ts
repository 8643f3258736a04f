import { SourceError } from '../../model/source-error.js';

/**
 * Resolves like the promise; rejects with a SourceError after this many milliseconds. A database that another page is
 * deleting or upgrading never reports an error to those who wait for it.
 */
export async function withTimeout<T>(promise: Promise<T>, patience: number): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      const message = 'Another page holds the storage of this site. Close its other tabs and try again';
      reject(new SourceError('storage-unavailable', message));
    }, patience);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
