import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { lines, read, unaccounted } from './read.js';

const thread = (id: string, link: string, { identifier = '', title = 'Tea', isDeleted = false } = {}): string =>
  `<thread dsq:id="${id}"><id>${identifier}</id><link>${link}</link><title>${title}</title><ipAddress>203.0.113.7</ipAddress><isDeleted>${isDeleted}</isDeleted></thread>`;

const post = (
  id: string,
  page: string,
  message: string,
  { parent = '', isDeleted = false, isSpam = false, name = 'Ann', username = '' } = {},
): string => `<post dsq:id="${id}">
  <message><![CDATA[${message}]]></message>
  <createdAt>2024-03-01T10:0${id.at(-1)}:00Z</createdAt>
  <isDeleted>${isDeleted}</isDeleted><isSpam>${isSpam}</isSpam>
  <author><name>${name}</name><email>ann@mail.example</email><isAnonymous>${!username}</isAnonymous>${username && `<username>${username}</username>`}</author>
  <thread dsq:id="${page}" />${parent && `<parent dsq:id="${parent}" />`}
</post>`;

const disqus = (...elements: readonly string[]): string =>
  `<?xml version="1.0" encoding="utf-8"?>
<disqus xmlns="http://disqus.com" xmlns:dsq="http://disqus.com/disqus-internals">
${elements.join('\n')}
</disqus>`;

describe('an export of Disqus', () => {
  it('knows pages by their attribute, and keeps those without an id of the site', async () => {
    const { threads, report } = await read(
      disqus(
        thread('1', 'https://a.example/one/'),
        thread('2', 'https://a.example/two/', { identifier: 'two' }),
        post('11', '1', '<p>to one</p>'),
        post('12', '2', '<p>to two</p>'),
      ),
    );
    assert.deepEqual(
      threads.map(({ key, url, aliases }) => [key, url, aliases]),
      [
        ['disqus:1', 'https://a.example/one/', []],
        ['disqus:2', 'https://a.example/two/', ['two']],
      ],
    );
    assert.equal(unaccounted(report), 0);
  });

  it('joins the threads of one page, and tells', async () => {
    const { threads, report } = await read(
      disqus(
        thread('1', 'http://www.a.example/one'),
        thread('2', 'https://a.example/one/index.html?utm_source=mail'),
        thread('3', 'https://a-example.translate.goog/one/?_x_tr_sl=de'),
        post('11', '1', 'first'),
        post('12', '2', 'second'),
        post('13', '3', 'third'),
      ),
    );
    assert.deepEqual(
      threads.flatMap(lines).map((one) => one.replace(/^.*: /, '')),
      ['first', 'second', 'third'],
    );
    assert.equal(report.counts['disqus/same-page'], 2);
  });

  it('keeps the place of what is deleted and has replies, and none of its words', async () => {
    const { threads, report } = await read(
      disqus(
        thread('1', 'https://a.example/'),
        post('11', '1', 'secret', { isDeleted: true }),
        post('12', '1', 'answer', { parent: '11' }),
        post('13', '1', 'gone', { isDeleted: true }),
        post('14', '1', 'buy', { isSpam: true }),
      ),
    );
    assert.deepEqual(threads.flatMap(lines), [
      '#11 – 2024-03-01T10:01:00Z deleted: ',
      '#12 Ann 2024-03-01T10:02:00Z → 11: answer',
    ]);
    assert.deepEqual(report.leftOut, { deleted: 1, spam: 1 });
    assert.ok(!JSON.stringify([threads, report]).includes('secret'));
  });

  it('reads posts before their threads, and tells those whose thread is not there', async () => {
    const { threads, report } = await read(
      disqus(post('11', '1', 'early'), thread('1', 'https://a.example/'), post('12', '9', 'lost')),
    );
    assert.deepEqual(threads.flatMap(lines), ['#11 Ann 2024-03-01T10:01:00Z: early']);
    assert.deepEqual([report.leftOut, unaccounted(report)], [{ 'no-page': 1 }, 0]);
  });

  it('tells people of one name apart by their accounts', async () => {
    const { threads } = await read(
      disqus(
        thread('1', 'https://a.example/'),
        post('11', '1', 'a', { username: 'ann1' }),
        post('12', '1', 'b', { username: 'ann1' }),
        post('13', '1', 'c', { username: 'ann2' }),
        post('14', '1', 'd'),
      ),
    );
    const authors = threads[0]?.discussion.comments?.map(({ author }) => author);
    assert.deepEqual(authors, ['ann', 'ann', 'ann-2', 'ann-3']);
  });

  const samples = new URL('../../../../shared/samples/', import.meta.url);
  it('is read wholly where others read nothing of it', { skip: !existsSync(samples) }, async () => {
    for (const [file, written, leftOut] of [
      ['isso-disqus.xml', 5, { 'no-page': 1 }],
      ['remark42-disqus-backtick.xml', 5, { spam: 1 }],
      ['remark42-disqus-deleted-post.xml', 4, { deleted: 1, spam: 1 }],
      ['comentario-disqus.xml.gz', 1, {}],
    ] as const) {
      const { report } = await read(readFileSync(new URL(file, samples)), { file });
      assert.deepEqual([report.written, report.leftOut, unaccounted(report)], [written, leftOut, 0], file);
    }
  });
});
