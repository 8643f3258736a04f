// Posts as the lexicons of bluesky-social/atproto describe them: what was recorded has no labels and no embeds.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Block } from '../../../src/model/body.js';
import { plainText } from '../../../src/model/plain-text.js';
import type { CommentBatch } from '../../../src/model/source.js';
import { blueskySource, type BlueskySourceOptions } from '../../../src/sources/bluesky/index.js';

const uriOf = (key: string): string => `at://did:plc:author${key}/app.bsky.feed.post/${key}`;
const label = (val: string, extra: object = {}) => ({
  src: 'did:plc:labeler',
  uri: 'x',
  val,
  cts: '2026-11-20T10:00:00Z',
  ...extra,
});

interface Post {
  readonly record?: object;
  readonly author?: object;
  readonly labels?: readonly object[];
  readonly embed?: object;
  readonly replyCount?: number;
  readonly indexedAt?: string;
}

const view = (key: string, post: Post = {}, replies?: readonly object[]): object => ({
  $type: 'app.bsky.feed.defs#threadViewPost',
  post: {
    uri: uriOf(key),
    cid: 'bafy',
    replyCount: replies?.length ?? 0,
    repostCount: 0,
    likeCount: 0,
    quoteCount: 0,
    indexedAt: '2026-11-20T10:00:00.000Z',
    labels: [],
    ...post,
    author: { did: `did:plc:author${key}`, handle: `${key}.example`, labels: [], ...post.author },
    record: { $type: 'app.bsky.feed.post', text: `text ${key}`, createdAt: '2026-11-20T10:00:00.000Z', ...post.record },
  },
  ...(replies && { replies }),
});

function load(replies: readonly object[], options: BlueskySourceOptions = {}, gate?: object): Promise<CommentBatch> {
  const response = JSON.stringify({ thread: view('root', {}, replies), ...(gate && { threadgate: { record: gate } }) });
  return blueskySource({ fetch: async () => new Response(response), ...options }).load(uriOf('root'));
}
const one = async (post: Post, options?: BlueskySourceOptions) => {
  const { comments } = await load([view('a', post, [])], options);
  assert.ok(comments[0]);
  return comments[0];
};
const blocksOf = async (record: object, embed?: object): Promise<readonly Block[]> =>
  (await one({ record, ...(embed && { embed }) })).body.children;
const link = (text: string, url: string) => ({ type: 'link', url, children: [{ type: 'text', value: text }] });
const facet = (byteStart: unknown, byteEnd: unknown, feature: object) => ({
  index: { byteStart, byteEnd },
  features: [feature],
});

describe('what the people on Bluesky ask for', () => {
  const profile = 'at://did:plc:authora/app.bsky.actor.profile/self';
  const members = { labels: [label('!no-unauthenticated', { src: 'did:plc:authora', uri: profile })] };

  it('shows no words of an author who is there for members only, keeps their place and counts them', async () => {
    const batch = await load([view('a', { author: members }, [view('b', {}, [])]), view('c', { author: members }, [])]);
    const [tombstone, reply] = batch.comments;
    assert.equal(batch.comments.length, 2);
    assert.deepEqual(tombstone, {
      id: uriOf('a'),
      status: 'deleted',
      url: 'https://bsky.app/profile/did:plc:authora/post/a',
      body: { type: 'root', children: [] },
    });
    assert.equal(reply?.inReplyTo, `bluesky:${uriOf('a')}`);
    assert.deepEqual(
      batch.people.map(({ name }) => name),
      ['b.example'],
    );
    assert.deepEqual([batch.total, batch.moreAt], [3, 'https://bsky.app/profile/did:plc:authorroot/post/root']);
  });

  it('leaves out what moderators have hidden, by post or account, and does not count it', async () => {
    const batch = await load([
      view('a', { labels: [label('!hide')] }, [view('b', {}, [])]),
      view('c', { author: { labels: [label('!takedown')] } }, []),
    ]);
    const found = batch.comments.map(({ id, status }) => [id, status]);
    assert.deepEqual(found, [
      [uriOf('a'), 'deleted'],
      [uriOf('b'), undefined],
    ]);
    assert.deepEqual([batch.total, batch.moreAt, batch.comments[0]?.url], [1, undefined, undefined]);
  });

  it('folds a post behind what its author or a moderator warns of', async () => {
    const warning = async (post: Post, options?: BlueskySourceOptions) => (await one(post, options)).contentWarning;
    assert.equal(await warning({ labels: [label('porn')] }), 'Adult content');
    assert.equal(await warning({ record: { labels: { values: [{ val: 'graphic-media' }] } } }), 'Graphic media');
    const three = [label('!warn'), label('graphic-media'), label('gore')];
    assert.equal(await warning({ labels: three }), 'Content warning, Graphic media');
    assert.equal(await warning({ author: { labels: [label('!warn')] } }), 'Content warning');
    assert.equal(await warning({ labels: [label('self-harm')] }), 'self harm', 'services know more labels');
    const german = { warnings: { porn: 'Nur für Erwachsene' } };
    assert.equal(await warning({ labels: [label('porn')] }, german), 'Nur für Erwachsene');
    assert.equal(await warning({ labels: [label('nudity')] }, { warnings: { nudity: '' } }), undefined);
  });

  it('folds nothing for labels that were taken back, have ended, or warn of nothing here', async () => {
    for (const post of [
      { labels: [label('porn', { neg: true })] },
      { labels: [label('porn', { exp: '2020-01-01T00:00:00Z' })] },
      { labels: [label('edited', { src: 'did:plc:authora' }), label('!no-promote')] },
      { labels: [label('constructor', { src: undefined })] },
      { author: { labels: [label('porn', { uri: profile })] } },
      { labels: [null, 'porn', { val: 7 }] as never },
    ])
      assert.equal((await one(post)).contentWarning, undefined);
  });

  it('leaves out what the author of the thread hid with its replies, and says when no one may reply', async () => {
    const replies = [view('a', {}, [view('b', {}, [])]), view('c', {}, [])];
    const { comments, total, closed } = await load(replies, {}, { hiddenReplies: [uriOf('a'), 7], allow: [] });
    assert.deepEqual([comments.map(({ id }) => id), total, closed], [[uriOf('c')], 1, true]);
    const followers = { allow: [{ $type: 'app.bsky.feed.threadgate#followerRule' }] };
    assert.equal((await load(replies, {}, followers)).closed, undefined);
    assert.equal((await load(replies, {}, { hiddenReplies: 'all' })).comments.length, 3);
  });

  it('passes over posts that are blocked or gone', async () => {
    const { comments } = await load([
      { $type: 'app.bsky.feed.defs#blockedPost', uri: uriOf('x'), blocked: true, author: { did: 'did:plc:x' } },
      { $type: 'app.bsky.feed.defs#notFoundPost', uri: uriOf('y'), notFound: true },
      view('a', {}, []),
    ]);
    assert.deepEqual(
      comments.map(({ id }) => id),
      [uriOf('a')],
    );
  });
});

describe('what a post on Bluesky says', () => {
  it('dates it by the earlier of what its client and what the server say', async () => {
    const date = async (createdAt: unknown) => (await one({ record: { createdAt } })).datePublished;
    assert.equal(await date('2026-11-19T12:00:00+02:00'), '2026-11-19T10:00:00.000Z');
    assert.equal(await date('2099-01-01T00:00:00Z'), '2026-11-20T10:00:00.000Z');
    assert.equal(await date('yesterday'), '2026-11-20T10:00:00.000Z');
  });

  it('gives its language when it has one, and a name without anything that turns text round', async () => {
    const { comments, people } = await load([
      view('a', { record: { langs: ['pt-br'] }, author: { displayName: ' \u202eBob\n' } }, []),
      view('b', { record: { langs: ['en', 'de'] }, author: { displayName: ' ' } }, []),
      view('c', { record: { langs: ['no_such'] } }, []),
    ]);
    assert.deepEqual(
      comments.map(({ inLanguage }) => inLanguage),
      ['pt-BR', undefined, undefined],
    );
    assert.deepEqual(
      people.map(({ name }) => name),
      ['Bob', 'b.example', 'c.example'],
    );
  });

  it('counts facets in bytes: links, mentions and tags after emoji and umlauts', async () => {
    const text = '😀ä see bsky.app, @bob #tag!';
    const at = (part: string): [number, number] => {
      const start = Buffer.from(text).indexOf(part);
      return [start, start + Buffer.byteLength(part)];
    };
    const facets = [
      facet(...at('#tag'), { $type: 'app.bsky.richtext.facet#tag', tag: 'tag' }),
      facet(...at('bsky.app'), { $type: 'app.bsky.richtext.facet#link', uri: 'https://bsky.app/' }),
      facet(...at('@bob'), { $type: 'app.bsky.richtext.facet#mention', did: 'did:plc:bob' }),
    ];
    assert.deepEqual(await blocksOf({ text, facets }), [
      {
        type: 'paragraph',
        children: [
          { type: 'text', value: '😀ä see ' },
          link('bsky.app', 'https://bsky.app/'),
          { type: 'text', value: ', ' },
          link('@bob', 'https://bsky.app/profile/did:plc:bob'),
          { type: 'text', value: ' ' },
          link('#tag', 'https://bsky.app/search?q=%23tag'),
          { type: 'text', value: '!' },
        ],
      },
    ]);
  });

  it('keeps every word where facets overlap, are cut wrong, or lead where no link may', async () => {
    const to = { uri: 'https://a.example/' };
    const text = 'ab😀cd';
    for (const facets of [
      [facet(3, 6, to)],
      [facet(0, 5, to)],
      [facet(-1, 2, to)],
      [facet(0, 99, to)],
      [facet(2, 2, to)],
      [facet(4, 1, to)],
      [facet('0', 2, to)],
      [facet(0.5, 2, to)],
      [facet(0, 2, { uri: 'javascript:alert(1)' })],
      [facet(0, 2, {})],
      [null, {}, { index: 7, features: 'x' }],
      'x',
    ]) {
      const blocks = await blocksOf({ text, facets });
      assert.equal(plainText({ type: 'root', children: blocks }), text);
      assert.doesNotMatch(JSON.stringify(blocks), /"link"/);
    }
    const overlapping = await blocksOf({ text, facets: [facet(1, 6, { uri: 'https://b.example/' }), facet(0, 2, to)] });
    assert.deepEqual(overlapping, [
      { type: 'paragraph', children: [link('ab', 'https://a.example/'), { type: 'text', value: '😀cd' }] },
    ]);
  });

  it('makes paragraphs of empty lines and breaks of single ones', async () => {
    const text = '\n\none\ntwo\r\n\r\nthree\n \n\n#four\n';
    const start = text.indexOf('#');
    const blocks = await blocksOf({ text, facets: [facet(start, start + 5, { tag: 'four' })] });
    assert.equal(plainText({ type: 'root', children: blocks }), 'one\ntwo\n\nthree\n\n#four');
    assert.equal(blocks.length, 3);
  });

  it('shows pictures, films and pages as links with what they show, and loads nothing', async () => {
    const words = async (embed: object) => plainText({ type: 'root', children: await blocksOf({ text: '' }, embed) });
    const images = [{ thumb: 't', fullsize: 'https://cdn.bsky.app/a', alt: 'A cat' }, { alt: '' }];
    assert.equal(await words({ $type: 'app.bsky.embed.images#view', images }), '🖼️ A cat\n\n🖼️');
    const video = { $type: 'app.bsky.embed.video#view', playlist: 'https://v/p.m3u8', alt: 'Waves' };
    assert.deepEqual(await blocksOf({ text: '' }, video), [
      { type: 'paragraph', children: [link('🎬 Waves', 'https://bsky.app/profile/did:plc:authora/post/a')] },
    ]);
    const external = { uri: 'https://a.example/', title: '', description: 'd' };
    assert.equal(await words({ $type: 'app.bsky.embed.external#view', external }), '🔗 https://a.example/');
    assert.equal(await words({ external: { uri: 'javascript:x', title: 'Title' } }), '🔗 Title');
  });

  it('quotes another post with its words and its address, unless labels speak against its words', async () => {
    const quoted = (extra: object = {}) => ({
      $type: 'app.bsky.embed.record#viewRecord',
      uri: uriOf('q'),
      author: { did: 'did:plc:authorq', handle: 'q.example', labels: [] },
      value: { text: 'quoted words' },
      labels: [],
      ...extra,
    });
    const page = 'https://bsky.app/profile/did:plc:authorq/post/q';
    const words = { type: 'paragraph', children: [{ type: 'text', value: 'quoted words' }] };
    const way = { type: 'paragraph', children: [link('🔗 q.example', page)] };
    const whole = await blocksOf({ text: '' }, { record: quoted() });
    assert.deepEqual(whole, [{ type: 'blockquote', children: [words, way] }]);
    const media = { images: [{ alt: 'A', fullsize: 'https://a.example/' }] };
    const withMedia = await blocksOf({ text: '' }, { media, record: { record: quoted() } });
    assert.deepEqual(
      withMedia.map(({ type }) => type),
      ['paragraph', 'blockquote'],
    );
    const warned = quoted({ labels: [label('porn')] });
    assert.deepEqual(await blocksOf({ text: '' }, { record: warned }), [{ type: 'blockquote', children: [way] }]);
    const members = { author: { did: 'did:plc:authorq', handle: 'q.example', labels: [label('!no-unauthenticated')] } };
    assert.deepEqual(await blocksOf({ text: '' }, { record: quoted(members) }), [
      { type: 'blockquote', children: [{ type: 'paragraph', children: [link(`🔗 ${page}`, page)] }] },
    ]);
    assert.deepEqual(await blocksOf({ text: '' }, { record: { uri: uriOf('q'), detached: true } }), []);
  });
});

describe('how much of a thread on Bluesky is read', () => {
  it('reads 5,000 replies below one another, and no post twice', async () => {
    // JSON.stringify would recurse.
    let deep = '';
    for (let n = 5000; n > 0; n -= 1) {
      deep = JSON.stringify(view(`k${n}`, { replyCount: n < 5000 ? 1 : 0 }, [])).replace(/\[\]\}$/, `[${deep}]}`);
    }
    const again = JSON.stringify(view('k1', { replyCount: 3 }, []));
    const empty = JSON.stringify({ thread: view('root', { replyCount: 2 }, []) });
    const response = empty.replace(/\[\]\}\}$/, `[${deep},${again}]}}`);
    const { comments, total } = await blueskySource({ fetch: async () => new Response(response) }).load(uriOf('root'));
    assert.deepEqual([comments.length, total], [5000, 5000]);
  });

  it('asks at most twenty times for more, and counts the rest', async () => {
    let asked = -1;
    const fetch = async (url: string): Promise<Response> => {
      asked += 1;
      const key = new URL(url).searchParams.get('uri')?.split('/').at(-1) ?? '';
      const length = key === 'root' ? 10 : 2;
      const below = Array.from({ length }, (_, index) => view(`${key}x${index}`, { replyCount: 2 }));
      return new Response(JSON.stringify({ thread: view(key, {}, below) }));
    };
    const { comments, total, moreAt } = await blueskySource({ fetch }).load(uriOf('root'));
    assert.equal(asked, 20);
    assert.equal(comments.length, 10 + 20 * 2);
    assert.equal(total, 50 + (50 - 20) * 2);
    assert.ok(moreAt);
  });

  it('stops asking when replies are never sent', async () => {
    const response = JSON.stringify({ thread: view('root', { replyCount: 5 }) });
    const fetch = async (): Promise<Response> => new Response(response);
    const { comments, total } = await blueskySource({ fetch }).load(uriOf('root'));
    assert.deepEqual([comments.length, total], [0, 5]);
  });

  it('loses no comment because another one is broken', async () => {
    const { comments } = await load([
      null,
      7,
      {},
      { post: null },
      { post: { uri: 'javascript:x' } },
      { post: { uri: uriOf('empty') } },
      view(
        'a',
        {
          record: { text: 7, facets: {}, langs: 'en' },
          embed: { images: {}, record: 7, external: null },
          author: { did: 7 },
        },
        [],
      ),
    ] as never);
    assert.deepEqual(
      comments.map(({ id }) => id),
      [uriOf('empty'), uriOf('a')],
    );
    assert.ok(comments.every(({ author }) => author === undefined));
  });
});
