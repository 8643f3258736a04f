import type { Tables } from '../tables.js';

/** Whether a thread takes no more replies. */
export const isClosed = ({ rows }: Tables, thread: string): boolean =>
  rows('SELECT 1 FROM closed_threads WHERE thread = ?', [thread]).length > 0;

/** Closes or opens a thread. Within a transaction. */
export function setClosed({ run }: Tables, thread: string, closed: boolean): void {
  run(closed ? 'INSERT OR IGNORE INTO closed_threads VALUES (?)' : 'DELETE FROM closed_threads WHERE thread = ?', [
    thread,
  ]);
}
