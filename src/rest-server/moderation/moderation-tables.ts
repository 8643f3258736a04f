/** What came with moderation: why a reply is held, what readers report, and what moderators have decided. */
export const moderationTables = `
  -- The rules that have held it, as a JSON list; null where none has.
  ALTER TABLE comments ADD COLUMN held_for TEXT;
  ALTER TABLE comments ADD COLUMN pinned INTEGER NOT NULL DEFAULT 0;
  CREATE INDEX waiting ON comments (id) WHERE status = 'held';
  CREATE INDEX by_email ON comments (lower(email)) WHERE email IS NOT NULL;
  CREATE INDEX by_name ON comments (name) WHERE name IS NOT NULL;
  CREATE TABLE decisions (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    made INTEGER NOT NULL,
    moderator TEXT NOT NULL,
    action TEXT NOT NULL CHECK (action IN ('approve', 'reject', 'pin', 'unpin', 'close', 'open', 'erase')),
    -- Null where a decision is about a person.
    thread TEXT,
    comment INTEGER REFERENCES comments,
    -- What the comment was before.
    before TEXT,
    undone INTEGER,
    undone_by TEXT
  ) STRICT;
  CREATE TABLE reports (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    comment INTEGER NOT NULL REFERENCES comments,
    reason TEXT,
    made INTEGER NOT NULL,
    -- Null as long as nobody has decided.
    decision INTEGER REFERENCES decisions
  ) STRICT;
  CREATE INDEX open_reports ON reports (comment) WHERE decision IS NULL;
  -- The words of published comments that a moderator has taken away, so that this can be undone.
  CREATE TABLE withdrawn (
    comment INTEGER PRIMARY KEY REFERENCES comments,
    text TEXT NOT NULL,
    quotes TEXT,
    name TEXT,
    website TEXT,
    email TEXT,
    modified INTEGER
  ) STRICT;
  CREATE INDEX withdrawn_by_email ON withdrawn (lower(email));
`;
