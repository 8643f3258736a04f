import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import sqlite from 'node-sqlite3-wasm';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync, strToU8, zipSync } from 'fflate';
import { readThreads, type NamedSource, type Thread } from '../../../src/import/index.js';
import { lines, read, unaccounted } from './read.js';
import { comment, item, wxr } from './wxr-text.js';

const hashOver = (body: string, date: string, more: object = {}): string =>
  JSON.stringify({ body, date, name: 'Ann', ipaddr: '203.0.113.7', ...more });

const files: readonly NamedSource[] = [
  { file: 'threads/tea/1-1.json', source: hashOver('Reply', '2024-03-02T10:00:00+0100') },
  { file: 'threads/tea/1.json', source: hashOver('First', '2024-03-01T10:00:00+0100') },
  { file: 'threads/tea/2.json', source: hashOver('Gone', '2024-03-03T10:00:00+0100', { status: 'deleted' }) },
  { file: 'threads/pot/1.json', source: hashOver('Elsewhere', '2024-03-01T10:00:00+0100') },
  {
    file: 'threads/tea/metadata/page-info.json',
    source: JSON.stringify({ url: 'https://blog.example/tea/', title: 'The Tea' }),
  },
];

async function readFiles(sources: readonly NamedSource[]): Promise<Awaited<ReturnType<typeof read>>> {
  const reading = readThreads(sources);
  const threads: Thread[] = [];
  for await (const thread of reading) threads.push(thread);
  return { threads, report: reading.report() };
}

const kettle = (...comments: readonly string[]): string =>
  wxr(item({ id: 7, title: 'The Kettle', link: 'https://blog.example/kettle/', content: 'It boils.' }, comments));

describe('an export in several files', () => {
  it('puts the comments of a page together, a file each, and finds parents in other files', async () => {
    for (const sources of [files, files.toReversed()]) {
      const { threads, report } = await readFiles(sources);
      const tea = threads.find(({ key }) => key === 'hashover:tea');
      assert.deepEqual(lines(tea), [
        '#1 Ann 2024-03-01T10:00:00+01:00: First',
        '#1-1 Ann 2024-03-02T10:00:00+01:00 → 1: Reply',
      ]);
      assert.deepEqual([tea?.title, tea?.url], ['The Tea', 'https://blog.example/tea/']);
      assert.deepEqual([threads.length, report.leftOut, report.findings], [2, { deleted: 1 }, []]);
      assert.equal(unaccounted(report), 0);
    }
  });

  it('is read from an archive as from the files', async () => {
    const packed = zipSync(Object.fromEntries(files.map(({ file, source }) => [file, strToU8(source as string)])));
    const { threads } = await read(packed, { file: 'comments.zip' });
    assert.deepEqual(threads.map(lines), (await readFiles(files)).threads.map(lines));
  });

  it('keeps pages of two sites apart that have one id', async () => {
    const other = kettle(comment({ id: 51, content: 'There' })).replaceAll('blog.example', 'other.example');
    const { threads } = await readFiles([
      { file: 'one.xml', source: kettle(comment({ id: 51, content: 'Here' })) },
      { file: 'two.xml', source: other },
    ]);
    assert.deepEqual(
      threads.map(({ key }) => key),
      ['wordpress:7', 'wordpress:7-2'],
    );
  });
});

describe('a database of HashOver', () => {
  const bytesOf = (...statements: readonly string[]): Uint8Array => {
    const folder = mkdtempSync(path.join(tmpdir(), 'colloquy-test-'));
    try {
      const file = path.join(folder, 'comments.sqlite');
      const database = new sqlite.Database(file);
      for (const statement of statements) database.exec(statement);
      database.close();
      return readFileSync(file);
    } finally {
      rmSync(folder, { recursive: true });
    }
  };
  const columns =
    'body TEXT, status TEXT, date TEXT, name TEXT, password TEXT, login_id TEXT, email TEXT, encryption TEXT, email_hash TEXT, notifications TEXT, website TEXT, ipaddr TEXT, likes INTEGER, dislikes INTEGER';
  const values = (words: string): string =>
    `'${words}', NULL, '2024-03-01T10:00:00+0100', 'Ann', NULL, NULL, 'x', 'y', '18168b370f3593cf585f5a938912a4aa', 'no', NULL, '203.0.113.7', 1, 0`;
  const expected = ['#1 Ann 2024-03-01T10:00:00+01:00: One', '#1-1 Ann 2024-03-01T10:00:00+01:00 → 1: Two'];

  it('gives the comments of all pages, with one table or a table for each', async () => {
    const one = bytesOf(
      `CREATE TABLE comments (domain TEXT, thread TEXT, comment TEXT, ${columns})`,
      `INSERT INTO comments VALUES ('blog.example', 'tea', '1', ${values('One')}), ('blog.example', 'tea', '1-1', ${values('Two')})`,
    );
    const each = bytesOf(
      `CREATE TABLE tea (id TEXT PRIMARY KEY, ${columns})`,
      `INSERT INTO tea VALUES ('1', ${values('One')}), ('1-1', ${values('Two')})`,
    );
    for (const bytes of [one, each]) {
      const { threads, report } = await read(bytes, { file: 'hashover.sqlite' });
      assert.deepEqual([report.format, threads.map(({ key }) => key)], ['hashover', ['hashover:tea']]);
      assert.deepEqual(threads.flatMap(lines), expected);
      assert.deepEqual(report.private['IP address'], 2);
      assert.ok(!JSON.stringify(threads).includes('18168b37'));
    }
  });
});

describe('archives within archives', () => {
  const site = strToU8(kettle(comment({ id: 51, content: 'Here' })));
  const expected = ['#51 Ann 2024-03-01T10:00:00Z: Here'];

  it('are unpacked', async () => {
    const inner = zipSync({ 'site.xml': site });
    for (const [file, bytes] of [
      ['a.zip', zipSync({ 'inner.zip': inner })],
      ['b.zip', zipSync({ 'site.xml.gz': gzipSync(site) })],
      ['c.xml.gz', gzipSync(gzipSync(site))],
    ] as const) {
      const { threads, report } = await read(bytes, { file });
      assert.deepEqual([threads.flatMap(lines), report.findings], [expected, []], file);
    }
  });

  it('are no way around the bound on what an archive may hold', async () => {
    let bomb: Uint8Array = new Uint8Array(80 * 1024 ** 2).fill(65);
    for (let time = 0; time < 3; time += 1) bomb = gzipSync(bomb, { level: 9 });
    await assert.rejects(read(bomb, { file: 'bomb.gz' }), /got \d+ bytes out of \d+/);
  });

  it('tell which of their files are not read, and say nothing of pictures', async () => {
    const bytes = zipSync({
      'site.xml': site,
      'readme.txt': strToU8('Made on Sunday.'),
      'data.bin': new Uint8Array([1, 2, 3]),
      'cup.png': new Uint8Array([137, 80, 78, 71]),
    });
    const { threads, report } = await read(bytes, { file: 'site.zip' });
    assert.deepEqual(threads.flatMap(lines), expected);
    assert.deepEqual(
      report.findings.map(({ code, file }) => [code, file]),
      [
        ['input/skipped', 'site.zip/readme.txt'],
        ['input/skipped', 'site.zip/data.bin'],
      ],
    );
  });
});
