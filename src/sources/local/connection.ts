import type { UseStore } from 'idb-keyval';
import { inTime } from './in-time.js';
import { storageError } from './storage-error.js';

const storeName = 'threads';

function open(name: string): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name);
    request.onupgradeneeded = () => request.result.createObjectStore(storeName);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error as DOMException);
  });
}

async function transact<T>(
  database: IDBDatabase, mode: IDBTransactionMode, action: (store: IDBObjectStore) => T | PromiseLike<T>,
): Promise<T> {
  const transaction = database.transaction(storeName, mode);
  // Who listens to a transaction hears of a failed request before the error is there to read, and rejects with null.
  let failed: DOMException | null = null;
  transaction.addEventListener('error', (event) => (failed = (event.target as IDBRequest).error));
  try {
    return await action(transaction.objectStore(storeName));
  } catch (thrown) {
    throw thrown ?? failed;
  }
}

/**
 * A store for idb-keyval that recovers. Its own keeps a connection that was lost, and stands in the way of a page
 * that wants to delete the database. Here a lost connection is opened anew and the action run once more, so actions
 * must bear being run twice. Rejects with a SourceError.
 *
 * @param patience How long to wait for the database to open, in milliseconds.
 */
export function connectionTo(name: string, patience = 5000): UseStore {
  let opened: Promise<IDBDatabase> | undefined;

  const drop = (): void => {
    opened?.then((database) => database.close(), () => undefined);
    opened = undefined;
  };

  const database = (): Promise<IDBDatabase> => {
    opened ??= open(name).then((database) => {
      database.onversionchange = drop;
      database.onclose = drop;
      return database;
    });
    return inTime(opened, patience);
  };

  return async (mode, action) => {
    try {
      return await transact(await database(), mode, action);
    } catch (first) {
      const error = storageError(first);
      // Waiting longer, or writing the same again, would change nothing. A late opening is still waited for next time.
      if (first === error || error.kind === 'storage-full') throw error;
    }
    drop();
    try {
      return await transact(await database(), mode, action);
    } catch (second) {
      drop();
      throw storageError(second);
    }
  };
}
