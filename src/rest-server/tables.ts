import type { CommentRow } from './comment-store.js';

export type SqlValue = string | number | null;

/** The tables of one file, for the classes that share it. */
export interface Tables {
  readonly rows: <Row>(sql: string, values?: readonly SqlValue[]) => readonly Row[];
  readonly run: (sql: string, values?: readonly SqlValue[]) => void;
  /** Runs an action in a transaction, which is undone when it throws, and tells those who watch what has changed. */
  readonly write: <Result>(action: () => Result) => Result;
}

/** Deletes tombstones without replies, from this one upwards. Within a transaction. */
export function prune({ rows }: Tables, id: number | null): void {
  let next: number | null | undefined = id;
  while (next != null) {
    const pruned: CommentRow | undefined = rows<CommentRow>(
      `UPDATE comments SET status = 'removed' WHERE id = ? AND status = 'deleted' AND NOT EXISTS (
         SELECT 1 FROM comments AS reply
         WHERE reply.parent = comments.id AND reply.status IN ('published', 'held', 'deleted')
       ) RETURNING *`,
      [next],
    )[0];
    next = pruned?.parent;
  }
}

/** Puts the tombstones back that a comment hung from, from this one upwards. Within a transaction. */
export function replant({ rows }: Tables, id: number | null): void {
  let next: number | null | undefined = id;
  while (next != null) {
    const sql = "UPDATE comments SET status = 'deleted' WHERE id = ? AND status = 'removed' RETURNING *";
    next = rows<CommentRow>(sql, [next])[0]?.parent;
  }
}

/** Empties a comment for good: its words, its names, its votes, and what a moderator has kept of it. Within a transaction. */
export function empty(tables: Tables, id: number): void {
  tables.run(
    `UPDATE comments SET status = 'deleted', text = '', quotes = NULL, name = NULL, website = NULL, email = NULL,
       modified = NULL, up = 0, down = 0, pinned = 0
     WHERE id = ?`,
    [id],
  );
  tables.run('DELETE FROM votes WHERE comment = ?', [id]);
  tables.run('DELETE FROM withdrawn WHERE comment = ?', [id]);
  prune(tables, id);
}
