import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { JSDOM } from 'jsdom';
import { archiveThreads } from '../../src/cli/export/archive-threads.js';
import type { ExportThread } from '../../src/export/index.js';
import { plainText } from '../../src/model/index.js';
import { exported, kettle } from '../node/export/discussions.js';
import { startWordPress, type CommentRow, type WordPress } from '../servers/wordpress/index.mjs';
import { skip } from './real-wordpress.js';

const { DOMParser } = new JSDOM('').window;

/** The text of the first element of this name below another. */
const textIn = (parent: Element, name: string): string => parent.getElementsByTagName(name)[0]?.textContent ?? '';

describe('An export to a real WordPress', { skip }, () => {
  let wordpress: WordPress;
  before(async () => {
    wordpress = await startWordPress();
  });
  after(() => wordpress.close());

  test('is in its database as it was written: texts, names, times, statuses and parents', async () => {
    const { files, report } = await exported([{ slug: 'kettle', discussion: kettle }], 'wxr');
    // A strict parser, as PHP's is.
    const document = new DOMParser().parseFromString(files['wordpress.xml']!, 'application/xml');
    assert.equal(document.querySelector('parsererror'), null);
    const item = document.querySelector('item')!;
    const fields = (parent: Element, prefix: string): Readonly<Record<string, string>> =>
      Object.fromEntries(
        [...parent.children]
          .filter(({ nodeName }) => nodeName.startsWith(prefix))
          .map(({ nodeName, textContent }) => [nodeName.slice(3), textContent ?? '']),
      );
    // The importer takes them in the order of their numbers.
    const comments = [...item.getElementsByTagName('wp:comment')]
      .map((one) => fields(one, 'wp:comment_'))
      .sort((one, other) => Number(one['comment_id']) - Number(other['comment_id']));
    const post = fields(item, 'wp:post_');

    const { id, content } = await wordpress.importItem({
      post: {
        post_title: textIn(item, 'title'),
        post_content: textIn(item, 'content:encoded'),
        post_excerpt: textIn(item, 'excerpt:encoded'),
        post_date: post['post_date'],
        post_date_gmt: post['post_date_gmt'],
        post_name: post['post_name'],
      },
      comments,
    });

    assert.equal(content, textIn(item, 'content:encoded'));
    const rows = await wordpress.exportComments(id);
    assert.equal(rows.length, report.written);
    // WordPress gives each comment its next number; they come in the order of those in the file.
    const numbers = new Map(comments.map((one, index) => [one['comment_id'], rows[index]?.comment_ID]));
    const columns = ['author', 'author_url', 'date', 'date_gmt', 'content', 'approved'] as const;
    const stored = (row: CommentRow): readonly unknown[] => [
      ...columns.map((name) => row[`comment_${name}`]),
      Number(row.comment_parent),
      row.comment_author_email,
    ];
    assert.deepEqual(
      rows.map(stored),
      comments.map((one) => [
        // WordPress keeps addresses of writers as they stand in HTML.
        ...columns.map((name) =>
          name === 'author_url' ? one['comment_author_url']!.replace('&', '&amp;') : one[`comment_${name}`],
        ),
        one['comment_parent'] === '0' ? 0 : Number(numbers.get(one['comment_parent']!)),
        '',
      ]),
    );
    const first = rows.find(({ comment_content: text }) => text.startsWith('First'))!;
    assert.match(await wordpress.rendered(first.comment_ID), /<p>First words<\/p>\s*<p>Second &amp; .*&lt;i&gt;/);
  });

  test('is archived from a live site, with its parents, and without trash, what is held and addresses', async () => {
    const post = await wordpress.post();
    const ids = await wordpress.comments(
      Array.from({ length: 230 }, (_, index) => ({
        ...{ comment_post_ID: post, comment_author: `Reader ${index % 7}`, comment_content: `Cup ${index}` },
        ...{ comment_author_email: 'ada@mail.example', comment_author_IP: '203.0.113.9' },
        ...{ comment_date: '2024-03-01 11:00:00', comment_date_gmt: '2024-03-01 10:00:00' },
        ...(index === 5 && { comment_approved: 'trash' }),
        ...(index === 6 && { comment_approved: '0' }),
        ...(index % 4 === 3 && { parent_index: index - 3 }),
      })),
    );
    const archived = archiveThreads({
      ...{ from: 'wordpress', endpoint: wordpress.url, threads: [`${post}`] },
      progress: () => undefined,
    });
    const read: ExportThread[] = [];
    for await (const thread of archived) read.push(thread);
    const { comments = [] } = read[0]?.discussion ?? {};
    assert.equal(comments.length, 228);
    for (const { id, inReplyTo, body, datePublished = '' } of comments) {
      const index = ids.indexOf(Number(id.slice('wordpress:'.length)));
      assert.deepEqual(
        [plainText(body), Date.parse(datePublished), inReplyTo],
        [`Cup ${index}`, Date.UTC(2024, 2, 1, 10), index % 4 === 3 ? `wordpress:${ids[index - 3]}` : undefined],
      );
    }
    assert.doesNotMatch(JSON.stringify(read), /mail\.example|203\.0\.113|gravatar/);
  });
});
