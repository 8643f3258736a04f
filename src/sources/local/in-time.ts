import { SourceError } from '../../model/source-error.js';

/**
 * The answer, or a failure when it takes longer than this many milliseconds. A database that another page is
 * deleting or upgrading gives no sign to those who wait for it.
 */
export async function inTime<T>(response: Promise<T>, patience: number): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      const message = 'Another page holds the storage of this site. Close its other tabs and try again';
      reject(new SourceError('storage-unavailable', message));
    }, patience);
  });
  try {
    return await Promise.race([response, late]);
  } finally {
    clearTimeout(timer);
  }
}
