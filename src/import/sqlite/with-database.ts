import type { Fields } from '../json/values.js';

/** The rows that a statement of SQL selects. */
export type Query = (sql: string) => readonly Fields[];

/** Thrown where a package is missing that a format needs. */
export class MissingPackageError extends Error {
  override readonly name = 'MissingPackageError';
}

/** Reads a database of SQLite, of which the bytes are given. The package comes with the format: nothing else needs it. */
export async function withDatabase<Result>(database: Uint8Array, read: (all: Query) => Result): Promise<Result> {
  let Database: typeof import('node-sqlite3-wasm').Database;
  try {
    const loaded = await import('node-sqlite3-wasm');
    ({ Database } = loaded.default ?? loaded);
  } catch (error) {
    throw new MissingPackageError(
      'Expected the package `node-sqlite3-wasm` for reading a database (`npm install node-sqlite3-wasm`), got none',
      { cause: error },
    );
  }
  const [{ mkdtemp, rm, writeFile }, { tmpdir }, { join }] = await Promise.all([
    import('node:fs/promises'),
    import('node:os'),
    import('node:path'),
  ]);
  const folder = await mkdtemp(join(tmpdir(), 'colloquy-'));
  try {
    const path = join(folder, 'comments.db');
    await writeFile(path, database, { mode: 0o600 });
    const opened = new Database(path, { readOnly: true });
    try {
      return read((sql) => opened.all(sql) as readonly Fields[]);
    } finally {
      opened.close();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
