import type { UseStore } from 'idb-keyval';
import { withTimeout } from './with-timeout.js';
import { storageError } from './storage-error.js';

const storeName = 'threads';

/** The open connections by the name of their database. A page may hold many discussions; they share one. */
const connections = new Map<string, Promise<IDBDatabase>>();

function open(name: string): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name);
    request.onupgradeneeded = () => request.result.createObjectStore(storeName);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error as DOMException);
  });
}

function connect(name: string): Promise<IDBDatabase> {
  const connection: Promise<IDBDatabase> =
    connections.get(name) ??
    open(name).then((database) => {
      database.onversionchange = () => drop(name, connection);
      database.onclose = () => drop(name, connection);
      return database;
    });
  connections.set(name, connection);
  return connection;
}

/** Closes this connection and no other: anyone who shares it may have opened the next one already. */
function drop(name: string, connection: Promise<IDBDatabase>): void {
  if (connections.get(name) === connection) connections.delete(name);
  connection.then(
    (database) => database.close(),
    () => undefined,
  );
}

async function transact<T>(
  database: IDBDatabase,
  mode: IDBTransactionMode,
  action: (store: IDBObjectStore) => T | PromiseLike<T>,
): Promise<T> {
  const transaction = database.transaction(storeName, mode);
  // The events of a transaction report a failed request before the error can be read, and would reject with null.
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
 * that wants to delete the database. Here a lost connection is opened again and the action run once more, so actions
 * must bear being run twice. All stores of one name use one connection. Rejects with a SourceError.
 *
 * @param patience How long to wait for the database to open, in milliseconds.
 */
export function connectionTo(name: string, patience = 5000): UseStore {
  return async (mode, action) => {
    const used = connect(name);
    try {
      return await transact(await withTimeout(used, patience), mode, action);
    } catch (first) {
      const error = storageError(first);
      // Waiting longer, or writing the same again, would change nothing. A late opening is still waited for next time.
      if (first === error || error.kind === 'storage-full') throw error;
    }
    drop(name, used);
    const another = connect(name);
    try {
      return await transact(await withTimeout(another, patience), mode, action);
    } catch (second) {
      drop(name, another);
      throw storageError(second);
    }
  };
}
