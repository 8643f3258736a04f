import type { CommentRow } from '../comment-store.js';
import { Problem } from '../problem.js';
import { replant, type Tables } from '../tables.js';
import { isClosed, setClosed } from './closed-threads.js';
import { late, type DecisionRow } from './decide.js';
import { giveBack } from './withdrawn.js';

/** Takes a decision back, as long as all is as it has left it. Throws a {@link Problem}, and then nothing has changed. */
export function undo(tables: Tables, id: number, moderator: string, now: number): DecisionRow {
  return tables.write(() => {
    const decision = tables.rows<DecisionRow>('SELECT * FROM decisions WHERE id = ?', [id])[0];
    if (!decision) throw new Problem(404, 'not-found', 'There is no such decision.');
    if (decision.undone !== null) throw late('This was undone already.');
    if (decision.action === 'erase') throw late('What was erased is gone for good.');
    if (!isTakenBack(tables, decision)) throw late('Something has changed since: this can no longer be undone.');
    tables.run('UPDATE reports SET decision = NULL WHERE decision = ?', [id]);
    const sql = 'UPDATE decisions SET undone = ?, undone_by = ? WHERE id = ? RETURNING *';
    return tables.rows<DecisionRow>(sql, [now, moderator, id])[0]!;
  });
}

function isTakenBack(tables: Tables, { action, comment, thread, before }: DecisionRow): boolean {
  const changed = (set: string, where: string): CommentRow | undefined =>
    tables.rows<CommentRow>(`UPDATE comments SET ${set} WHERE id = ? AND ${where} RETURNING *`, [comment])[0];

  if (action === 'close' || action === 'open') {
    if (isClosed(tables, thread!) !== (action === 'close')) return false;
    setClosed(tables, thread!, action === 'open');
    return true;
  }
  if (action === 'pin') return changed('pinned = 0', "status = 'published' AND pinned = 1") !== undefined;
  if (action === 'unpin') return changed('pinned = 1', "status = 'published' AND pinned = 0") !== undefined;
  if (before === 'published')
    return action === 'reject'
      ? giveBack(tables, comment!)
      : changed('status = status', "status = 'published'") !== undefined;
  const held = changed("status = 'held'", action === 'approve' ? "status = 'published'" : "status = 'refused'");
  if (action === 'reject' && held) replant(tables, held.parent);
  return held !== undefined;
}
