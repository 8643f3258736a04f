import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import sqlite from 'node-sqlite3-wasm';
import { detectFormat } from '../../../../src/import/index.js';
import { lines, read, unaccounted } from '../read.js';

describe('a database of Isso', () => {
  let folder: string;
  let bytes: Uint8Array;

  before(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'isso-'));
    const file = path.join(folder, 'comments.db');
    const database = new sqlite.Database(file);
    database.exec(`PRAGMA foreign_keys = OFF;
      CREATE TABLE threads (id INTEGER PRIMARY KEY, uri VARCHAR UNIQUE, title VARCHAR);
      CREATE TABLE comments (tid REFERENCES threads(id), id INTEGER PRIMARY KEY, parent INTEGER, created FLOAT NOT NULL,
        modified FLOAT, mode INTEGER, remote_addr VARCHAR, text VARCHAR, author VARCHAR, email VARCHAR, website VARCHAR,
        likes INTEGER DEFAULT 0, dislikes INTEGER DEFAULT 0, voters BLOB NOT NULL, notification INTEGER DEFAULT 0);
      INSERT INTO threads VALUES (1, '/tea/', 'Tea'), (2, '/empty/', NULL);
      INSERT INTO comments VALUES
        (1, 1, NULL, 1709287200.25, NULL, 1, '203.0.113.7', 'One *two*', 'Ann', 'ann@mail.example', 'https://ann.example', 2, 1, x'00', 0),
        (1, 2, 1, 1709290800, 1709290900, 1, '203.0.113.0', 'Aye', NULL, NULL, NULL, 0, 0, x'00', 0),
        (1, 3, NULL, 1709294400, NULL, 2, '', 'wait', 'Yan', '', '', 0, 0, x'00', 0),
        (1, 4, NULL, 1709294400, NULL, 4, '', '', NULL, NULL, NULL, 0, 0, x'00', 0),
        (1, 5, 4, 1709298000, NULL, 1, '', 'To the deleted one', 'Cy', '', '', 0, 0, x'00', 0),
        (9, 6, NULL, 1709298000, NULL, 1, '', 'lost', 'Cy', '', '', 0, 0, x'00', 0);`);
    database.close();
    bytes = readFileSync(file);
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('gives its comments with instants, parents and tombstones, and counts the rest', async () => {
    assert.equal(detectFormat(bytes), 'isso');
    const { threads, report } = await read(bytes);
    assert.deepEqual(threads.map(lines), [
      [
        '#1 Ann 2024-03-01T10:00:00.25Z: One two',
        '#2 – 2024-03-01T11:00:00Z → 1: Aye',
        '#4 – 2024-03-01T12:00:00Z deleted: ',
        '#5 Cy 2024-03-01T13:00:00Z → 4: To the deleted one',
      ],
    ]);
    assert.deepEqual(report.leftOut, { held: 1, 'no-page': 1 });
    assert.deepEqual(report.private, { 'e-mail address': 1, 'IP address': 2 });
    assert.equal(unaccounted(report), 0);
    assert.ok(!/203\.0\.113|ann@mail/.test(JSON.stringify([threads, report])));
  });

  it('that is cut or damaged is told, and the count adds up', async () => {
    for (const damaged of [bytes.slice(0, 5_000), bytes.map((byte, at) => (at > 4_000 && at % 7 === 0 ? 255 : byte))]) {
      const { report } = await read(damaged, { format: 'isso' });
      assert.equal(unaccounted(report), 0);
      assert.ok(report.findings.length > 0);
    }
  });
});
