import { prune, replant, type Tables } from '../tables.js';
import type { CommentRow } from '../comment-store.js';

/**
 * Takes a published comment away, and keeps its words for as long as nobody erases them. Everyone sees what they see of a
 * deleted one: a tombstone where it has replies, and nothing where it has none. Within a transaction.
 */
export function withdraw(tables: Tables, id: number): void {
  tables.run(
    `INSERT OR REPLACE INTO withdrawn
       SELECT id, text, quotes, name, website, email, modified FROM comments WHERE id = ?`,
    [id],
  );
  tables.run(
    `UPDATE comments SET status = 'deleted', text = '', quotes = NULL, name = NULL, website = NULL, email = NULL,
       modified = NULL, up = 0, down = 0
     WHERE id = ?`,
    [id],
  );
  prune(tables, id);
}

/** Gives back what {@link withdraw} has taken; false where its words are gone. Within a transaction. */
export function giveBack(tables: Tables, id: number): boolean {
  const row = tables.rows<CommentRow>(
    `UPDATE comments SET status = 'published', text = kept.text, quotes = kept.quotes, name = kept.name,
       website = kept.website, email = kept.email, modified = kept.modified,
       up = (SELECT count(*) FROM votes WHERE comment = comments.id AND value = 1),
       down = (SELECT count(*) FROM votes WHERE comment = comments.id AND value = -1)
     FROM withdrawn AS kept
     WHERE comments.id = ? AND kept.comment = comments.id AND comments.status IN ('deleted', 'removed')
     RETURNING *`,
    [id],
  )[0];
  if (!row) return false;
  tables.run('DELETE FROM withdrawn WHERE comment = ?', [id]);
  replant(tables, row.parent);
  return true;
}
