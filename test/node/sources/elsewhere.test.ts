import assert from 'node:assert/strict';
import { describe, it, test } from 'node:test';
import { JSDOM } from 'jsdom';
import { createHtmlReader } from '../../../src/formats/html/index.js';
import { plainText } from '../../../src/model/plain-text.js';
import { discourseSource } from '../../../src/sources/discourse/index.js';
import { hackerNewsSource } from '../../../src/sources/hacker-news/index.js';
import { hypothesisSource } from '../../../src/sources/hypothesis/index.js';
import { lemmySource } from '../../../src/sources/lemmy/index.js';
import { webmentionSource } from '../../../src/sources/webmention/index.js';
import { sourceRules, type Fetch, type MakeSource, type SourceServer } from '../../../src/testing/index.js';
import { documentedDiscourse } from '../../servers/documented/discourse.js';
import { documentedHackerNews } from '../../servers/documented/hacker-news.js';
import { documentedHypothesis } from '../../servers/documented/hypothesis.js';
import { documentedLemmy } from '../../servers/documented/lemmy.js';
import { documentedWebmention } from '../../servers/documented/webmention.js';
import { escapedMarkdown, paragraphs, StoredThreads } from '../../servers/documented/stored-threads.js';

const html = createHtmlReader(new new JSDOM('').window.DOMParser());

interface Elsewhere {
  readonly title: string;
  readonly make: MakeSource;
  readonly documented: (threads: StoredThreads) => Fetch;
  readonly written: (text: string) => string;
  readonly nameOf: (thread: number) => string;
  readonly wrongThread: string;
  /** The id of a comment that the stand-in knows by another one. */
  readonly idOf?: (id: string) => string;
  readonly more?: (threads: StoredThreads) => Partial<SourceServer>;
}

const closing = (threads: StoredThreads): Partial<SourceServer> => ({
  close: async (thread) => void threads.closed.add(thread),
});

const sources: readonly Elsewhere[] = [
  {
    title: 'lemmySource',
    make: (given) => lemmySource(given),
    documented: documentedLemmy,
    written: escapedMarkdown,
    nameOf: (thread) => `https://lemmy.example/post/${thread}`,
    wrongThread: 'https://lemmy.example/c/essays',
    more: closing,
  },
  {
    title: 'hackerNewsSource',
    make: (given) => hackerNewsSource({ html, ...given }),
    documented: documentedHackerNews,
    written: paragraphs,
    nameOf: String,
    wrongThread: 'https://news.ycombinator.com/newest',
  },
  {
    title: 'discourseSource',
    make: (given) => discourseSource({ html, ...given }),
    documented: documentedDiscourse,
    written: paragraphs,
    nameOf: (thread) => `https://forum.example/t/essay/${thread}`,
    wrongThread: 'https://forum.example/c/essays',
    idOf: (id) => `${Number(id) + 1}`,
    more: closing,
  },
  {
    title: 'hypothesisSource',
    make: (given) => hypothesisSource(given),
    documented: documentedHypothesis,
    written: escapedMarkdown,
    nameOf: (thread) => `https://blog.example/${thread}`,
    wrongThread: '/essay',
    more: () => ({ bury: undefined as never }),
  },
  {
    title: 'webmentionSource',
    make: (given) => webmentionSource({ html, ...given }),
    documented: documentedWebmention,
    written: paragraphs,
    nameOf: (thread) => `https://blog.example/${thread}`,
    wrongThread: '/essay',
    more: () => ({
      bury: undefined as never,
    }),
  },
];

for (const { title, make, documented, written, nameOf, wrongThread, idOf = String, more } of sources) {
  describe(`${title}, by the rules of the port, on responses as they are documented`, () => {
    const threads = new StoredThreads();
    let made = 0;
    const seeding = threads.server(written, () => nameOf((made += 1)));
    const stored = (id: string): string => threads.rows.find((row) => idOf(row.id) === id)?.id ?? '';
    const server: SourceServer = {
      makeThread: () => seeding.makeThread!(),
      seed: async (thread, comments) => (await seeding.seed!(thread, comments)).map(idOf),
      remove: async (thread, id) => {
        await seeding.remove!(thread, stored(id));
      },
      ...(written === paragraphs && {
        seedMarkup: async (thread: string, text: string) => idOf(threads.add({ thread, name: 'Editor', text }).id),
      }),
      bury: async (_thread, id) => {
        for (const row of threads.rows) if (row.id === stored(id)) row.isDeleted = true;
      },
      fetch: documented(threads),
      unknownThread: nameOf(999_999),
      wrongThread,
      ...more?.(threads),
    };
    for (const { sentence, check } of sourceRules(make, server)) {
      test(sentence, async (t) => {
        const reason = await check();
        if (reason !== undefined) t.skip(reason);
      });
    }
  });
}

describe('sources that are written to elsewhere', () => {
  const responding = (...responses: readonly unknown[]): Fetch => {
    let at = 0;
    return async () => Response.json(responses[Math.min(at++, responses.length - 1)]);
  };

  it('read a long topic of Discourse to its end, though posts are deleted meanwhile', async () => {
    const threads = new StoredThreads();
    const thread = 'https://forum.example/t/essay/1';
    for (let index = 0; index < 65; index += 1) threads.add({ thread, name: 'Ada', text: `<p>Post ${index}</p>` });
    const source = discourseSource({ html, fetch: documentedDiscourse(threads) });
    const first = await source.load(thread);
    threads.rows = threads.rows.filter(({ id }) => id !== '2');
    const ids = new Set(first.comments.map(({ id }) => id));
    for (let cursor = first.next; cursor !== undefined;) {
      const page = await source.load(thread, { cursor });
      for (const { id } of page.comments) ids.add(id);
      cursor = page.next;
    }
    assert.equal(ids.size, 65);
    assert.equal(first.total, 65);
  });

  it('say whom a quotation on Discourse quotes, and show no notices and whispers', async () => {
    const cooked =
      '<aside class="quote no-group" data-username="grace" data-post="2" data-topic="1"><div class="title">grace:</div><blockquote><p>It takes time.</p></blockquote></aside><p>Yes.</p>';
    const posts = [
      { id: 1, post_number: 1, cooked: '<p>The essay</p>', username: 'ada' },
      { id: 2, post_number: 2, post_type: 1, cooked: '<p>It takes time.</p>', username: 'grace', name: 'Grace' },
      { id: 3, post_number: 3, post_type: 1, cooked, username: 'ada', reply_to_post_number: 2 },
      { id: 4, post_number: 4, post_type: 3, cooked: '<p>Closed</p>', username: 'system' },
      { id: 5, post_number: 5, post_type: 4, cooked: '<p>Whispered</p>', username: 'ada' },
    ];
    const topic = { post_stream: { posts, stream: [1, 2, 3, 4, 5] }, posts_count: 5 };
    const batch = await discourseSource({ html, fetch: responding(topic) }).load('https://forum.example/t/essay/1');
    assert.deepEqual(
      batch.comments.map(({ id, inReplyTo }) => [id, inReplyTo]),
      [
        ['2', undefined],
        ['3', 'discourse:2'],
      ],
    );
    const quotation = batch.comments[1]?.body.children.find(({ type }) => type === 'blockquote');
    assert.deepEqual(quotation?.type === 'blockquote' && quotation.data, { attribution: 'discourse:user grace' });
    assert.ok(batch.people.some(({ id }) => id === 'user grace'));
  });

  it('put the words that an annotation is about before it, and show nothing of groups', async () => {
    const target = [{ selector: [{ type: 'TextQuoteSelector', exact: 'Trust\n takes time', prefix: '', suffix: '' }] }];
    const row = {
      id: 'a',
      user: 'acct:ada@hypothes.is',
      group: '__world__',
      text: 'And *patience*.',
      target,
      created: '2026-01-01T00:00:00+00:00',
    };
    const rows = [
      row,
      { ...row, id: 'b', group: 'xyz', text: 'Secret' },
      { ...row, id: 'c', permissions: { read: ['acct:ada@hypothes.is'] }, text: 'Only mine' },
    ];
    const batch = await hypothesisSource({ fetch: responding({ rows, total: 3 }) }).load('https://blog.example/');
    assert.equal(batch.comments.length, 1);
    const [{ body, kind } = { body: undefined }] = batch.comments;
    assert.deepEqual([body?.children[0]?.type, kind], ['blockquote', 'annotation']);
    assert.equal(plainText(body!), 'Trust takes time\n\nAnd patience.');
    assert.doesNotMatch(JSON.stringify(batch), /Secret|Only mine/);
  });

  it('show mentions that say something, of both forms of an address, and no likes', async () => {
    const asked: string[] = [];
    const fetch: Fetch = async (url) => {
      asked.push(url);
      const mention = (id: number, kind: string, content?: object) => ({
        'wm-id': id,
        'wm-property': kind,
        'wm-source': `https://a.example/${id}`,
        published: null,
        'wm-received': '2026-01-01T00:00:00Z',
        author: { name: 'Ada', photo: 'https://pictures.example/1' },
        content,
      });
      const children = [
        mention(1, 'like-of'),
        mention(2, 'in-reply-to', { text: 'I agree' }),
        mention(3, 'mention-of', { html: '<p>See <b>this</b></p>' }),
        mention(4, 'mention-of'),
        { ...mention(5, 'in-reply-to', { text: 'Private' }), 'wm-private': true },
      ];
      return Response.json({ children });
    };
    const batch = await webmentionSource({ html, fetch }).load('https://blog.example/trust/');
    assert.deepEqual(new URL(asked[0]!).searchParams.getAll('target[]'), [
      'https://blog.example/trust/',
      'https://blog.example/trust',
    ]);
    assert.deepEqual(
      batch.comments.map(({ id, kind, url, datePublished, body }) => [id, kind, url, datePublished, plainText(body)]),
      [
        ['2', undefined, 'https://a.example/2', '2026-01-01T00:00:00.000Z', 'I agree'],
        ['3', 'webmention', 'https://a.example/3', '2026-01-01T00:00:00.000Z', 'See this'],
      ],
    );
    assert.doesNotMatch(JSON.stringify(batch), /Private/);
    assert.equal(batch.people[0]?.image, 'https://pictures.example/1');
  });

  it('lead to the page on which to reply', () => {
    assert.equal(lemmySource().replyUrl('https://lemmy.example/post/5#x'), 'https://lemmy.example/post/5');
    assert.equal(lemmySource({ endpoint: 'https://b.example' }).replyUrl('5'), 'https://b.example/post/5');
    assert.equal(
      hackerNewsSource({ html }).replyUrl('https://news.ycombinator.com/item?id=8'),
      'https://news.ycombinator.com/item?id=8',
    );
    assert.equal(
      discourseSource({ html }).replyUrl('https://forum.example/sub/t/a-slug/12/3'),
      'https://forum.example/sub/t/12',
    );
    assert.equal(
      hypothesisSource().replyUrl('https://blog.example/?a=1'),
      'https://hyp.is/go?url=https%3A%2F%2Fblog.example%2F%3Fa%3D1',
    );
  });

  it('read times of old Lemmy servers, which do not say their zone, as UTC', async () => {
    const comment = { id: 2, path: '0.2', content: 'Words', published: '2023-06-01T10:00:00.123456', creator_id: 1 };
    const fetch: Fetch = async (url) =>
      Response.json(url.includes('/list') ? { comments: [{ comment, creator: { name: 'ada' } }] } : { post_view: {} });
    const batch = await lemmySource({ fetch }).load('https://lemmy.example/post/1');
    assert.equal(batch.comments[0]?.datePublished, '2023-06-01T10:00:00.123Z');
  });
});
