import { joined } from '../bytes/decode-text.js';
import type { ReadContext } from '../format.js';
import { leaveOut } from '../gathered-threads.js';
import { textOf, type Fields } from '../json/values.js';
import type { InputPlace, RawComment, RawThread } from '../raw.js';
import { MissingPackageError, withDatabase, type Query } from '../sqlite/with-database.js';
import { readComment } from './read-comment.js';

/** The threads of a database of Isso, which is read from a copy. */
export async function* readDatabase(
  bytes: AsyncIterable<Uint8Array>,
  file: string,
  context: ReadContext,
): AsyncIterable<RawThread> {
  const { log } = context;
  const parts: Uint8Array[] = [];
  for await (const part of bytes) parts.push(part);
  const copy = joined(...parts);
  // What is in a write-ahead log beside the file is not in the input, and without one the copy is opened as it stands.
  if (copy[18] === 2 || copy[19] === 2) {
    copy.fill(1, 18, 20);
    log.add(
      'isso/write-ahead-log',
      'changed',
      { file },
      {
        expected: 'a database in one file',
        got: 'one with a write-ahead log (`-wal`), whose newest comments may be there',
      },
    );
  }
  let tables: Tables;
  try {
    tables = await withDatabase(copy, readTables);
  } catch (error) {
    if (error instanceof MissingPackageError) throw error;
    log.add(
      'isso/database',
      'lost',
      { file },
      {
        expected: 'a database of Isso',
        got: `one that cannot be read (${error instanceof Error ? error.message : String(error)})`,
      },
    );
    return;
  }
  yield* threadsOf(tables, file, context);
}

interface Tables {
  readonly threads: readonly Fields[];
  readonly comments: readonly Fields[];
}

function* threadsOf({ threads, comments }: Tables, file: string, context: ReadContext): Iterable<RawThread> {
  const { log } = context;
  const byThread = new Map<string, RawComment[]>();
  const ids = new Set(threads.map(({ id }) => textOf(id)));
  for (const row of comments) {
    const place: InputPlace = { file, path: `comments[${textOf(row['id'])}]` };
    const thread = textOf(row['tid']);
    if (!ids.has(thread))
      leaveOut(log, 'no-page', place, textOf(row['id']), 'a thread that is in the database', thread);
    else byThread.set(thread, [...(byThread.get(thread) ?? []), readComment(row, place, context)]);
  }
  for (const row of threads) {
    const [id, uri, title] = [textOf(row['id']), textOf(row['uri']), textOf(row['title'])];
    yield {
      id: uri || id,
      ...(uri && { aliases: [uri] }),
      ...(title && { title }),
      ...(/^(?:https?:)?\//.test(uri) && { url: uri }),
      comments: byThread.get(id) ?? [],
      place: { file, path: `threads[${id}]` },
    };
  }
}

function readTables(all: Query): Tables {
  // Voters, and who asked for a notification, stay where they are.
  const columns = new Set(all('PRAGMA table_info(comments)').map(({ name }) => textOf(name)));
  const wanted = [
    ...['tid', 'id', 'parent', 'created', 'modified', 'mode', 'text', 'author', 'website', 'email', 'remote_addr'],
    ...['likes', 'dislikes'],
  ];
  return {
    threads: all('SELECT id, uri, title FROM threads ORDER BY id'),
    comments: all(`SELECT ${wanted.filter((name) => columns.has(name)).join(', ')} FROM comments ORDER BY id`),
  };
}
