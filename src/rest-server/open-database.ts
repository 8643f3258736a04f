import { createRequire } from 'node:module';
import path from 'node:path';
import type { Database } from 'node-sqlite3-wasm';
import { changeLog } from './change-log.js';
import { claimFile } from './claim-file.js';
import { moderationTables } from './moderation/moderation-tables.js';
import { voteTable } from './vote-table.js';

const version = 5;

const schema = `
  CREATE TABLE comments (
    -- Never used again, whatever rows are taken out by hand: a cursor and a parent always mean the same.
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    thread TEXT NOT NULL,
    in_reply_to TEXT,
    -- The comment of this table that in_reply_to names, if it does.
    parent INTEGER REFERENCES comments,
    name TEXT,
    website TEXT,
    email TEXT,
    text TEXT NOT NULL,
    -- 'deleted' is shown as a tombstone, 'removed' and 'refused' are not shown at all. The rows stay for their keys.
    status TEXT NOT NULL CHECK (status IN ('published', 'held', 'refused', 'deleted', 'removed')),
    published INTEGER NOT NULL,
    modified INTEGER,
    key TEXT NOT NULL UNIQUE,
    fingerprint TEXT NOT NULL,
    secret TEXT NOT NULL
  ) STRICT;
  CREATE INDEX by_thread ON comments (thread, status, id);
  CREATE INDEX by_parent ON comments (parent);
  CREATE TABLE closed_threads (thread TEXT PRIMARY KEY) STRICT;
`;

/** What each version has more than the one before, from the second on. A new file goes the same way as an old one. */
const upgrades = [
  // What the writer has marked as quoted, as JSON.
  'ALTER TABLE comments ADD COLUMN quotes TEXT;',
  changeLog,
  voteTable,
  moderationTables,
];

/** What takes a file of this version to the present one; 0 is a file without tables. */
const stepsFrom = (found: number): string =>
  [
    ...(found === 0 ? [schema] : []),
    ...upgrades.slice(Math.max(0, found - 1)),
    `PRAGMA user_version = ${version}`,
  ].join('\n');

export interface OpenDatabase {
  readonly database: Database;
  /** Runs an action in a transaction, which is undone when it throws. */
  readonly transact: <Result>(action: () => Result) => Result;
  readonly close: () => void;
}

/**
 * Opens the file for this process alone. Write-ahead logging is no matter of speed here: the rollback journal of
 * SQLite in WebAssembly is never found hot, because the lock it looks for is its own, so that a process killed while
 * it wrote would leave a damaged file. The log needs shared memory, which there is none of, or an exclusive lock.
 */
export function openDatabase(file: string): OpenDatabase {
  const release = claimFile(path.resolve(file));
  let database: Database | undefined;
  try {
    database = new (loadSqlite().Database)(file);
    database.exec('PRAGMA locking_mode = EXCLUSIVE; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON');
    // What is deleted is overwritten in the file.
    database.exec('PRAGMA secure_delete = ON');
    const { journal_mode: mode } = database.get('PRAGMA journal_mode = WAL') as { journal_mode: string };
    if (mode !== 'wal') throw new Error(`Expected ${file} to be kept with a write-ahead log, got ${mode}`);
    const opened = { database, transact: transactionsOf(database) };
    const { user_version: found } = database.get('PRAGMA user_version') as { user_version: number };
    if (found > version) throw new Error(`Expected version ${version} of the tables in ${file}, got ${found}`);
    if (found < version) opened.transact(() => opened.database.exec(stepsFrom(found)));
    return {
      ...opened,
      close: () => {
        if (!opened.database.isOpen) return;
        opened.database.close();
        release();
      },
    };
  } catch (error) {
    database?.close();
    release();
    throw error;
  }
}

/** SQLite is installed by those who run the server, and by no one else. */
function loadSqlite(): typeof import('node-sqlite3-wasm') {
  try {
    return createRequire(import.meta.url)('node-sqlite3-wasm') as typeof import('node-sqlite3-wasm');
  } catch (cause) {
    throw new Error(
      'Expected the package node-sqlite3-wasm beside colloquy, got none. Run: npm install node-sqlite3-wasm',
      { cause },
    );
  }
}

function transactionsOf(database: Database): OpenDatabase['transact'] {
  return (action) => {
    database.exec('BEGIN IMMEDIATE');
    try {
      const result = action();
      database.exec('COMMIT');
      return result;
    } catch (error) {
      if (database.inTransaction) database.exec('ROLLBACK');
      throw error;
    }
  };
}
