import type { CommentRow } from '../comment-store.js';
import { Problem } from '../problem.js';
import { prune, type Tables } from '../tables.js';
import { isClosed, setClosed } from './closed-threads.js';
import { withdraw } from './withdrawn.js';

export type Action = 'approve' | 'reject' | 'pin' | 'unpin' | 'close' | 'open';

/** A line of the log, as it is kept. Moments are milliseconds since 1970. */
export interface DecisionRow {
  readonly id: number;
  readonly made: number;
  readonly moderator: string;
  readonly action: Action | 'erase';
  readonly thread: string | null;
  readonly comment: number | null;
  readonly before: string | null;
  readonly undone: number | null;
  readonly undone_by: string | null;
}

export interface NewDecision {
  readonly moderator: string;
  readonly action: Action;
  /** The thread to close or open. */
  readonly thread?: string;
  /** The comment that any other action is about. */
  readonly comment?: number;
  readonly now: number;
}

/** Somebody else was quicker, or the writer: what was asked for can no longer be done. */
export const late = (detail: string): Problem => new Problem(409, 'refused', detail);

/** Does what a moderator has decided, and writes it down. Throws a {@link Problem}, and then nothing has changed. */
export function decide(tables: Tables, decision: NewDecision): DecisionRow {
  return tables.write(() => {
    const { action, moderator, now } = decision;
    const isOfThread = action === 'close' || action === 'open';
    const row = isOfThread ? undefined : known(tables, decision.comment);
    const thread = row?.thread ?? decision.thread ?? '';
    const before = row ? row.status : null;
    if (row) act(tables, action as Exclude<Action, 'close' | 'open'>, row);
    else turn(tables, thread, action === 'close');
    const made = note(tables, { action, moderator, now, thread, comment: row?.id ?? null, before });
    if (action === 'approve' || action === 'reject')
      tables.run('UPDATE reports SET decision = ? WHERE comment = ? AND decision IS NULL', [made.id, row!.id]);
    return made;
  });
}

/** Writes a decision into the log. Within a transaction. */
export function note(
  { rows }: Tables,
  {
    now,
    moderator,
    action,
    thread,
    comment,
    before,
  }: Omit<DecisionRow, 'id' | 'made' | 'undone' | 'undone_by'> & {
    readonly now: number;
  },
): DecisionRow {
  return rows<DecisionRow>(
    'INSERT INTO decisions (made, moderator, action, thread, comment, before) VALUES (?, ?, ?, ?, ?, ?) RETURNING *',
    [now, moderator, action, thread, comment, before],
  )[0]!;
}

function known({ rows }: Tables, id: number | undefined): CommentRow {
  const row = rows<CommentRow>('SELECT * FROM comments WHERE id = ?', [id ?? 0])[0];
  if (!row) throw new Problem(404, 'not-found', 'There is no such comment.');
  return row;
}

function act(
  tables: Tables,
  action: Exclude<Action, 'close' | 'open'>,
  { id, status, parent, pinned }: CommentRow,
): void {
  if (action === 'pin' || action === 'unpin') {
    const wanted = action === 'pin' ? 1 : 0;
    if (status !== 'published') throw late('Only what everyone can read is pinned.');
    if (pinned === wanted) throw late(wanted ? 'It is pinned already.' : 'It is not pinned.');
    return tables.run('UPDATE comments SET pinned = ? WHERE id = ?', [wanted, id]);
  }
  if (status === 'held') {
    tables.run('UPDATE comments SET status = ? WHERE id = ?', [action === 'approve' ? 'published' : 'refused', id]);
    return action === 'reject' ? prune(tables, parent) : undefined;
  }
  if (status !== 'published') throw late('It is gone already: its writer or another moderator was quicker.');
  if (action === 'reject') return withdraw(tables, id);
  const reported = tables.rows('SELECT 1 FROM reports WHERE comment = ? AND decision IS NULL LIMIT 1', [id]);
  if (reported.length === 0) throw late('It is published already.');
}

function turn(tables: Tables, thread: string, closed: boolean): void {
  if (isClosed(tables, thread) === closed) throw late(closed ? 'It is closed already.' : 'It is open already.');
  setClosed(tables, thread, closed);
}
