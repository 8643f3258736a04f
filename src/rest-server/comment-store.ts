import type { Change } from './change-log.js';
import { isClosed, setClosed } from './moderation/closed-threads.js';
import { ModerationStore } from './moderation/moderation-store.js';
import { openDatabase, type OpenDatabase } from './open-database.js';
import { empty, type SqlValue, type Tables } from './tables.js';

export type RowStatus = 'published' | 'held' | 'refused' | 'deleted' | 'removed';

export interface CommentRow {
  readonly id: number;
  readonly thread: string;
  readonly in_reply_to: string | null;
  readonly parent: number | null;
  readonly name: string | null;
  readonly website: string | null;
  readonly email: string | null;
  readonly text: string;
  /** What the writer has marked as quoted, as JSON. */
  readonly quotes: string | null;
  readonly status: RowStatus;
  /** Milliseconds since 1970. */
  readonly published: number;
  readonly modified: number | null;
  readonly key: string;
  readonly fingerprint: string;
  readonly secret: string;
  /** How many are in favour, and how many against. */
  readonly up: number;
  readonly down: number;
  /** The rules that have held it, as a JSON list. */
  readonly held_for: string | null;
  readonly pinned: number;
}

export type NewRow = Omit<CommentRow, 'id' | 'modified' | 'up' | 'down' | 'held_for' | 'pinned'> &
  Partial<Pick<CommentRow, 'held_for'>>;

const shown = "status IN ('published', 'deleted')";

/** The comments in the file. Every change is one transaction, and stored when its method returns. */
export class CommentStore {
  readonly #open: OpenDatabase;
  readonly #watchers = new Set<(changes: readonly Change[]) => void>();
  /** The last change that watchers were told of. */
  #told: number;

  /** What moderators do. */
  readonly moderation: ModerationStore;
  readonly #tables: Tables;

  constructor(file: string) {
    this.#open = openDatabase(file);
    this.#tables = {
      rows: (sql, values = []) => this.#rows(sql, [...values]),
      run: (sql, values = []) => void this.#open.database.run(sql, [...values]),
      write: (action) => this.#write(action),
    };
    this.moderation = new ModerationStore(this.#tables);
    this.#told = this.lastVersion;
  }

  /** The version of the last change, in whatever thread. */
  get lastVersion(): number {
    return (this.#open.database.get('SELECT coalesce(max(version), 0) AS last FROM changes') as { last: number }).last;
  }

  /** What has changed in a thread since a version, the first change first, and so many at most. */
  changes(thread: string, since: number, limit: number): readonly Change[] {
    const sql = 'SELECT * FROM changes WHERE thread = ? AND version > ? ORDER BY version LIMIT ?';
    return this.#rows<Change>(sql, [thread, since, limit]);
  }

  /** Calls back after every change that is in the file and that everyone may see. Returns an unsubscribe function. */
  watch(told: (changes: readonly Change[]) => void): () => void {
    this.#watchers.add(told);
    return () => this.#watchers.delete(told);
  }

  /** What everyone may see of a thread behind a comment, the first stored first. */
  page(thread: string, after: number, limit: number): readonly CommentRow[] {
    const sql = `SELECT * FROM comments WHERE thread = ? AND id > ? AND ${shown} ORDER BY id LIMIT ?`;
    return this.#all(sql, [thread, after, limit]);
  }

  count(thread: string): number {
    const sql = "SELECT count(*) AS count FROM comments WHERE thread = ? AND status = 'published'";
    return (this.#open.database.get(sql, [thread]) as { count: number }).count;
  }

  get(id: number): CommentRow | undefined {
    return this.#all('SELECT * FROM comments WHERE id = ?', [id])[0];
  }

  /** The reply that was stored with this key. */
  byKey(key: string): CommentRow | undefined {
    return this.#all('SELECT * FROM comments WHERE key = ?', [key])[0];
  }

  /** Whether a comment takes replies: everyone sees it, or its tombstone. */
  isShown(thread: string, id: number): boolean {
    return this.#all(`SELECT * FROM comments WHERE id = ? AND thread = ? AND ${shown}`, [id, thread]).length > 0;
  }

  add(row: NewRow): CommentRow {
    const columns = Object.keys(row);
    const sql = `INSERT INTO comments (${columns.join()}) VALUES (${columns.map(() => '?').join()}) RETURNING *`;
    return this.#write(() => this.#all(sql, Object.values(row) as SqlValue[])[0]!);
  }

  /** Edits a comment: its text, and what it quotes. */
  setWords(id: number, { text, quotes }: Pick<CommentRow, 'text' | 'quotes'>, modified: number): CommentRow {
    const sql = 'UPDATE comments SET text = ?, quotes = ?, modified = ? WHERE id = ? RETURNING *';
    return this.#write(() => this.#all(sql, [text, quotes, modified, id])[0]!);
  }

  /** Counts what a voter thinks of a comment in the place of what the same one thought before; 0 is no vote. */
  vote(id: number, voter: string, value: 1 | 0 | -1): CommentRow {
    return this.#open.transact(() => {
      const { database } = this.#open;
      const before = database.get('SELECT value FROM votes WHERE comment = ? AND voter = ?', [id, voter]);
      // What changes nothing is no news to those who follow the thread.
      if (((before as { value: number } | null | undefined)?.value ?? 0) === value) return this.get(id)!;
      if (value === 0) database.run('DELETE FROM votes WHERE comment = ? AND voter = ?', [id, voter]);
      else database.run('INSERT OR REPLACE INTO votes VALUES (?, ?, ?)', [id, voter, value]);
      return this.#all(
        `UPDATE comments SET
           up = (SELECT count(*) FROM votes WHERE comment = comments.id AND value = 1),
           down = (SELECT count(*) FROM votes WHERE comment = comments.id AND value = -1)
         WHERE id = ? RETURNING *`,
        [id],
      )[0]!;
    });
  }

  /** Deletes the words and the names for good. The comment stays as a tombstone as long as it has replies. */
  remove(id: number): void {
    this.#write(() => empty(this.#tables, id));
  }

  /** Whether something of this writer was published before: by the e-mail address, or else by name and website. */
  isKnown({ email, name, website }: Pick<CommentRow, 'email' | 'name' | 'website'>): boolean {
    const where = email === null ? 'email IS NULL AND name = ? AND website IS ?' : 'lower(email) = ?';
    const values = email === null ? [name, website] : [email.toLowerCase()];
    return this.#all(`SELECT * FROM comments WHERE ${where} AND status = 'published' LIMIT 1`, values).length > 0;
  }

  held(): readonly CommentRow[] {
    return this.#all("SELECT * FROM comments WHERE status = 'held' ORDER BY id");
  }

  /** What the owner says to a reply that is held. False when there is none of this id. */
  decide(id: number, status: 'published' | 'refused'): boolean {
    if (this.get(id)?.status !== 'held') return false;
    const action = status === 'published' ? 'approve' : 'reject';
    this.moderation.decide({ moderator: 'owner', action, comment: id, now: Date.now() });
    return true;
  }

  isClosed(thread: string): boolean {
    return isClosed(this.#tables, thread);
  }

  setClosed(thread: string, closed: boolean): void {
    this.#write(() => setClosed(this.#tables, thread, closed));
  }

  close(): void {
    this.#open.close();
  }

  #write<Result>(action: () => Result): Result {
    const result = this.#open.transact(action);
    const changes = this.#rows<Change>('SELECT * FROM changes WHERE version > ? ORDER BY version', [this.#told]);
    this.#told = changes.at(-1)?.version ?? this.#told;
    if (changes.length > 0) for (const told of this.#watchers) told(changes);
    return result;
  }

  #all(sql: string, values: SqlValue[] = []): readonly CommentRow[] {
    return this.#rows<CommentRow>(sql, values);
  }

  #rows<Row>(sql: string, values: SqlValue[]): readonly Row[] {
    return this.#open.database.all(sql, values) as unknown as readonly Row[];
  }
}
