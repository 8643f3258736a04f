import sqlite from 'node-sqlite3-wasm';

/** What each version of the tables has more than the one before, by the version that came with it. */
const later: Readonly<Record<number, string>> = {
  5: `${['waiting', 'by_email', 'by_name'].map((name) => `DROP INDEX ${name};`).join(' ')}
    DROP TABLE withdrawn; DROP TABLE reports; DROP TABLE decisions;
    ALTER TABLE comments DROP COLUMN held_for; ALTER TABLE comments DROP COLUMN pinned;`,
  4: 'DROP TABLE votes; ALTER TABLE comments DROP COLUMN up; ALTER TABLE comments DROP COLUMN down;',
  3: `${['comment_came', 'comment_changed', 'thread_closed', 'thread_opened'].map((name) => `DROP TRIGGER ${name};`).join(' ')}
    DROP TABLE changes;`,
  2: 'ALTER TABLE comments DROP COLUMN quotes;',
};

/** Makes the tables of a file, which no server has open, as those of an earlier version were. */
export function takeBackTo(file: string, version: number): void {
  const database = new sqlite.Database(file);
  database.exec('PRAGMA locking_mode = EXCLUSIVE');
  const steps = Object.keys(later)
    .map(Number)
    .filter((step) => step > version);
  // Triggers name columns that are to be dropped.
  for (const step of steps.sort((a, b) => (a === 3 ? -1 : b === 3 ? 1 : b - a))) database.exec(later[step]!);
  database.exec(`PRAGMA user_version = ${version}`);
  database.close();
}
