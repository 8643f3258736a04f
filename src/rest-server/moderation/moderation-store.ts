import type { CommentRow } from '../comment-store.js';
import type { Tables } from '../tables.js';
import { decide, type DecisionRow, type NewDecision } from './decide.js';
import { erasePerson, findPerson, quotedIn, type PersonAsked } from './person.js';
import { countWaiting, queue, type Waiting } from './queue.js';
import { undo } from './undo.js';

/**
 * What moderators do with the comments in the file. Each decision is one transaction with its line in the log. What can no longer
 * be done throws a Problem of status 409, and an unknown comment or decision one of 404.
 */
export class ModerationStore {
  readonly #tables: Tables;

  constructor(tables: Tables) {
    this.#tables = tables;
  }

  /** How much waits. */
  get waiting(): number {
    return countWaiting(this.#tables);
  }

  /** What waits behind a comment, the oldest first, and so many at most. */
  queue(after: number, limit: number): readonly Waiting[] {
    return queue(this.#tables, after, limit);
  }

  decide(decision: NewDecision): DecisionRow {
    return decide(this.#tables, decision);
  }

  /** Takes a decision back. */
  undo(id: number, moderator: string, now: number): DecisionRow {
    return undo(this.#tables, id, moderator, now);
  }

  /** The log before a decision, the newest first, and so many at most. */
  log(before: number, limit: number): readonly DecisionRow[] {
    const sql = 'SELECT * FROM decisions WHERE id < ? ORDER BY id DESC LIMIT ?';
    return this.#tables.rows<DecisionRow>(sql, [before, limit]);
  }

  /** Puts a published comment into the queue, for a reason or none. It stays where everyone can read it. */
  report(comment: number, reason: string | null, now: number): void {
    this.#tables.write(() =>
      this.#tables.run('INSERT INTO reports (comment, reason, made) VALUES (?, ?, ?)', [comment, reason, now]),
    );
  }

  /** Whether the words of a comment that was taken away are still here. */
  isKept(id: number): boolean {
    return this.#tables.rows('SELECT 1 FROM withdrawn WHERE comment = ?', [id]).length > 0;
  }

  /** All that is kept of one person's comments. */
  person(asked: PersonAsked): readonly CommentRow[] {
    return findPerson(this.#tables, asked);
  }

  /** The comments of others that quote one. */
  quotedIn(id: number): readonly number[] {
    return quotedIn(this.#tables, id);
  }

  /** Erases all of one person's comments for good, if there are as many as expected. */
  erase(
    asked: PersonAsked,
    by: { readonly moderator: string; readonly now: number; readonly count: number },
  ): DecisionRow {
    return erasePerson(this.#tables, asked, by);
  }
}
