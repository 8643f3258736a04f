import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { detectFormat } from '../../../src/import/index.js';
import { plainText } from '../../../src/model/index.js';
import { read } from './read.js';

const feed = (more: object): string => JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', ...more });

describe('a JSON Feed', () => {
  const pages = feed({
    ...{ title: 'Site', home_page_url: 'https://a.example/', language: 'en', authors: [{ name: 'Ann' }] },
    items: [
      {
        id: 'https://a.example/tea/',
        url: 'https://a.example/tea/',
        title: 'Tea',
        content_html: '<p>Hot &amp; <em>good</em></p>',
        date_published: '2024-03-01T10:00:00+01:00',
        tags: ['tea'],
      },
      { id: '2', content_text: 'Words < only', author: { name: 'Bob', url: 'https://bob.example/' }, language: 'de' },
    ],
  });

  it('is known by its version', () => {
    assert.equal(detectFormat(new TextEncoder().encode(pages)), 'json-feed');
    assert.notEqual(detectFormat(new TextEncoder().encode('{"version":1,"items":[]}')), 'json-feed');
  });

  it('gives a page for each item, and what the feed says of all counts where an item says nothing', async () => {
    const { threads, report } = await read(pages);
    const [tea, words] = threads.map(({ discussion }) => discussion);
    assert.deepEqual(
      [tea?.article?.headline, tea?.article?.datePublished, tea?.article?.inLanguage, tea?.people?.[0]?.name],
      ['Tea', '2024-03-01T10:00:00+01:00', 'en', 'Ann'],
    );
    assert.equal(plainText(tea!.article!.body), 'Hot & good');
    assert.deepEqual(
      [plainText(words!.article!.body), words?.article?.inLanguage, words?.people?.[0]?.name],
      ['Words < only', 'de', 'Bob'],
    );
    assert.deepEqual([report.threads.read, report.threads.written, report.read], [2, 2, 0]);
  });

  it('gives comments where items stand at comments of a page, or say what they reply to', async () => {
    const { threads } = await read(
      feed({
        ...{ title: 'Comments on: Tea', home_page_url: 'https://a.example/tea' },
        items: [
          {
            id: 'https://a.example/tea/#comment-8',
            content_html: '<p>Second</p>',
            date_published: '2024-03-02T10:00:00Z',
            _colloquy: { in_reply_to: 'https://a.example/tea/#comment-7' },
          },
          {
            id: 'https://a.example/tea/#comment-7',
            content_html: '<p>First</p>',
            date_published: '2024-03-01T10:00:00Z',
            authors: [{ name: 'Bob' }],
          },
        ],
      }),
    );
    assert.deepEqual(
      threads.map(({ title, url, discussion }) => [
        title,
        url,
        discussion.comments?.map(({ id, inReplyTo }) => [id, inReplyTo]),
      ]),
      [
        [
          'Tea',
          'https://a.example/tea/',
          [
            ['7', undefined],
            ['8', '7'],
          ],
        ],
      ],
    );
  });

  it('that is cut gives what is whole, and counts the rest', async () => {
    const { threads, report } = await read(pages.slice(0, pages.indexOf('Words')));
    assert.equal(threads.length, 1);
    assert.equal(report.leftOut.unreadable, 1);
    assert.ok(report.findings.some(({ code }) => code === 'json/cut'));
  });
});
