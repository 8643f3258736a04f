import type { WalineServer } from './start.js';

/** A row of the server's table, with what is not given as a reply of a guest has it. */
export interface CommentRow {
  readonly comment: string;
  readonly nick?: string;
  readonly link?: string;
  /** ISO 8601, in UTC; to the second. */
  readonly insertedAt?: string;
  readonly status?: 'approved' | 'waiting' | 'spam';
  readonly sticky?: 1;
  /** The index of the comment it replies to, earlier in the same list. */
  readonly parent?: number;
}

/** Puts comments into the database, past the server. Returns their ids. */
export async function insertComments(
  { query }: WalineServer,
  path: string,
  rows: readonly CommentRow[],
): Promise<readonly number[]> {
  const [{ last } = { last: 0 }] = await query<{ last: number }>(
    `SELECT seq AS last FROM sqlite_sequence WHERE name = 'wl_Comment'`,
  );
  const ids = rows.map((_, index) => Number(last) + 1 + index);
  const rootOf = (index: number): number => {
    const parent = rows[index]?.parent;
    return parent === undefined ? index : rootOf(parent);
  };
  const now = new Date().toISOString();
  const values = rows.map(({ parent, insertedAt = now, status = 'approved', ...row }, index) => ({
    ...row,
    id: ids[index],
    status,
    insertedAt: insertedAt.slice(0, 19).replace('T', ' '),
    ...(parent !== undefined && { pid: ids[parent], rid: ids[rootOf(index)] }),
  }));
  const columns = ['id', 'comment', 'nick', 'link', 'insertedAt', 'status', 'sticky', 'pid', 'rid'];
  await query(
    `INSERT INTO wl_Comment (url, ${columns.join(', ')})
    SELECT ?, ${columns.map((name) => `value ->> '${name}'`).join(', ')} FROM json_each(?)`,
    path,
    JSON.stringify(values),
  );
  return ids;
}

/** Deletes a comment as the server does when its moderator says so: the replies to it go, too. Returns the ids. */
export async function deleteComment({ query }: WalineServer, id: number): Promise<readonly number[]> {
  const gone = await query<{ id: number }>('DELETE FROM wl_Comment WHERE ? IN (id, pid, rid) RETURNING id', id);
  return gone.map((row) => Number(row.id));
}
