import { joined } from '../bytes/decode-text.js';
import type { ReadContext } from '../format.js';
import { GatheredThreads } from '../gathered-threads.js';
import { textOf, type Fields } from '../json/values.js';
import type { RawThread } from '../raw.js';
import { MissingPackageError, withDatabase, type Query } from '../sqlite/with-database.js';
import { readComment } from './read-comment.js';

/** The threads of a database of HashOver, in SQLite: one table with the comments of all pages, or in old ones a table each. */
export async function* readDatabase(
  bytes: AsyncIterable<Uint8Array>,
  file: string,
  context: ReadContext,
): AsyncIterable<RawThread> {
  const parts: Uint8Array[] = [];
  for await (const part of bytes) parts.push(part);
  const gathered = new GatheredThreads(context.log, context.options.spill);
  try {
    const { pages, comments } = await withDatabase(joined(...parts), readTables);
    for (const row of pages) gathered.page(pageOf(row), { file });
    for (const [index, row] of comments.entries()) {
      const place = { file, path: `comments[${index + 1}]` };
      gathered.add(pageOf(row), readComment(row, textOf(row['comment']), place, context));
    }
  } catch (error) {
    if (error instanceof MissingPackageError) throw error;
    const got = `one that cannot be read (${error instanceof Error ? error.message : String(error)})`;
    context.log.add('hashover/database', 'lost', { file }, { expected: 'a database of HashOver', got });
  }
  yield* gathered.threads();
}

function pageOf(row: Fields): { id: string; url?: string; title?: string } {
  const [thread, url, title] = [textOf(row['thread']), textOf(row['url']), textOf(row['title'])];
  return { id: thread, ...(url && { url }), ...(title && { title }) };
}

function readTables(all: Query): { readonly pages: readonly Fields[]; readonly comments: readonly Fields[] } {
  const tables = all("SELECT name FROM sqlite_master WHERE type = 'table'").map(({ name }) => textOf(name));
  const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
  const holds = (table: string, ...columns: readonly string[]): boolean => {
    const names = new Set(all(`PRAGMA table_info(${quoted(table)})`).map(({ name }) => textOf(name)));
    return columns.every((column) => names.has(column));
  };
  if (tables.includes('comments') && holds('comments', 'thread', 'comment', 'body'))
    return {
      pages: tables.includes('page-info') ? all('SELECT * FROM "page-info"') : [],
      comments: all('SELECT * FROM comments'),
    };
  const each = tables.filter((table) => holds(table, 'id', 'body', 'date', 'login_id'));
  const comments = each.flatMap((table) =>
    all(`SELECT * FROM ${quoted(table)}`).map((row) => ({ ...row, thread: table, comment: row['id'] })),
  );
  return { pages: [], comments };
}
