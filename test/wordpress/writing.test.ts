import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, test } from 'node:test';
import { lightMarkdown } from '../../src/formats/light-markdown.js';
import type { SourceError } from '../../src/model/source-error.js';
import type { Reply, SentBatch } from '../../src/model/source.js';
import { startWordPress, type WordPress } from '../servers/wordpress/index.mjs';
import { skip, sourceOf } from './real-wordpress.js';
import { hardTexts, keptTexts } from './texts.js';

let keys = 0;

const replyOf = (text: string, more: Partial<Reply> = {}): Reply => ({
  key: `key-${(keys += 1)}`,
  text,
  name: 'Ada',
  email: 'ada@example.test',
  ...more,
});

describe('Writing to a real WordPress', { skip }, () => {
  let wordpress: WordPress;
  let post: number;
  before(async () => {
    // Links would have a reply held.
    wordpress = await startWordPress({ options: { comment_max_links: 0 } });
  });
  after(() => wordpress.close());
  beforeEach(async () => {
    post = await wordpress.post();
  });
  afterEach(() =>
    wordpress.options({
      test_anonymous: 1,
      test_flood: 0,
      comment_moderation: 0,
      comment_registration: 0,
      require_name_email: 1,
      disallowed_keys: '',
    }),
  );

  const send = (reply: Reply, again = false): Promise<SentBatch> =>
    sourceOf(wordpress).send(String(post), reply, { again });
  const failure = (reply: Reply, again = false): Promise<SourceError> =>
    send(reply, again).then(
      (sent) => assert.fail(`Expected a failure, got ${JSON.stringify(sent)}`),
      (error: SourceError) => error,
    );
  const statuses = async (): Promise<readonly string[]> =>
    (await wordpress.exportComments(post)).map((row) => row.comment_approved);

  test('publishes a reply with the name, the address and the words of its writer', async () => {
    const {
      comments: [comment],
      people,
    } = await send(replyOf('Good *words*', { website: 'https://ada.example/?a=1&b=2' }));
    assert.equal(comment?.status ?? 'published', 'published');
    assert.deepEqual(comment?.body, lightMarkdown('Good *words*'));
    assert.deepEqual(
      people.map(({ name, url }) => [name, url]),
      [['Ada', 'https://ada.example/?a=1&b=2']],
    );
    const [row] = await wordpress.exportComments(post);
    assert.equal(row?.comment_author_email, 'ada@example.test');
    assert.equal(String(row?.comment_ID), comment?.id);
  });

  test('stores who replies to whom', async () => {
    const {
      comments: [root],
    } = await send(replyOf('A root'));
    const {
      comments: [nested],
    } = await send(replyOf('A nested reply', { inReplyTo: `wordpress:${root?.id}` }));
    assert.equal(nested?.inReplyTo, `wordpress:${root?.id}`);
    assert.equal((await wordpress.exportComments(post))[1]?.comment_parent, Number(root?.id));
  });

  test('refuses to reply to a comment that WordPress does not have, instead of replying to the post', async () => {
    for (const inReplyTo of ['3', 'archive:3', 'wordpress:held-key']) {
      assert.equal((await failure(replyOf('To another', { inReplyTo }))).kind, 'not-found');
    }
    assert.deepEqual(await statuses(), []);
  });

  test('says that a reply awaits moderation, and finds it under its id once it is published', async () => {
    await wordpress.options({ comment_moderation: 1 });
    const {
      comments: [held],
    } = await send(replyOf('To be held'));
    assert.equal(held?.status, 'held');
    assert.deepEqual((await sourceOf(wordpress).load(String(post))).comments, []);
    await wordpress.setStatus(Number(held?.id), 'approve');
    assert.deepEqual(
      (await sourceOf(wordpress).load(String(post))).comments.map(({ id }) => id),
      [held?.id],
    );
  });

  test('says that a reply was refused which WordPress threw away, though it responded with 201', async () => {
    await wordpress.options({ disallowed_keys: 'unwanted' });
    const { kind, message } = await failure(replyOf('An unwanted word'));
    assert.equal(kind, 'refused');
    assert.match(message, /got the status "trash"/);
    assert.deepEqual(await statuses(), ['trash']);
  });

  test('says that a reply is there already, in the words of WordPress', async () => {
    await send(replyOf('Said twice'));
    const { kind, said } = await failure(replyOf('Said twice'));
    assert.equal(kind, 'duplicate');
    assert.equal(said, 'Duplicate comment detected; it looks as though you’ve already said that!');
  });

  test('says for how long to wait where a reply comes too soon, and sends it then', async () => {
    await wordpress.unflood();
    await wordpress.options({ test_flood: 1 });
    await send(replyOf('The first'));
    const { kind, retryAfter, said } = await failure(replyOf('The second'));
    assert.equal(kind, 'rate-limited');
    assert.equal(retryAfter, 15);
    assert.equal(said, 'You are posting comments too quickly. Slow down.');
    await wordpress.unflood();
    await send(replyOf('The second'));
    assert.equal((await statuses()).length, 2);
  });

  test('says that a post takes no more replies', async () => {
    post = await wordpress.post({ comment_status: 'closed' });
    const { kind, said } = await failure(replyOf('Too late'));
    assert.equal(kind, 'closed');
    assert.equal(said, 'Sorry, comments are closed for this item.');
  });

  for (const [what, fields, kind] of [
    ['a draft', { post_status: 'draft' }, 'not-found'],
    ['a post in the trash', { post_status: 'trash' }, 'not-found'],
    ['a private post', { post_status: 'private' }, 'authentication-needed'],
    ['a post with a password', { post_password: 'hush' }, 'authentication-needed'],
  ] as const) {
    test(`says of ${what} that it takes no replies of guests`, async () => {
      post = await wordpress.post(fields);
      const error = await failure(replyOf('To nobody'));
      assert.equal(error.kind, kind);
      assert.equal(error.wayOut, undefined);
      assert.ok(error.said);
    });
  }

  test('says of a post that is not there that it is not found', async () => {
    post = 999_999;
    assert.equal((await failure(replyOf('To nobody'))).kind, 'not-found');
  });

  for (const [what, more, field] of [
    ['no name', { name: '' }, 'name'],
    ['a name of blanks', { name: ' \n' }, 'name'],
    ['no e-mail address', { email: '' }, 'email'],
    ['an e-mail address that is none', { email: 'ada at example' }, 'email'],
    ['a name that is too long', { name: 'a'.repeat(246) }, 'name'],
    ['an e-mail address that is too long', { email: `${'a'.repeat(60)}@${'b'.repeat(60)}.example` }, 'email'],
    ['an address that is too long', { website: `https://a.example/${'b'.repeat(200)}` }, 'website'],
    ['no words', { text: ' \n ' }, 'text'],
  ] as const) {
    test(`names the field at fault where there is ${what}`, async () => {
      const error = await failure(replyOf('Words', more));
      assert.deepEqual([error.kind, error.field], ['invalid-field', field]);
      assert.ok(error.said);
      assert.deepEqual(await statuses(), []);
    });
  }

  test('asks for no name where the site asks for none', async () => {
    await wordpress.options({ require_name_email: 0 });
    const { people } = await send({ key: 'nameless', text: 'From nobody' });
    assert.deepEqual(people, []);
  });

  test('measures a reply as WordPress does, in bytes of HTML, before it is sent', async () => {
    const longest = 'é'.repeat(32_762); // 65,524 bytes
    await send(replyOf(longest));
    for (const text of [`${longest}é`, '<'.repeat(16_382)]) {
      const { kind, field, message } = await failure(replyOf(text));
      assert.deepEqual([kind, field], ['invalid-field', 'text']);
      assert.match(message, /^Expected `text` to have 65525 bytes of HTML at most, got 655\d\d$/);
    }
  });

  test('offers the form of the site where WordPress takes no comments by REST, which takes the reply', async () => {
    await wordpress.options({ test_anonymous: 0 });
    const {
      comments: [root],
    } = await send(replyOf('Not yet')).catch(() => ({ comments: [] }));
    assert.equal(root, undefined);
    const [parent] = await wordpress.comments([{ comment_post_ID: post }]);
    const text = 'Words & *more* <3 \\o/';
    const { kind, said, wayOut } = await failure(
      replyOf(text, { inReplyTo: `wordpress:${parent}`, website: 'https://ada.example/' }),
    );
    assert.equal(kind, 'authentication-needed');
    assert.equal(said, 'Sorry, you must be logged in to comment.');
    assert.equal(wayOut?.url, `${wordpress.url}/wp-comments-post.php`);
    const response = await fetch(wayOut.url, {
      method: 'POST',
      body: new URLSearchParams(wayOut.fields),
      redirect: 'manual',
    });
    assert.equal(response.status, 302);
    const {
      comments: [, comment],
      people,
    } = await sourceOf(wordpress).load(String(post));
    assert.deepEqual(comment?.body, lightMarkdown(text));
    assert.equal(comment?.inReplyTo, `wordpress:${parent}`);
    assert.deepEqual(people.find(({ id }) => id === comment?.author)?.url, 'https://ada.example/');
  });

  test('offers the same form where only registered people may write, which says so', async () => {
    await wordpress.options({ comment_registration: 1 });
    const { kind, wayOut } = await failure(replyOf('From a guest'));
    assert.equal(kind, 'authentication-needed');
    assert.ok(wayOut);
  });

  for (const [what, text] of Object.entries(keptTexts)) {
    test(`shows to everyone what the preview showed: ${what}`, async () => {
      const sent = await send(replyOf(text));
      assert.deepEqual(sent.comments[0]?.body, lightMarkdown(text));
      assert.deepEqual((await sourceOf(wordpress).load(String(post))).comments[0]?.body, lightMarkdown(text));
    });
  }

  test('keeps the words of lists and blocks of code, which WordPress takes from guests', async () => {
    const {
      comments: [comment],
    } = await send(
      replyOf('Two:\n\n- *one*\n- two\n\n3. three\n4. four\n\n```js\nif (a < b) {\n  go("x"); // --now\n}\n```'),
    );
    const line = { type: 'break' };
    assert.deepEqual(comment?.body.children, [
      { type: 'paragraph', children: [{ type: 'text', value: 'Two:' }] },
      {
        type: 'paragraph',
        children: [
          { type: 'text', value: '- ' },
          { type: 'emphasis', children: [{ type: 'text', value: 'one' }] },
          line,
          { type: 'text', value: '- two' },
        ],
      },
      { type: 'paragraph', children: [{ type: 'text', value: '3. three' }, line, { type: 'text', value: '4. four' }] },
      {
        type: 'paragraph',
        children: [
          { type: 'inlineCode', value: 'if (a < b) {' },
          line,
          { type: 'inlineCode', value: '\u00a0\u00a0go("x"); // --now' },
          line,
          { type: 'inlineCode', value: '}' },
        ],
      },
    ]);
  });

  test('stores nothing twice that is sent twice, whatever its words and the name of its writer', async () => {
    const texts = { ...keptTexts, ...hardTexts };
    for (const [what, text] of Object.entries(texts)) {
      const reply = replyOf(text, { name: 'Tom & "J" <3 100%41 O\'N \\o/' });
      const {
        comments: [comment],
      } = await send(reply);
      assert.equal((await failure(reply)).kind, 'duplicate', `${what} was stored twice`);
      const again = await send(reply, true);
      assert.equal(again.comments[0]?.id, comment?.id, `${what} was not found`);
    }
    assert.equal((await statuses()).length, Object.keys(texts).length);
  });
});
