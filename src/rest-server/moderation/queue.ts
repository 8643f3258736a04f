import type { CommentRow } from '../comment-store.js';
import type { Tables } from '../tables.js';

export interface Report {
  readonly comment: number;
  readonly reason: string | null;
  /** Milliseconds since 1970. */
  readonly made: number;
}

export interface Waiting {
  readonly row: CommentRow;
  /** The newest reports that nobody has decided on; of many, some. */
  readonly reports: readonly Report[];
  readonly reportCount: number;
}

/** So many reasons tell a moderator what others would. */
const mostReports = 20;

/** What waits for a moderator: what is held, and what everyone can read and somebody has reported. */
const waiting = `comments.id IN (SELECT id FROM comments WHERE status = 'held'
  UNION SELECT comment FROM reports WHERE decision IS NULL) AND status IN ('held', 'published')`;

/** What waits behind a comment, the oldest first. */
export function queue({ rows }: Tables, after: number, limit: number): readonly Waiting[] {
  const sql = `SELECT * FROM comments WHERE id > ? AND ${waiting} ORDER BY id LIMIT ?`;
  return rows<CommentRow>(sql, [after, limit]).map((row) => ({
    row,
    reports: rows<Report>('SELECT * FROM reports WHERE comment = ? AND decision IS NULL ORDER BY id DESC LIMIT ?', [
      row.id,
      mostReports,
    ]),
    reportCount: rows<{ count: number }>(
      'SELECT count(*) AS count FROM reports WHERE comment = ? AND decision IS NULL',
      [row.id],
    )[0]!.count,
  }));
}

export const countWaiting = ({ rows }: Tables): number =>
  rows<{ count: number }>(`SELECT count(*) AS count FROM comments WHERE ${waiting}`)[0]!.count;
