import { createHash } from 'node:crypto';
import type { CommentRow } from '../comment-store.js';
import { empty, type SqlValue, type Tables } from '../tables.js';
import { late, note, type DecisionRow } from './decide.js';

/** Whose comments: exactly one of these is given, and `website` only beside `name`. */
export interface PersonAsked {
  readonly email?: string;
  /** The SHA-256 of the address in lower case, in hexadecimal, for those who would rather not send it. */
  readonly emailHash?: string;
  readonly name?: string;
  /** Left out for those who gave none. */
  readonly website?: string;
  /** A comment, for all by its writer. */
  readonly comment?: number;
  /** The keys with which the replies were sent, which only the device of their writer has. */
  readonly keys?: readonly string[];
}

/** All that is kept of one person's comments, words that a moderator has taken away included; the oldest first. */
export const findPerson = (tables: Tables, asked: PersonAsked): readonly CommentRow[] =>
  idsOf(tables, asked).map((id) => wholeRow(tables, id)!);

/** A comment with the words that a moderator has taken away, if one has. */
function wholeRow({ rows }: Tables, id: number): CommentRow | undefined {
  const row = rows<CommentRow>('SELECT * FROM comments WHERE id = ?', [id])[0];
  const kept = rows<Partial<CommentRow>>(
    'SELECT text, quotes, name, website, email, modified FROM withdrawn WHERE comment = ?',
    [id],
  )[0];
  return row && { ...row, ...kept };
}

/** The comments of others that quote one: their words stay where they are, and are theirs. */
export const quotedIn = ({ rows }: Tables, id: number): readonly number[] =>
  rows<{ id: number }>("SELECT id FROM comments WHERE instr(quotes, ?) > 0 AND status = 'published' ORDER BY id", [
    `"source":"rest:${id}"`,
  ]).map((row) => row.id);

/**
 * Empties all of one person's comments for good, so that nothing of them is left in the file; ids and keys stay, so that none
 * is used again. Throws a {@link Problem} where there are not as many as expected: then nothing is erased.
 */
export function erasePerson(
  tables: Tables,
  asked: PersonAsked,
  { moderator, now, count }: { readonly moderator: string; readonly now: number; readonly count: number },
): DecisionRow {
  const decision = tables.write(() => {
    const ids = idsOf(tables, asked);
    if (ids.length !== count)
      throw late(
        `Expected \`count\` to be the number of comments that there are, ${ids.length}, got ${count}. Export them again.`,
      );
    for (const id of ids) {
      empty(tables, id);
      // Whoever tries words and names could find out by it what stood here.
      tables.run("UPDATE comments SET fingerprint = '' WHERE id = ?", [id]);
      tables.run('UPDATE reports SET reason = NULL WHERE comment = ?', [id]);
    }
    return note(tables, { moderator, now, action: 'erase', thread: null, comment: null, before: `${count}` });
  });
  // What the write-ahead log still has of it goes into the file, and the log is emptied.
  tables.run('PRAGMA wal_checkpoint(TRUNCATE)');
  return decision;
}

function idsOf(tables: Tables, { email, emailHash, name, website, comment, keys }: PersonAsked): readonly number[] {
  if (email !== undefined) return found(tables, 'lower(email) = ?', [email.toLowerCase()]);
  if (emailHash !== undefined) return idsOfHash(tables, emailHash.toLowerCase());
  if (name !== undefined) return found(tables, 'name = ? AND website IS ?', [name, website ?? null]);
  if (keys !== undefined) return [...new Set(keys)].flatMap((key) => idsOfKey(tables, key));
  const row = wholeRow(tables, comment ?? 0);
  if (!row) return [];
  if (row.email !== null) return idsOf(tables, { email: row.email });
  if (row.name !== null) return found(tables, 'email IS NULL AND name = ? AND website IS ?', [row.name, row.website]);
  return row.text === '' ? [] : [row.id];
}

const found = ({ rows }: Tables, where: string, values: readonly SqlValue[]): readonly number[] =>
  rows<{ id: number }>(
    `SELECT id FROM comments WHERE ${where} UNION SELECT comment FROM withdrawn WHERE ${where} ORDER BY 1`,
    [...values, ...values],
  ).map(({ id }) => id);

/** SQLite knows no SHA-256: every address is tried. */
function idsOfHash(tables: Tables, hash: string): readonly number[] {
  const all = tables.rows<{ email: string }>(
    `SELECT lower(email) AS email FROM comments WHERE email IS NOT NULL
     UNION SELECT lower(email) FROM withdrawn WHERE email IS NOT NULL`,
  );
  const meant = all.find(({ email }) => createHash('sha256').update(email).digest('hex') === hash);
  return meant ? idsOf(tables, meant) : [];
}

const idsOfKey = ({ rows }: Tables, key: string): readonly number[] =>
  rows<{ id: number }>(
    `SELECT id FROM comments WHERE key = ? AND (text <> '' OR id IN (SELECT comment FROM withdrawn))`,
    [key],
  ).map(({ id }) => id);
