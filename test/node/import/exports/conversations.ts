import type { Sample } from './sample.js';

const json = (value: unknown): string => JSON.stringify(value, null, 1);

const reply = (id: string, author: string, body: string, rest: Readonly<Record<string, unknown>> = {}): unknown => ({
  ...{ id, author: author ? { login: author, url: `https://github.com/${author}`, avatarUrl: '' } : null },
  ...{
    createdAt: '2024-03-01T10:00:00Z',
    lastEditedAt: null,
    deletedAt: null,
    isMinimized: false,
    bodyHTML: body,
    upvoteCount: 1,
  },
  ...{ url: `https://github.com/o/r/discussions/1#${id}` },
  ...rest,
});

const reddit = (id: string, author: string, body: string, rest: Readonly<Record<string, unknown>> = {}): unknown => ({
  kind: 't1',
  data: {
    ...{
      id,
      author,
      body,
      body_html: `&lt;div class="md"&gt;&lt;p&gt;${body}&lt;/p&gt;&lt;/div&gt;`,
      created_utc: 1709287200,
    },
    ...{ edited: false, parent_id: 't3_p', replies: '', score: 2, permalink: `/r/tea/comments/p/_/${id}/` },
    ...rest,
  },
});

const status = (
  id: string,
  parent: string,
  name: string,
  content: string,
  rest: Readonly<Record<string, unknown>> = {},
): unknown => ({
  ...{
    id,
    in_reply_to_id: parent,
    content,
    visibility: 'public',
    created_at: '2024-03-01T10:00:00.000Z',
    edited_at: null,
  },
  ...{ spoiler_text: '', language: 'en', url: `https://m.example/@x/${id}`, media_attachments: [] },
  account: {
    id: name,
    username: name,
    acct: name,
    display_name: `${name} :cup:`,
    url: `https://m.example/@${name}`,
    emojis: [{ shortcode: 'cup' }],
  },
  ...rest,
});

const post = (key: string, name: string, text: string, rest: Readonly<Record<string, unknown>> = {}): unknown => ({
  ...{
    uri: `at://did:plc:${name}/app.bsky.feed.post/${key}`,
    author: { did: `did:plc:${name}`, handle: `${name}.test`, displayName: name },
  },
  ...{
    record: { text, createdAt: '2024-03-01T10:00:00Z', ...rest },
    replyCount: 0,
    likeCount: 1,
    indexedAt: '2024-03-01T10:00:00Z',
  },
});

/** Responses of sites where people talk, as small as shows their traps. */
export const conversations: readonly Sample[] = [
  {
    format: 'github',
    text: json({
      data: {
        repository: {
          discussion: {
            ...{ id: 'D_1', title: 'tea/', url: 'https://github.com/o/r/discussions/1', locked: false },
            comments: {
              ...{ totalCount: 3, pageInfo: { hasNextPage: true } },
              nodes: [
                reply('c1', 'ann', '<p>One <em>two</em></p>', {
                  replies: { totalCount: 2, nodes: [reply('c2', '', '<p>Two</p>', { replyTo: { id: 'c1' } })] },
                }),
                reply('c3', 'bob', '<p>Hidden</p>', { isMinimized: true, replies: { totalCount: 0, nodes: [] } }),
              ],
            },
          },
        },
      },
    }),
    lines: ['#c1 ann 2024-03-01T10:00:00Z: One two', '#c2 – 2024-03-01T10:00:00Z → c1: Two'],
    leftOut: { deleted: 1 },
    reported: 5,
  },
  {
    format: 'github',
    text: json([
      {
        id: 1,
        user: { login: 'ann', html_url: 'https://github.com/ann' },
        created_at: '2024-03-01T10:00:00Z',
        updated_at: '2024-03-01T10:00:00Z',
        body: 'One **two**',
        html_url: 'https://github.com/o/r/issues/7#issuecomment-1',
        issue_url: 'https://api.github.com/repos/o/r/issues/7',
        author_association: 'NONE',
      },
      {
        id: 2,
        user: null,
        created_at: '2024-03-01T11:00:00Z',
        updated_at: '2024-03-01T11:30:00Z',
        body: 'Three',
        html_url: 'https://github.com/o/r/issues/7#issuecomment-2',
        author_association: 'NONE',
      },
    ]),
    lines: ['#1 ann 2024-03-01T10:00:00Z: One two', '#2 – 2024-03-01T11:00:00Z: Three'],
    leftOut: {},
  },
  {
    format: 'discourse',
    text: json({
      ...{ id: 9, title: 'Tea', slug: 'tea', posts_count: 6 },
      post_stream: {
        posts: [
          {
            id: 100,
            post_number: 1,
            post_type: 1,
            username: 'owner',
            name: 'Owner',
            created_at: '2024-03-01T09:00:00.000Z',
            updated_at: '2024-03-01T09:00:00.000Z',
            cooked: '<p>The post</p>',
            version: 1,
          },
          {
            id: 101,
            post_number: 2,
            post_type: 1,
            username: 'ann',
            name: '',
            created_at: '2024-03-01T10:00:00.000Z',
            updated_at: '2024-03-01T10:00:00.000Z',
            cooked: '<p>One</p>',
            reply_to_post_number: 1,
            version: 1,
            actions_summary: [{ id: 2, count: 3 }],
          },
          {
            id: 102,
            post_number: 3,
            post_type: 1,
            username: 'bob',
            name: 'Bob',
            created_at: '2024-03-01T11:00:00.000Z',
            cooked: '<p>Two</p>',
            reply_to_post_number: 2,
            version: 2,
            updated_at: '2024-03-01T12:00:00.000Z',
          },
          {
            id: 103,
            post_number: 4,
            post_type: 4,
            username: 'mod',
            created_at: '2024-03-01T11:00:00.000Z',
            cooked: '<p>Whisper</p>',
          },
        ],
        stream: [100, 101, 102, 103, 104, 105],
      },
    }),
    lines: ['#101 ann 2024-03-01T10:00:00Z: One', '#102 Bob 2024-03-01T11:00:00Z → 101: Two'],
    leftOut: { private: 1 },
    reported: 5,
  },
  {
    format: 'hypothesis',
    text: json({
      total: 3,
      rows: [
        {
          id: 'a',
          user: 'acct:ann@hypothes.is',
          text: 'One **two**',
          uri: 'https://blog.example/tea/',
          group: '__world__',
          created: '2024-03-01T10:00:00.123456+00:00',
          updated: '2024-03-01T10:00:00.123456+00:00',
          permissions: { read: ['group:__world__'] },
          document: { title: ['Tea'] },
          target: [
            {
              source: 'https://blog.example/tea/',
              selector: [
                { type: 'TextPositionSelector', start: 1 },
                { type: 'TextQuoteSelector', exact: 'a *cup* of' },
              ],
            },
          ],
        },
        {
          id: 'b',
          user: 'acct:bob@hypothes.is',
          user_info: { display_name: 'Bob' },
          text: 'Two',
          uri: 'https://blog.example/tea/',
          group: '__world__',
          created: '2024-03-01T11:00:00+00:00',
          references: ['a'],
          permissions: { read: ['group:__world__'] },
          target: [],
        },
        {
          id: 'c',
          user: 'acct:bob@hypothes.is',
          text: 'Mine',
          uri: 'https://blog.example/tea/',
          group: '__world__',
          created: '2024-03-01T11:00:00+00:00',
          permissions: { read: ['acct:bob@hypothes.is'] },
          target: [],
        },
      ],
    }),
    lines: [
      '#a ann 2024-03-01T10:00:00.123Z annotation: a *cup* of ¶ One two',
      '#b Bob 2024-03-01T11:00:00Z → a annotation: Two',
    ],
    leftOut: { private: 1 },
  },
  {
    format: 'webmention',
    text: json({
      ...{ type: 'feed', name: 'Webmentions' },
      children: [
        {
          type: 'entry',
          author: { type: 'card', name: 'Ann', photo: '', url: 'https://a.example' },
          url: 'https://a.example/1',
          published: '2024-03-01T10:00:00',
          'wm-received': '2024-03-01T10:00:05Z',
          'wm-id': 1,
          'wm-target': 'https://blog.example/tea/#top',
          'wm-property': 'in-reply-to',
          content: { html: '<p>One</p>', text: 'One' },
        },
        {
          type: 'entry',
          author: { name: 'Bob' },
          url: 'https://b.example/1',
          published: null,
          'wm-received': '2024-03-01T11:00:05Z',
          'wm-id': 2,
          'wm-target': 'https://blog.example/tea/',
          'wm-property': 'mention-of',
          content: { text: 'A & <b>' },
        },
        {
          type: 'entry',
          author: { name: 'Cid' },
          url: 'https://c.example/1',
          'wm-id': 3,
          'wm-target': 'https://blog.example/tea/',
          'wm-property': 'like-of',
        },
        {
          type: 'entry',
          author: { name: 'Dan' },
          url: 'https://d.example/1',
          'wm-id': 4,
          'wm-target': 'https://blog.example/tea/',
          'wm-property': 'in-reply-to',
          'wm-private': true,
          content: { text: 'Psst' },
        },
      ],
    }),
    lines: ['#1 Ann 2024-03-01: One', '#2 Bob 2024-03-01T11:00:05Z webmention: A & <b>'],
    leftOut: { reaction: 1, private: 1 },
  },
  {
    format: 'webmention',
    text: json({
      links: [
        {
          source: 'https://a.example/1',
          target: 'https://blog.example/tea/',
          verified: true,
          verified_date: '2014-05-01T10:00:00+00:00',
          id: 7,
          data: {
            author: { name: 'Ann', url: 'https://a.example' },
            content: '<p>One</p>',
            published: '2014-05-01T09:00:00-07:00',
          },
          activity: { type: 'reply' },
        },
        {
          source: 'https://b.example/1',
          target: 'https://blog.example/tea/',
          verified_date: '2014-05-01T10:00:00+00:00',
          id: 8,
          data: { author: { name: 'Bob' } },
          activity: { type: 'like' },
        },
      ],
    }),
    lines: ['#7 Ann 2014-05-01T09:00:00-07:00: One'],
    leftOut: { reaction: 1 },
  },
  {
    format: 'hacker-news',
    text: json({
      ...{
        id: 1,
        author: 'pg',
        created_at: '2024-03-01T09:00:00.000Z',
        created_at_i: 1709283600,
        title: 'Tea',
        url: 'https://blog.example/tea/',
        text: null,
        points: 9,
        type: 'story',
        parent_id: null,
        story_id: 1,
      },
      children: [
        {
          id: 2,
          author: 'ann',
          created_at: '2024-03-01T10:00:00.000Z',
          created_at_i: 1709287200,
          text: 'One &amp; <i>two</i><p>A&#x2F;B',
          points: null,
          type: 'comment',
          parent_id: 1,
          story_id: 1,
          children: [
            {
              id: 3,
              author: 'bob',
              created_at: '2024-03-01T11:00:00.000Z',
              created_at_i: 1709290800,
              text: 'Three',
              type: 'comment',
              parent_id: 2,
              story_id: 1,
              children: [],
            },
          ],
        },
        {
          id: 4,
          author: null,
          created_at: '2024-03-01T10:00:00.000Z',
          created_at_i: 1709287200,
          text: null,
          type: 'comment',
          parent_id: 1,
          story_id: 1,
          children: [],
        },
      ],
    }),
    lines: ['#2 ann 2024-03-01T10:00:00Z: One & two ¶ A/B', '#3 bob 2024-03-01T11:00:00Z → 2: Three'],
    leftOut: { deleted: 1 },
  },
  {
    format: 'hacker-news',
    text: json([
      {
        id: 1,
        by: 'pg',
        type: 'story',
        title: 'Tea',
        url: 'https://blog.example/tea/',
        time: 1709283600,
        kids: [2],
        descendants: 5,
      },
      { id: 3, by: 'bob', type: 'comment', parent: 2, text: 'Three', time: 1709290800 },
      { id: 2, by: 'ann', type: 'comment', parent: 1, text: 'One', time: 1709287200, kids: [3] },
      { id: 4, type: 'comment', parent: 1, time: 1709287200, deleted: true },
    ]),
    lines: ['#2 ann 2024-03-01T10:00:00Z: One', '#3 bob 2024-03-01T11:00:00Z → 2: Three'],
    leftOut: { deleted: 1 },
    reported: 5,
  },
  {
    format: 'reddit',
    text: json([
      {
        kind: 'Listing',
        data: {
          children: [
            {
              kind: 't3',
              data: {
                id: 'p',
                title: 'Tea &amp; cake',
                author: 'owner',
                url: 'https://blog.example/tea/',
                permalink: '/r/tea/comments/p/tea/',
                num_comments: 9,
                created_utc: 1709283600,
                selftext_html: null,
              },
            },
          ],
        },
      },
      {
        kind: 'Listing',
        data: {
          children: [
            reddit('a', 'ann', 'One', {
              replies: {
                kind: 'Listing',
                data: {
                  children: [
                    reddit('b', '[deleted]', 'Two', { parent_id: 't1_a', created_utc: 1709290800 }),
                    { kind: 'more', data: { count: 4, children: ['x', 'y'], parent_id: 't1_a' } },
                  ],
                },
              },
            }),
            reddit('c', '[deleted]', '[removed]'),
            { kind: 'more', data: { count: 2, children: ['z'], parent_id: 't3_p' } },
          ],
        },
      },
    ]),
    lines: ['#a ann 2024-03-01T10:00:00Z: One', '#b – 2024-03-01T11:00:00Z → a: Two'],
    leftOut: { deleted: 1 },
    reported: 9,
  },
  {
    format: 'lemmy',
    text: json({
      comments: [
        {
          comment: {
            id: 11,
            content: 'One **two**',
            path: '0.11',
            published: '2023-06-01T10:00:00.123456',
            ap_id: 'https://l.example/comment/11',
            deleted: false,
            removed: false,
            post_id: 5,
          },
          creator: { id: 1, name: 'ann', display_name: 'Ann', actor_id: 'https://l.example/u/ann' },
          post: { id: 5, name: 'Tea', ap_id: 'https://l.example/post/5' },
          counts: { upvotes: 3, downvotes: 1 },
        },
        {
          comment: {
            id: 12,
            content: 'Three',
            path: '0.11.12',
            published: '2023-06-01T11:00:00Z',
            ap_id: 'https://l.example/comment/12',
            post_id: 5,
          },
          creator: { name: 'bob', actor_id: 'https://l.example/u/bob' },
          post: { id: 5, name: 'Tea', ap_id: 'https://l.example/post/5' },
          counts: {},
        },
        {
          comment: {
            id: 13,
            content: 'Gone',
            path: '0.13',
            published: '2023-06-01T12:00:00Z',
            removed: true,
            post_id: 5,
          },
          creator: { name: 'bob' },
          post: { id: 5, name: 'Tea', ap_id: 'https://l.example/post/5' },
        },
      ],
    }),
    lines: ['#11 Ann 2023-06-01T10:00:00.123Z: One two', '#12 bob 2023-06-01T11:00:00Z → 11: Three'],
    leftOut: { deleted: 1 },
  },
  {
    format: 'mastodon',
    text: json({
      ancestors: [],
      descendants: [
        status('2', '1', 'ann', '<p>One</p>', { spoiler_text: 'Tea' }),
        status('3', '2', 'bob', '<p>Two</p>'),
        status('4', '2', 'cid', '<p>Psst</p>', { visibility: 'direct' }),
      ],
    }),
    lines: ['#2 ann 2024-03-01T10:00:00Z: One', '#3 bob 2024-03-01T10:00:00Z → 2: Two'],
    leftOut: { private: 1 },
  },
  {
    format: 'bluesky',
    text: json({
      thread: {
        $type: 'app.bsky.feed.defs#threadViewPost',
        post: post('k1', 'owner', 'New post'),
        replies: [
          {
            $type: 'app.bsky.feed.defs#threadViewPost',
            post: post('k2', 'ann', '😀 see https://a.exa…\nand 1 < 2', {
              facets: [
                {
                  index: { byteStart: 9, byteEnd: 25 },
                  features: [{ $type: 'app.bsky.richtext.facet#link', uri: 'https://a.example/long' }],
                },
              ],
            }),
            replies: [
              {
                $type: 'app.bsky.feed.defs#threadViewPost',
                post: post('k3', 'bob', 'Two', { createdAt: '2024-03-01T11:00:00Z' }),
                replies: [],
              },
            ],
          },
          { $type: 'app.bsky.feed.defs#blockedPost', uri: 'at://did:plc:x/app.bsky.feed.post/k4', blocked: true },
        ],
      },
    }),
    lines: [
      '#did:plc:ann/k2 ann 2024-03-01T10:00:00Z: 😀 see https://a.exa… ⏎ and 1 < 2',
      '#did:plc:bob/k3 bob 2024-03-01T11:00:00Z → did:plc:ann/k2: Two',
    ],
    leftOut: { deleted: 1 },
  },
  {
    format: 'blogger-api',
    text: json({
      kind: 'blogger#commentList',
      items: [
        {
          kind: 'blogger#comment',
          status: 'live',
          id: '1',
          post: { id: '9' },
          published: '2017-06-20T00:32:00-04:00',
          updated: '2017-06-20T00:32:00-04:00',
          content: 'One<br />two',
          author: { id: 'u', displayName: 'Ann &amp; Co.', url: 'https://a.example', image: { url: '' } },
        },
        {
          kind: 'blogger#comment',
          status: 'live',
          id: '2',
          post: { id: '9' },
          inReplyTo: { id: '1' },
          published: '2017-06-21T00:32:00-04:00',
          content: 'Three',
          author: { displayName: 'Bob' },
        },
        {
          kind: 'blogger#comment',
          status: 'pending',
          id: '3',
          post: { id: '9' },
          published: '2017-06-21T00:32:00-04:00',
          content: 'Waits',
          author: { displayName: 'Bob' },
        },
      ],
    }),
    lines: ['#1 Ann & Co. 2017-06-20T00:32:00-04:00: One ⏎ two', '#2 Bob 2017-06-21T00:32:00-04:00 → 1: Three'],
    leftOut: { held: 1 },
  },
  {
    format: 'substack',
    text: json({
      comments: [
        {
          id: 1,
          body: 'One & two',
          post_id: 9,
          user_id: 4,
          name: 'Ann',
          photo_url: null,
          handle: 'ann',
          date: '2024-03-01T10:00:00.000Z',
          deleted: false,
          ancestor_path: '',
          reaction_count: 2,
          children: [
            {
              id: 2,
              body: 'Three',
              post_id: 9,
              name: 'Bob',
              date: '2024-03-01T11:00:00.000Z',
              deleted: false,
              ancestor_path: '1',
              children: [],
            },
          ],
        },
        {
          id: 3,
          body: null,
          post_id: 9,
          name: null,
          date: '2024-03-01T11:00:00.000Z',
          deleted: true,
          ancestor_path: '',
          children: [],
        },
      ],
    }),
    lines: ['#1 Ann 2024-03-01T10:00:00Z: One & two', '#2 Bob 2024-03-01T11:00:00Z → 1: Three'],
    leftOut: { deleted: 1 },
  },
];
