import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Comment } from '../../src/model/comment.js';
import { plainText } from '../../src/model/plain-text.js';
import { buildThread } from '../../src/model/thread.js';
import type { SourceError } from '../../src/model/source-error.js';
import { startWordPress, type NewCommentRow, type WordPress } from '../servers/wordpress/index.mjs';
import { readAll } from './read-all.js';
import { skip, sourceOf } from './real-wordpress.js';

describe('Reading a real WordPress', { skip }, () => {
  let wordpress: WordPress;
  before(async () => {
    wordpress = await startWordPress();
  });
  after(() => wordpress.close());

  /** A comment as it is read that was stored as this row. */
  async function stored(row: NewCommentRow): Promise<Comment & { readonly name?: string; readonly website?: string }> {
    const post = await wordpress.post();
    const [id] = await wordpress.comments([{ comment_post_ID: post, ...row }]);
    const { comments, people } = await sourceOf(wordpress).load(String(post));
    const comment = comments.find((one) => one.id === String(id));
    assert.ok(comment);
    const author = people.find((person) => person.id === comment.author);
    return { ...comment, ...(author && { name: author.name, ...(author.url && { website: author.url }) }) };
  }

  const failure = async (ask: Promise<unknown>): Promise<SourceError> =>
    ask.then(
      () => assert.fail('Expected a failure, got a response'),
      (error: SourceError) => error,
    );

  test('gives dates their zone: what WordPress calls GMT', async () => {
    const { datePublished } = await stored({
      comment_date: '2024-07-01 14:00:00',
      comment_date_gmt: '2024-07-01 12:00:00',
    });
    assert.equal(datePublished, '2024-07-01T12:00:00.000Z');
  });

  test('leaves out a date that an import has lost', async () => {
    const { datePublished } = await stored({ comment_date_gmt: '0000-00-00 00:00:00' });
    assert.equal(datePublished, undefined);
  });

  test('reads names and addresses that WordPress has escaped', async () => {
    const { name, website } = await stored({
      comment_author: 'Bold &lt;b&gt; "Q" &amp; O\'N',
      comment_author_url: 'https://x.example/?a=1&amp;b=2',
    });
    assert.equal(name, 'Bold <b> "Q" & O\'N');
    assert.equal(website, 'https://x.example/?a=1&b=2');
  });

  test('refuses addresses of people that run scripts, and names no one where there is no name', async () => {
    const { website } = await stored({ comment_author_url: 'javascript:alert(1)' });
    assert.equal(website, undefined);
    const { author } = await stored({ comment_author: '', comment_author_url: 'https://nobody.example' });
    assert.equal(author, undefined);
  });

  test('keeps guests of one name with other addresses apart, and people who have signed in from guests', async () => {
    const post = await wordpress.post();
    await wordpress.comments([
      { comment_post_ID: post },
      { comment_post_ID: post, comment_author_url: 'https://ada.example' },
      { comment_post_ID: post, user_id: 1 },
      { comment_post_ID: post },
    ]);
    const { people } = await sourceOf(wordpress).load(String(post));
    assert.deepEqual(
      people.map(({ name, url }) => [name, url]),
      [
        ['Ada', undefined],
        ['Ada', 'https://ada.example/'],
        ['Ada', undefined],
      ],
    );
  });

  test('says where each comment stands on its own site', async () => {
    const { url, id } = await stored({ comment_content: 'words' });
    assert.match(url ?? '', new RegExp(`^${wordpress.url}/.*#comment-${id}$`));
  });

  test('never passes on an e-mail address, or a picture made from it', async () => {
    const post = await wordpress.post();
    await wordpress.comments([{ comment_post_ID: post, comment_author_email: 'secret@private.example' }]);
    assert.doesNotMatch(JSON.stringify(await sourceOf(wordpress).load(String(post))), /secret|private|gravatar|avatar/);
  });

  test('shows approved comments only, and replies to a held or trashed one as orphans', async () => {
    const post = await wordpress.post();
    const rows = [
      { comment_approved: '0' },
      { parent_index: 0, comment_content: 'to a held one' },
      { comment_approved: 'trash' },
      { parent_index: 2, comment_content: 'to a trashed one' },
      { comment_approved: 'spam' },
      { comment_type: 'pingback' },
      { comment_parent: 999_999, comment_content: 'to nothing' },
    ];
    const ids = await wordpress.comments(rows.map((row) => ({ comment_post_ID: post, ...row })));
    const { comments } = await sourceOf(wordpress).load(String(post));
    assert.deepEqual(
      comments.map((comment) => comment.id),
      [ids[1], ids[3], ids[6]].map(String),
    );
    const { roots } = buildThread(comments.map((comment) => ({ ...comment, id: `wordpress:${comment.id}` })));
    assert.deepEqual(
      roots.map((branch) => branch.missingParent),
      [ids[0], ids[2], 999_999].map((id) => `wordpress:${id}`),
    );
  });

  test('says that a post takes no more replies, and reads it all the same', async () => {
    const post = await wordpress.post({ comment_status: 'closed' });
    await wordpress.comments([{ comment_post_ID: post }]);
    const { closed, comments } = await sourceOf(wordpress).load(String(post));
    assert.equal(closed, true);
    assert.equal(comments.length, 1);
  });

  test('reads pages as well as posts, and other types where it is told of them', async () => {
    const page = await wordpress.post({ post_type: 'page', comment_status: 'closed' });
    assert.deepEqual(await sourceOf(wordpress).load(String(page)), {
      comments: [],
      people: [],
      total: 0,
      closed: true,
    });
    await assert.rejects(sourceOf(wordpress, { types: ['posts'] }).load(String(page)), { kind: 'not-found' });
  });

  test('says that a post is not there, for which WordPress itself returns an empty list', async () => {
    const error = await failure(sourceOf(wordpress).load('999999'));
    assert.equal(error.kind, 'not-found');
    assert.match(error.message, /999999 among its posts and pages/);
  });

  for (const [what, fields] of Object.entries({
    draft: { post_status: 'draft' },
    'private post': { post_status: 'private' },
    'post with a password': { post_password: 'hush' },
  })) {
    test(`says that the comments of a ${what} are not for everyone, in the words of WordPress`, async () => {
      const post = await wordpress.post(fields);
      const error = await failure(sourceOf(wordpress).load(String(post)));
      assert.equal(error.kind, 'authentication-needed');
      assert.equal(error.said, 'Sorry, you are not allowed to read the post for this comment.');
    });
  }

  test('takes the address of the site and both forms of the root of its REST API', async () => {
    const post = await wordpress.post();
    await wordpress.comments([{ comment_post_ID: post, comment_content: 'words' }]);
    for (const path of [
      '',
      '/',
      '/wp-json',
      '/wp-json/',
      '/wp-json/wp/v2',
      '/?rest_route=/',
      '/?rest_route=%2F',
      '/index.php?rest_route=/',
    ]) {
      const { comments } = await sourceOf({ url: wordpress.url + path }).load(String(post));
      assert.equal(comments.length, 1, path);
    }
  });

  test('reads a site without pretty permalinks by the address of the site', async () => {
    const post = await wordpress.post();
    await wordpress.comments([{ comment_post_ID: post }]);
    await wordpress.options({ permalink_structure: '' });
    try {
      assert.equal((await sourceOf(wordpress).load(String(post))).comments.length, 1);
    } finally {
      await wordpress.options({ permalink_structure: '/%postname%/' });
    }
  });

  test('says of an address that leads elsewhere what was expected and what came', async () => {
    const older = sourceOf(wordpress, { fetch: (url, init) => fetch(url.replace('/wp/v2/', '/wp/v9/'), init) });
    const missing = await failure(older.load('1'));
    assert.equal(missing.kind, 'misconfigured');
    assert.match(
      missing.message,
      /^Expected `endpoint` to be the address of a WordPress .*, got HTTP 404 from http.*comments/,
    );
    const page = await failure(sourceOf(wordpress, { fetch: () => fetch(`${wordpress.url}/`) }).load('1'));
    assert.equal(page.kind, 'unreadable-response');
    assert.match(page.message, /^Expected JSON from http.*comments.*, got HTTP 200 and "/);
  });

  test('makes words of whatever an administrator may store, whom no filter holds back', async () => {
    const post = await wordpress.post();
    const content =
      '<script>alert(1)</script><p onclick="alert(2)">Good <b>words</b></p><img src=x onerror=alert(3)>' +
      '<iframe src="https://evil.example"></iframe><svg><script>alert(4)</script></svg><style>*{display:none}</style>' +
      '<a href="javascript:alert(5)">refused</a> <a href="https://user:pass@evil.example">hidden</a> <form><input value="x"></form>' +
      '<h2>Heading</h2><ul><li>one</li></ul><pre><code>code &lt; 1</code></pre>\u202egnorw';
    const id = await wordpress.comment({
      comment_post_ID: post,
      user_id: 1,
      comment_author: 'admin',
      comment_author_email: 'admin@example.test',
      comment_author_url: '',
      comment_content: content,
      comment_type: 'comment',
      comment_parent: 0,
      comment_author_IP: '127.0.0.1',
      comment_agent: '',
    });
    const row = (await wordpress.exportComments(post)).find((one) => one.comment_ID === id);
    assert.match(
      row?.comment_content ?? '',
      /onclick|<img|<h2>/,
      'Expected WordPress to keep what its administrator wrote',
    );
    const {
      comments: [comment],
    } = await sourceOf(wordpress).load(String(post));
    const everything = JSON.stringify(comment);
    assert.doesNotMatch(everything, /javascript:|onerror|onclick|user:pass|"type":"html"|\u202e/);
    assert.match(plainText(comment!.body), /Good words/);
    const nodes = new Set([...everything.matchAll(/"type":"(\w+)"/g)].map(([, type]) => type));
    for (const type of nodes)
      assert.match(type ?? '', /^(root|paragraph|heading|list|listItem|code|text|break|strong|link|inlineCode|image)$/);
  });

  test('counts many posts in one request, and those that are hidden or not there as 0', async () => {
    const [first, second, empty] = [await wordpress.post(), await wordpress.post(), await wordpress.post()];
    const draft = await wordpress.post({ post_status: 'draft' });
    await wordpress.comments([first, first, first, second, draft].map((post) => ({ comment_post_ID: post })));
    let requests = 0;
    const source = sourceOf(wordpress, { fetch: (url, init) => ((requests += 1), fetch(url, init)) });
    const threads = [first, second, empty, 999_999].map(String);
    assert.deepEqual(
      [...(await source.count(threads))],
      [
        [`${first}`, 3],
        [`${second}`, 1],
        [`${empty}`, 0],
        ['999999', 0],
      ],
    );
    assert.equal(requests, 1);
    assert.deepEqual(
      [...(await source.count([String(first), String(draft)]))],
      [
        [`${first}`, 3],
        [`${draft}`, 0],
      ],
    );
  });

  test('counts posts that have more comments than one page, each by itself', async () => {
    const [long, short] = [await wordpress.post(), await wordpress.post()];
    await wordpress.comments(Array.from({ length: 150 }, () => ({ comment_post_ID: long })));
    await wordpress.comments([{ comment_post_ID: short }]);
    assert.deepEqual(
      [...(await sourceOf(wordpress).count([`${long}`, `${short}`]))],
      [
        [`${long}`, 150],
        [`${short}`, 1],
      ],
    );
    assert.equal((await readAll(sourceOf(wordpress), `${long}`)).comments.size, 150);
  });
});
