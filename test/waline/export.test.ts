import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { writeExport, type ExportThread } from '../../src/export/index.js';
import { archiveThreads } from '../../src/cli/export/archive-threads.js';
import { plainText } from '../../src/model/index.js';
import { exported, kettle } from '../node/export/discussions.js';
import { insertComments, startWaline, type WalineServer } from '../servers/waline/index.js';
import { readAll, sourceOf } from './real-waline.js';

interface Row extends Readonly<Record<string, unknown>> {
  readonly objectId: number;
  readonly pid?: number;
  readonly rid?: number;
}

describe('An export to a real Waline', () => {
  let waline: WalineServer;
  before(async () => {
    waline = await startWaline();
  });
  after(() => waline.close());

  /** What the administration does with a file: rows one after another, and then their parents by the ids they got. */
  async function importRows(rows: readonly Row[]): Promise<void> {
    const call = async (path: string, method: string, body: unknown, token?: string): Promise<Row> => {
      const response = await fetch(`${waline.url}/api/${path}`, {
        method,
        headers: {
          'content-type': 'application/json',
          ...(token !== undefined && { authorization: `Bearer ${token}` }),
        },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      });
      const said = (await response.json()) as { errno: number; data: Row };
      assert.equal(said.errno, 0, JSON.stringify(said));
      return said.data;
    };
    // The first who registers is the administrator.
    const admin = { display_name: 'Admin', email: 'admin@example.test', password: 'secret' };
    await call('user', 'POST', admin);
    const { token } = (await call('token', 'POST', admin)) as unknown as { token: string };
    await call('db?table=Comment', 'DELETE', undefined, token);
    const ids = new Map<number, number>();
    for (const row of rows) {
      const { objectId } = await call('db?table=Comment', 'POST', row, token);
      ids.set(row.objectId, objectId);
    }
    for (const { objectId, pid, rid } of rows)
      if (pid !== undefined)
        await call(
          `db?table=Comment&objectId=${ids.get(objectId)}`,
          'PUT',
          { pid: ids.get(pid), rid: ids.get(rid!) },
          token,
        );
  }

  test('gives readers the same words, names, times and parents', async () => {
    const { files, report } = await exported([{ slug: 'kettle', discussion: kettle }], 'waline');
    const { data } = JSON.parse(files['waline.json']!) as { data: { Comment: readonly Row[] } };
    await importRows(data.Comment);

    const pages = await readAll(sourceOf(waline), '/essays/kettle/');
    const comments = pages.flatMap((page) => page.comments);
    const people = pages.flatMap((page) => page.people);
    const wordsOf = (id: string | undefined): string | undefined => {
      const one = comments.find((comment) => `waline:${comment.id}` === id);
      return one && plainText(one.body);
    };
    const got = comments.map(({ author, body, datePublished = '', inReplyTo }) => [
      plainText(body),
      people.find(({ id }) => id === author)?.name,
      new Date(datePublished).toISOString(),
      wordsOf(inReplyTo),
    ]);
    const first = 'First words\n\nSecond & ]]> <i>';
    const expected = [
      [first, 'Tom <b>', '2024-03-02T00:30:15.000Z', undefined],
      ['Yes\nhere', 'Ines & "Co"', '2024-03-02T03:00:00.000Z', first],
      ['=1+1', 'Tom <b>', '1970-01-01T00:00:00.000Z', 'Yes\nhere'],
    ];
    for (const row of expected)
      assert.deepEqual(
        got.find(([words]) => words === row[0]),
        row,
      );
    // All that is written but the one that waits.
    assert.equal(comments.length, report.written - 1);
  });

  test('brings the thread out again, as it went in', async () => {
    const pages = await readAll(sourceOf(waline), '/essays/kettle/');
    const discussion = {
      people: pages.flatMap((page) => page.people),
      comments: pages.flatMap((page) => page.comments),
    };
    const out = writeExport([{ slug: 'kettle', discussion }], { format: 'json' });
    for await (const { content } of out) assert.deepEqual(JSON.parse(content), JSON.parse(JSON.stringify(discussion)));
    assert.equal(out.report().written, discussion.comments.length);
  });

  test('is archived by the command line, over as many pages as it has, as every reader sees it', async () => {
    const rows = Array.from({ length: 120 }, (_, index) => ({
      ...{ comment: `Cup ${index}`, nick: `Reader ${index % 5}`, insertedAt: '2024-03-01T10:00:00Z' },
      ...(index % 3 === 1 && { parent: index - 1 }),
      ...(index === 7 && { status: 'waiting' as const }),
    }));
    const ids = await insertComments(waline, '/essays/cups/', rows);
    const archived = archiveThreads({
      ...{ from: 'waline', endpoint: waline.url, threads: ['/essays/cups/'], url: 'https://a.example/' },
      progress: () => undefined,
    });
    const read: ExportThread[] = [];
    for await (const thread of archived) read.push(thread);
    const { comments = [] } = read[0]?.discussion ?? {};
    assert.deepEqual([read[0]?.slug, read[0]?.url], ['essays-cups', 'https://a.example/essays/cups/']);
    assert.equal(comments.length, 119);
    for (const { id, inReplyTo, body } of comments) {
      const index = ids.indexOf(Number(id.slice('waline:'.length)));
      const { parent } = rows[index] as { readonly parent?: number };
      assert.deepEqual(
        [plainText(body), inReplyTo],
        [`Cup ${index}`, parent === undefined ? undefined : `waline:${ids[parent]}`],
      );
    }
  });
});
