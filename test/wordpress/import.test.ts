import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { JSDOM } from 'jsdom';
import { readThreads, type ImportReport, type Thread } from '../../src/import/index.js';
import { plainText } from '../../src/model/index.js';
import { startWordPress, type WordPress } from '../servers/wordpress/index.mjs';
import { skip } from './real-wordpress.js';

const parsed = (html: string): string =>
  (new JSDOM(html).window.document.body.textContent ?? '').replace(/[\s\u200b]+/g, '');

describe('the export of a real WordPress', { skip }, () => {
  let wordpress: WordPress;
  let post: number;
  let threads: readonly Thread[];
  let report: ImportReport;

  before(async () => {
    wordpress = await startWordPress({ options: { timezone_string: 'Asia/Kolkata' } });
    post = await wordpress.post({
      post_title: 'Tea & <em>trust</em>',
      post_content:
        '<!-- wp:paragraph --><p>One & two.</p><!-- /wp:paragraph -->\n<!-- wp:quote --><blockquote class="wp-block-quote"><p>Said.</p></blockquote><!-- /wp:quote -->',
    });
    const draft = await wordpress.post({ post_title: 'Secret', post_content: 'x', post_status: 'private' });
    const at = (minute: number): object => ({
      comment_date: `2024-03-01 12:${minute}:00`,
      comment_date_gmt: `2024-03-01 06:${minute - 30}:00`,
    });
    const rows = [
      {
        comment_author: 'Ann &amp; Bob',
        comment_author_email: 'ann@mail.example',
        comment_author_url: 'https://a.example/?x=1&y=2',
        comment_content: 'One\nline — it\'s "so".\n\nTwo <em>and</em> <strong>three</strong>',
      },
      {
        comment_author: 'Zoë',
        comment_content: '<blockquote>One</blockquote>\nYes ]]> & <a href="https://b.example/?a=1&amp;b=2">there</a>',
      },
      { comment_author: '', comment_content: 'Nobody 🍵' },
      { comment_author: 'Held', comment_content: 'held', comment_approved: '0' },
      { comment_author: 'Spam', comment_content: 'spam', comment_approved: 'spam' },
      { comment_author: 'Trash', comment_content: 'trash', comment_approved: 'trash' },
      {
        comment_author: 'A blog',
        comment_content: '[&#8230;] tea [&#8230;]',
        comment_type: 'pingback',
        comment_author_url: 'https://c.example/',
      },
      { comment_author: 'Code', comment_content: '<code>a  b</code>\n<pre>x\n\n  y</pre>' },
    ];
    const [first] = await wordpress.comments(
      rows.map((row, index) => ({ comment_post_ID: post, ...at(40 + index), ...row })),
    );
    await wordpress.comments([
      { comment_post_ID: post, ...at(58), comment_author: 'Kid', comment_content: 'Reply', comment_parent: first ?? 0 },
    ]);
    await wordpress.comments([{ comment_post_ID: draft, ...at(59), comment_author: 'In', comment_content: 'whisper' }]);
    const reading = readThreads(await wordpress.exportSite(), { file: 'site.xml' });
    const read: Thread[] = [];
    for await (const thread of reading) read.push(thread);
    [threads, report] = [read, reading.report()];
  });
  after(() => wordpress.close());

  const own = (): Thread => threads.find(({ key }) => key === `wordpress:${post}`)!;

  it('gives the public comments of its database: texts, parents, times and names', async () => {
    const rows = (await wordpress.exportComments(post)).filter(({ comment_approved }) => comment_approved === '1');
    const { comments = [], people = [] } = own().discussion;
    assert.deepEqual(
      comments.map(({ id, inReplyTo = '0', datePublished }) => [id, inReplyTo, datePublished]),
      rows.map((row) => [`${row.comment_ID}`, `${row.comment_parent}`, `${row.comment_date_gmt.replace(' ', 'T')}Z`]),
    );
    for (const [index, row] of rows.entries()) {
      const { author, body } = comments[index]!;
      const name = people.find(({ id }) => id === author)?.name ?? '';
      assert.equal(name, new JSDOM(row.comment_author).window.document.body.textContent);
      // WordPress prints typographic quotation marks and dashes in place of what is stored.
      const shown = parsed(await wordpress.rendered(Number(row.comment_ID)))
        .replace(/[“”]/g, '"')
        .replace(/[‘’]/g, "'");
      assert.equal(plainText(body).replace(/\s+/g, '').replace(/[“”]/g, '"').replace(/’/g, "'"), shown);
    }
  });

  it('has its title, its article and its addresses', () => {
    const { title, aliases, discussion } = own();
    assert.equal(title, 'Tea & trust');
    assert.equal(plainText(discussion.article!.body), 'One & two.\n\nSaid.');
    assert.ok(aliases.some((alias) => alias.includes(`p=${post}`)));
  });

  it('adds up, keeps back what is not public, and has nothing private', () => {
    const { held = 0, trash = 0, spam = 0, ...others } = report.leftOut;
    assert.deepEqual([held, trash, others], [1, 1, { private: 1 }]);
    // Spam is not exported.
    assert.equal(spam, 0);
    assert.equal(report.read, report.written + held + trash + 1);
    assert.ok(!JSON.stringify([threads, report]).includes('ann@mail.example'));
  });
});
