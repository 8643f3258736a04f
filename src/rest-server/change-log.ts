/** What everyone may see of a thread has changed by one comment, or by whether it is closed. */
export interface Change {
  /** Goes up with every change to the file. */
  readonly version: number;
  readonly thread: string;
  /** Null where the thread was closed or opened. */
  readonly comment: number | null;
}

const isShown = (row: 'NEW' | 'OLD'): string => `${row}.status IN ('published', 'deleted')`;

const noteComment = 'INSERT OR REPLACE INTO changes (thread, comment) VALUES (NEW.thread, NEW.id);';

const noteThread = (row: 'NEW' | 'OLD'): string => `
  DELETE FROM changes WHERE thread = ${row}.thread AND comment IS NULL;
  INSERT INTO changes (thread, comment) VALUES (${row}.thread, NULL);
`;

/**
 * The last change of each comment, in the order of changes: what a page has missed is what came after the last that it
 * heard of. It never has more rows than there are comments and threads. Triggers write it, so that no change can be
 * forgotten; what is held for a moderator leaves no trace in it.
 */
export const changeLog = `
  CREATE TABLE changes (
    version INTEGER PRIMARY KEY AUTOINCREMENT,
    thread TEXT NOT NULL,
    comment INTEGER UNIQUE REFERENCES comments
  ) STRICT;
  CREATE INDEX changes_by_thread ON changes (thread, version);
  CREATE TRIGGER comment_came AFTER INSERT ON comments WHEN ${isShown('NEW')} BEGIN ${noteComment} END;
  CREATE TRIGGER comment_changed AFTER UPDATE ON comments WHEN ${isShown('NEW')} OR ${isShown('OLD')}
    BEGIN ${noteComment} END;
  CREATE TRIGGER thread_closed AFTER INSERT ON closed_threads BEGIN ${noteThread('NEW')} END;
  CREATE TRIGGER thread_opened AFTER DELETE ON closed_threads BEGIN ${noteThread('OLD')} END;
`;
