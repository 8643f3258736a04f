/** What came with votes. The counts stand with the comment, so that a page is read, and a change noted, as before. */
export const voteTable = `
  -- One row for each reader who has voted. The voter is a hash of what the reader's device calls itself.
  CREATE TABLE votes (
    comment INTEGER NOT NULL REFERENCES comments,
    voter TEXT NOT NULL,
    value INTEGER NOT NULL CHECK (value IN (1, -1)),
    PRIMARY KEY (comment, voter)
  ) STRICT, WITHOUT ROWID;
  ALTER TABLE comments ADD COLUMN up INTEGER NOT NULL DEFAULT 0;
  ALTER TABLE comments ADD COLUMN down INTEGER NOT NULL DEFAULT 0;
`;
