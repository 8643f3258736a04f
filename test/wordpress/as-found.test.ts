import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, test } from 'node:test';
import { plainText } from '../../src/model/plain-text.js';
import type { SourceError } from '../../src/model/source-error.js';
import type { Reply } from '../../src/model/source.js';
import { startWordPress, type WordPress } from '../servers/wordpress/index.mjs';
import { startMovingProxy } from './moving-proxy.js';
import { skip, sourceOf } from './real-wordpress.js';

let keys = 0;
const replyOf = (text: string, more: Partial<Reply> = {}): Reply => ({
  key: `key-${(keys += 1)}`,
  text,
  name: 'Ada',
  email: 'ada@example.test',
  ...more,
});

describe('A real WordPress with plugins', { skip }, () => {
  let wordpress: WordPress;
  let post: number;
  before(async () => {
    wordpress = await startWordPress();
  });
  after(() => wordpress.close());
  beforeEach(async () => {
    post = await wordpress.post();
    await wordpress.comments([
      { comment_post_ID: post, comment_content: 'One' },
      { comment_post_ID: post, comment_content: 'Two' },
    ]);
  });
  afterEach(() =>
    wordpress.options({
      test_plugin: '',
      page_comments: 0,
      thread_comments_depth: 5,
      close_comments_for_old_posts: 0,
    }),
  );

  const use = (plugin: string): Promise<void> => wordpress.options({ test_plugin: plugin });
  const kindOf = (asked: Promise<unknown>): Promise<string> =>
    asked.then(
      () => 'no failure',
      ({ kind }: SourceError) => kind,
    );
  const wordsOf = async (source = sourceOf(wordpress)): Promise<readonly string[]> =>
    (await source.load(String(post))).comments.map(({ body }) => plainText(body));
  const stored = async (): Promise<number> => (await wordpress.exportComments(post)).length;

  for (const [plugin, what] of Object.entries({
    cache: 'a comment of a cache',
    notices: 'notices of PHP',
    mark: 'byte order marks',
  })) {
    test(`is read, counted and written to through ${what} around its JSON`, async () => {
      await use(plugin);
      const source = sourceOf(wordpress);
      assert.deepEqual(await wordsOf(source), ['One', 'Two']);
      assert.equal((await source.count([String(post)])).get(String(post)), 2);
      const {
        comments: [sent],
      } = await source.send(String(post), replyOf('Three'));
      assert.equal(sent && plainText(sent.body), 'Three');
      assert.equal(await kindOf(source.send(String(post), replyOf('Three'))), 'duplicate');
    });
  }

  test('is read where a list has become an object', async () => {
    await use('gaps');
    assert.deepEqual(await wordsOf(), ['Two']);
  });

  test('that closes its REST API to guests says so, and is not counted', async () => {
    await use('closed');
    const source = sourceOf(wordpress);
    const error = await source.load(String(post)).then(
      () => assert.fail('Expected a failure'),
      (thrown: SourceError) => thrown,
    );
    assert.deepEqual([error.kind, error.said], ['authentication-needed', 'Only for members.']);
    assert.equal(await kindOf(source.count([String(post)])), 'authentication-needed');
    assert.equal(await kindOf(source.send(String(post), replyOf('Three'))), 'authentication-needed');
    assert.equal(await stored(), 2);
  });

  test('behind a firewall has a fault, and asks no reader to sign in', async () => {
    await use('firewall');
    const source = sourceOf(wordpress);
    assert.equal(await kindOf(source.load(String(post))), 'server-fault');
    assert.equal(await kindOf(source.count([String(post)])), 'server-fault');
    assert.equal(await kindOf(source.send(String(post), replyOf('Three'))), 'server-fault');
  });

  test('is read and written to under another prefix of its REST API', async () => {
    await use('prefix');
    for (const path of ['', '/api', '/api/wp/v2']) {
      const source = sourceOf({ url: wordpress.url + path });
      assert.equal((await wordsOf(source))[0], 'One', path);
      assert.equal(await kindOf(source.send(String(post), replyOf(`By ${path || 'the site'}`))), 'no failure', path);
    }
  });

  test('may add fields, frames and shortcodes to what was written', async () => {
    await use('rewriting');
    assert.match((await wordsOf())[0] ?? '', /One/);
    const {
      comments: [sent],
    } = await sourceOf(wordpress).send(String(post), replyOf('Yes :) -- "quite" (c) https://video.example/watch?v=1'));
    assert.match(sent ? plainText(sent.body) : '', /Yes/);
  });

  test('that discards or throws away a reply has refused it', async () => {
    for (const plugin of ['discard', 'spam']) {
      await use(plugin);
      assert.equal(
        await kindOf(sourceOf(wordpress).send(String(post), replyOf(`Three, ${plugin}`))),
        'refused',
        plugin,
      );
    }
  });

  test('has not taken a reply for which a cache gives back another one', async () => {
    await use('same-answer');
    assert.equal(
      await kindOf(sourceOf(wordpress).send(String(post), replyOf('My second reply says something else.'))),
      'unreadable-response',
    );
  });

  test('has paragraphs and lines where it adds none itself', async () => {
    await use('without-paragraphs');
    const [id] = await wordpress.comments([{ comment_post_ID: post, comment_content: 'a\n\nb\nc' }]);
    const { comments } = await sourceOf(wordpress).load(String(post));
    assert.equal(plainText(comments.find((comment) => comment.id === String(id))!.body).replace(/\n+/g, ' '), 'a b c');
  });

  for (const [what, fields] of Object.entries({
    'a post of a custom type': { post_type: 'test_book' },
    'an attachment': { post_type: 'attachment', post_status: 'inherit', post_mime_type: 'image/png' },
  })) {
    test(`has comments under ${what}, which may be none yet or no longer be taken`, async () => {
      post = await wordpress.post(fields);
      const source = sourceOf(wordpress);
      assert.deepEqual(await source.load(String(post)), { comments: [], people: [], total: 0 });
      assert.equal(await kindOf(source.send(String(post), replyOf('The first'))), 'no failure');
      assert.deepEqual(await wordsOf(source), ['The first']);
      const closed = await wordpress.post({ ...fields, comment_status: 'closed' });
      assert.equal((await source.load(String(closed))).closed, true);
    });
  }

  test('says of a reply that comes after the days for comments that they are closed', async () => {
    await wordpress.options({ close_comments_for_old_posts: 1, close_comments_days_old: 14 });
    post = await wordpress.post({ post_date: '2020-01-01 10:00:00' });
    assert.equal(await kindOf(sourceOf(wordpress).send(String(post), replyOf('Late'))), 'closed');
  });

  test('is read in full where its own pages show parts, and nested as it is where they nest less', async () => {
    await wordpress.options({ page_comments: 1, comments_per_page: 1, thread_comments_depth: 2 });
    const source = sourceOf(wordpress);
    assert.deepEqual(await wordsOf(source), ['One', 'Two']);
    let parent = '';
    for (const text of ['a', 'b', 'c', 'd']) {
      const {
        comments: [sent],
      } = await source.send(String(post), replyOf(text, parent ? { inReplyTo: parent } : {}));
      if (parent) assert.equal(sent?.inReplyTo, parent);
      parent = `wordpress:${sent?.id}`;
    }
  });

  for (const status of [301, 302, 307, 308]) {
    test(`is followed into the folder where it has moved (HTTP ${status}), and a reply with it`, async () => {
      const proxy = await startMovingProxy(wordpress.url, status);
      try {
        const source = sourceOf({ url: proxy.old });
        const {
          comments: [sent],
        } = await source.send(String(post), replyOf(`Moved by ${status}`));
        assert.equal(sent && plainText(sent.body), `Moved by ${status}`);
        assert.equal(await stored(), 3);
        await source.load(String(post));
        assert.deepEqual(proxy.redirected, ['POST']);
        assert.deepEqual((await wordsOf(sourceOf({ url: proxy.moved }))).slice(0, 2), ['One', 'Two']);
      } finally {
        await proxy.close();
      }
    });
  }
});
