/** An export of our own with known truth. */
export interface Sample {
  readonly format: string;
  readonly name: string;
  readonly text: string;
  /** What comes out: each thread by its key, its comments as lines (see `line`), replies in the order of their dates. */
  readonly threads: Readonly<Record<string, readonly string[]>>;
  readonly leftOut?: Readonly<Record<string, number>>;
  readonly private: Readonly<Record<string, number>>;
}

const address = 'ann@mail.example';
const ip = '203.0.113.7';
/** MD5 of the address. */
const md5 = '0ec5e9a1c0e60b2d4e9eb8bfa84bb2a7';
/** What must not come out. */
export const secrets = [address, ip, md5, 'pbkdf2-of-ann'];

const json = (value: unknown): string => JSON.stringify(value, null, 1);
const lines = (...values: readonly unknown[]): string => values.map((value) => `${JSON.stringify(value)}\n`).join('');
const waline = {
  type: 'waline',
  version: 1,
  time: 1_710_000_000_000,
  tables: ['Comment', 'Counter', 'Users'],
  data: {
    Comment: [
      {
        ...{
          objectId: '65a1',
          nick: 'Ann',
          mail: address,
          link: 'https://ann.example',
          ua: 'Mozilla',
          ip,
          url: '/tea/',
        },
        ...{ comment: 'Hello **all**', pid: null, rid: null, status: 'approved', like: 2, sticky: 1 },
        insertedAt: '2024-03-01T10:00:00.000Z',
      },
      {
        ...{ objectId: '65a2', nick: 'Bob', mail: '', ip: '', url: '/tea', comment: 'Aye', pid: '65a1', rid: '65a1' },
        ...{ status: 'approved', insertedAt: { __type: 'Date', iso: '2024-03-01T11:00:00.000Z' } },
      },
      {
        objectId: '65a3',
        nick: 'Eve',
        url: '/tea/',
        comment: 'buy',
        status: 'spam',
        insertedAt: '2024-03-01 12:00:00',
      },
      {
        objectId: '65a4',
        nick: 'Yan',
        url: '/tea/',
        comment: 'wait',
        status: 'waiting',
        insertedAt: '2024-03-01 12:00:00',
      },
    ],
    Counter: [],
    Users: [{ objectId: 'u1', email: address, password: 'pbkdf2-of-ann', display_name: 'Ann' }],
  },
};
const walineTruth = {
  threads: {
    'waline:/tea/': ['#65a1 Ann 2024-03-01T10:00:00Z: Hello all', '#65a2 Bob 2024-03-01T11:00:00Z → 65a1: Aye'],
  },
  leftOut: { spam: 1, held: 1 },
  private: { 'e-mail address': 2, 'IP address': 1, 'password hash': 1 },
};

export const samples: readonly Sample[] = [
  {
    format: 'isso',
    name: 'generic JSON',
    text: json([
      {
        id: '/tea/',
        title: 'Tea',
        comments: [
          {
            ...{ id: 1, author: 'Ann', email: address, website: 'https://ann.example', remote_addr: ip },
            ...{ created: '2024-03-01 10:00:00', text: 'One *two*' },
          },
          { id: 2, author: '', email: '', website: '', remote_addr: '', created: '2024-03-02 10:00:00', text: 'Three' },
        ],
      },
    ]),
    threads: { 'isso:/tea/': ['#1 Ann 2024-03-01: One two', '#2 – 2024-03-02: Three'] },
    private: { 'e-mail address': 1, 'IP address': 1 },
  },
  { format: 'waline', name: 'administration', text: json(waline), ...walineTruth },
  {
    format: 'waline',
    name: 'response of the administration',
    text: json({ errno: 0, errmsg: '', data: waline }),
    ...walineTruth,
  },
  {
    format: 'remark42',
    name: 'backup',
    text: lines(
      {
        version: 1,
        users: [{ id: 'github_a', blocked: {}, details: { user_id: 'github_a', email: address } }],
        posts: [],
      },
      {
        ...{ id: 'aa', pid: '', text: '<p>Fish &amp; <b>chips</b></p>\n', orig: 'Fish & **chips**', score: 3 },
        user: { name: 'Ann', id: 'github_a', picture: `https://c.example/avatar/${md5}.image`, ip: '8b630e35' },
        ...{ locator: { site: 's', url: 'https://a.example/tea/' }, votes: { github_b: true }, title: 'Tea' },
        time: '2024-03-01T10:00:00.123456789+01:00',
      },
      {
        ...{
          id: 'ab',
          pid: 'aa',
          text: '',
          user: { name: 'Bob', id: 'github_b' },
          delete: true,
          time: '2024-03-01T11:00:00Z',
        },
        locator: { site: 's', url: 'https://a.example/tea/' },
      },
      {
        ...{
          id: 'ac',
          pid: 'ab',
          text: '<p>Aye</p>',
          user: { name: 'Cy', id: 'github_c' },
          time: '2024-03-01T12:00:00Z',
        },
        locator: { site: 's', url: 'https://a.example/tea/' },
      },
    ),
    threads: {
      'remark42:https://a.example/tea/': [
        '#aa Ann 2024-03-01T10:00:00.123+01:00: Fish & chips',
        '#ab – 2024-03-01T11:00:00Z → aa deleted: ',
        '#ac Cy 2024-03-01T12:00:00Z → ab: Aye',
      ],
    },
    private: { voters: 1, 'hash of an IP address': 1, 'avatar that holds the hash of an e-mail address': 1 },
  },
  {
    format: 'commento',
    name: 'Commento',
    text: json({
      version: 1,
      comments: [
        {
          ...{
            commentHex: 'c1',
            domain: 'a.example',
            url: '/tea',
            commenterHex: 'p1',
            markdown: 'One *two*',
            html: '',
          },
          ...{ parentHex: 'root', score: -1, state: 'approved', creationDate: '2024-03-01T10:00:00Z', deleted: false },
        },
        {
          ...{
            commentHex: 'c2',
            domain: 'a.example',
            url: '/tea',
            commenterHex: 'anonymous',
            markdown: 'Three',
            html: '',
          },
          ...{ parentHex: 'c1', score: 0, state: 'approved', creationDate: '2024-03-01T11:00:00Z', deleted: false },
        },
        {
          ...{ commentHex: 'c3', domain: 'a.example', url: '/tea', commenterHex: 'p1', markdown: 'wait', html: '' },
          ...{ parentHex: 'root', score: 0, state: 'unapproved', creationDate: '2024-03-01T12:00:00Z', deleted: false },
        },
        {
          ...{ commentHex: 'c4', domain: 'a.example', url: '/tea', commenterHex: 'p1', markdown: '', html: '' },
          ...{ parentHex: 'root', score: 0, state: 'approved', creationDate: '2024-03-01T13:00:00Z', deleted: true },
        },
      ],
      commenters: [
        {
          ...{ commenterHex: 'p1', email: address, name: 'Ann', link: 'undefined', provider: 'commento' },
          photo: `https://secure.gravatar.com/avatar/${md5}`,
        },
      ],
    }),
    threads: {
      'commento:https://a.example/tea': [
        '#c1 Ann 2024-03-01T10:00:00Z: One two',
        '#c2 – 2024-03-01T11:00:00Z → c1: Three',
      ],
    },
    leftOut: { held: 1, deleted: 1 },
    private: { 'e-mail address': 1, 'avatar that holds the hash of an e-mail address': 1 },
  },
  {
    format: 'commento',
    name: 'Comentario 3',
    text: json({
      version: 3,
      pages: [{ id: 'p', domainId: 'd', path: '/tea', title: 'Tea', isReadonly: false }],
      comments: [
        {
          ...{
            id: 'k1',
            pageId: 'p',
            markdown: 'One *two*',
            html: '<p>One <em>two</em></p>',
            url: 'https://a.example/tea#k1',
          },
          ...{ createdTime: '2024-03-01T10:00:00Z', deletedTime: '0001-01-01T00:00:00.000Z', isApproved: true },
          ...{ isPending: false, isDeleted: false, isSticky: true, score: 2, userCreated: 'u1' },
        },
        {
          ...{ id: 'k2', parentId: 'k1', pageId: 'p', markdown: 'no', html: '', createdTime: '2024-03-01T11:00:00Z' },
          ...{ isApproved: false, isPending: true, isDeleted: false, userCreated: 'none', authorName: 'Bob' },
        },
      ],
      commenters: [{ id: 'u1', name: 'Ann', email: address, websiteUrl: 'https://ann.example' }],
    }),
    threads: { 'commento:/tea': ['#k1 Ann 2024-03-01T10:00:00Z: One two'] },
    leftOut: { held: 1 },
    private: { 'e-mail address': 1 },
  },
  {
    format: 'artalk',
    name: 'Artrans',
    text: json([
      {
        ...{ id: '1', rid: '0', content: 'One *two*', ua: '', ip, is_collapsed: 'false', is_pending: 'false' },
        ...{ is_pinned: 'true', vote_up: '2', vote_down: '0', created_at: '2024-03-01 10:00:00 +0800 CST' },
        ...{ updated_at: '2024-03-01 10:00:00 +0800 CST', nick: 'Ann', email: address, link: 'https://ann.example' },
        ...{ page_key: '/tea/', page_title: 'Tea', site_name: 'S', site_urls: 'https://a.example' },
      },
      {
        ...{ id: '2', rid: '1', content: 'wait', is_pending: 'true', created_at: '2024-03-01 11:00:00 +0800 CST' },
        ...{ nick: 'Bob', email: '', page_key: '/tea/' },
      },
    ]),
    threads: { 'artalk:/tea/': ['#1 Ann 2024-03-01T10:00:00+08:00: One two'] },
    leftOut: { held: 1 },
    private: { 'e-mail address': 1, 'IP address': 1 },
  },
  {
    format: 'twikoo',
    name: 'lines',
    text: lines(
      {
        ...{ _id: { $oid: 't1' }, nick: 'Ann', mail: address, mailMd5: md5, ip, master: false, url: '/tea/' },
        ...{ href: 'https://a.example/tea/#x', comment: '<p>One <em>two</em></p>', isSpam: false },
        created: { $numberLong: '1709287200000' },
      },
      {
        _id: 't2',
        nick: 'Bob',
        url: '/tea/',
        comment: '<p>Aye</p>',
        pid: 't1',
        rid: 't1',
        created: 1_709_290_800_000,
        ups: ['u'],
      },
      { _id: 't3', nick: 'Eve', url: '/tea/', comment: 'buy', isSpam: true, created: 1_709_290_800_000 },
    ),
    threads: {
      'twikoo:/tea/': ['#t1 Ann 2024-03-01T10:00:00Z: One two', '#t2 Bob 2024-03-01T11:00:00Z → t1: Aye'],
    },
    leftOut: { spam: 1 },
    private: { 'e-mail address': 1, 'IP address': 1, 'hash of an e-mail address': 1, voters: 1 },
  },
  {
    format: 'valine',
    name: 'results',
    text: json({
      results: [
        {
          ...{
            objectId: 'v1',
            nick: 'Ann',
            mail: address,
            ip,
            link: '',
            url: '/tea/',
            comment: '<p>One &amp; two</p>',
          },
          ...{ ACL: { '*': { read: true } }, insertedAt: { __type: 'Date', iso: '2024-03-01T10:00:00.000Z' } },
        },
        {
          ...{ objectId: 'v2', nick: 'Bob', url: '/tea/', pid: 'v1', rid: 'v1', createdAt: '2024-03-01T11:00:00.000Z' },
          comment: '<p><a class="at" href="#v1">@Ann</a> , Aye</p>',
        },
      ],
    }),
    threads: {
      'valine:/tea/': ['#v1 Ann 2024-03-01T10:00:00Z: One & two', '#v2 Bob 2024-03-01T11:00:00Z → v1: Aye'],
    },
    private: { 'e-mail address': 1, 'IP address': 1 },
  },
  {
    format: 'valine',
    name: 'streaming',
    text: `#filetype:JSON-streaming {"type":"Class","class":"Comment"}\n${lines(
      {
        objectId: 'v1',
        nick: 'Ann',
        mail: address,
        url: '/tea/',
        comment: '<p>One</p>',
        createdAt: '2024-03-01T10:00:00.000Z',
      },
      { objectId: 'v2', nick: 'Bob', url: '/tea/', comment: '<p>Two</p>', createdAt: '2024-03-01T11:00:00.000Z' },
    )}`,
    threads: { 'valine:/tea/': ['#v1 Ann 2024-03-01T10:00:00Z: One', '#v2 Bob 2024-03-01T11:00:00Z: Two'] },
    private: { 'e-mail address': 1 },
  },
  {
    format: 'cusdis',
    name: 'response',
    text: json({
      data: {
        commentCount: 2,
        data: [
          {
            ...{
              id: 'k1',
              by_nickname: 'Ann',
              by_email: address,
              content: 'One *two*',
              createdAt: '2024-03-01T10:00:00.000Z',
            },
            ...{ approved: true, page: { slug: '/tea/', url: 'https://a.example/tea/', title: 'Tea' } },
            replies: {
              data: [
                {
                  ...{
                    id: 'k2',
                    by_nickname: 'Bob',
                    content: 'Aye',
                    createdAt: '2024-03-01T11:00:00.000Z',
                    parentId: 'k1',
                  },
                  ...{ approved: true, page: { slug: '/tea/' } },
                },
              ],
            },
          },
          {
            ...{ id: 'k3', by_nickname: 'Eve', content: 'x', createdAt: '2024-03-01T12:00:00.000Z', approved: false },
            page: { slug: '/tea/' },
          },
        ],
      },
    }),
    threads: { 'cusdis:/tea/': ['#k1 Ann 2024-03-01T10:00:00Z: One two', '#k2 Bob 2024-03-01T11:00:00Z → k1: Aye'] },
    leftOut: { held: 1 },
    private: { 'e-mail address': 1 },
  },
  {
    format: 'webmention',
    name: 'jf2',
    text: json({
      type: 'feed',
      children: [
        {
          ...{ type: 'entry', url: 'https://b.example/1', published: '2024-03-01T10:00:00+01:00', 'wm-id': 7 },
          ...{
            'wm-source': 'https://b.example/1',
            'wm-target': 'https://a.example/tea/#x',
            'wm-property': 'in-reply-to',
          },
          author: { name: 'Ann', url: 'https://ann.example', photo: `https://gravatar.com/avatar/${md5}` },
          content: { html: '<p>One <em>two</em></p>', text: 'One two' },
        },
        {
          ...{ type: 'entry', url: 'https://b.example/2', published: null, 'wm-received': '2024-03-02T10:00:00Z' },
          ...{
            'wm-id': 8,
            'wm-target': 'https://a.example/tea',
            'wm-property': 'mention-of',
            content: { text: 'Three < 4' },
          },
        },
        { type: 'entry', 'wm-id': 9, 'wm-target': 'https://a.example/tea/', 'wm-property': 'like-of' },
        { type: 'entry', 'wm-id': 10, 'wm-target': 'https://a.example/tea/', 'wm-property': 'repost-of' },
        {
          ...{ type: 'entry', 'wm-id': 11, 'wm-target': 'https://a.example/tea/', 'wm-property': 'in-reply-to' },
          ...{ 'wm-private': true, content: { text: 'hush' } },
        },
      ],
    }),
    threads: {
      'webmention:https://a.example/tea/': [
        '#7 Ann 2024-03-01T10:00:00+01:00: One two',
        '#8 – 2024-03-02T10:00:00Z webmention: Three < 4',
      ],
    },
    leftOut: { reaction: 2, private: 1 },
    private: { 'avatar that holds the hash of an e-mail address': 1 },
  },
  {
    format: 'lemmy',
    name: 'response',
    text: json({
      comments: [
        {
          comment: {
            ...{
              id: 11,
              creator_id: 5,
              post_id: 3,
              content: 'One *two*',
              path: '0.11',
              ap_id: 'https://l.example/comment/11',
            },
            ...{ published: '2024-03-01T10:00:00.123456', deleted: false, removed: false },
          },
          creator: { name: 'ann', display_name: 'Ann', actor_id: 'https://l.example/u/ann' },
          post: { ap_id: 'https://l.example/post/3', name: 'Tea' },
          counts: { upvotes: 2, downvotes: 1 },
        },
        {
          comment: {
            ...{
              id: 12,
              creator_id: 6,
              post_id: 3,
              content: 'Aye',
              path: '0.11.12',
              ap_id: 'https://l.example/comment/12',
            },
            ...{ published: '2024-03-01T11:00:00Z', deleted: false, removed: false },
          },
          creator: { name: 'bob' },
          post: { ap_id: 'https://l.example/post/3', name: 'Tea' },
        },
        {
          comment: { id: 13, post_id: 3, content: 'x', path: '0.13', published: '2024-03-01T12:00:00Z', removed: true },
          post: { ap_id: 'https://l.example/post/3' },
        },
      ],
    }),
    threads: {
      'lemmy:https://l.example/post/3': [
        '#11 Ann 2024-03-01T10:00:00.123Z: One two',
        '#12 bob 2024-03-01T11:00:00Z → 11: Aye',
      ],
    },
    leftOut: { deleted: 1 },
    private: {},
  },
  {
    format: 'hacker-news',
    name: 'Algolia',
    text: json({
      ...{
        id: 1,
        created_at_i: 1_709_280_000,
        author: 'op',
        title: 'Tea',
        url: 'https://a.example/tea/',
        type: 'story',
      },
      children: [
        {
          ...{ id: 2, created_at_i: 1_709_287_200, author: 'ann', type: 'comment', parent_id: 1, story_id: 1 },
          text: '<p>It&#x27;s a&#x2F;b<p>&amp;amp;',
          children: [
            {
              ...{ id: 3, created_at_i: 1_709_290_800, author: null, text: null, type: 'comment', parent_id: 2 },
              children: [
                {
                  ...{ id: 4, created_at_i: 1_709_294_400, author: 'cy', text: 'Aye', type: 'comment', parent_id: 3 },
                  children: [],
                },
              ],
            },
          ],
        },
      ],
    }),
    threads: {
      'hacker-news:1': [
        "#2 ann 2024-03-01T10:00:00Z: It's a/b ¶ &amp;",
        '#3 – 2024-03-01T11:00:00Z → 2 deleted: ',
        '#4 cy 2024-03-01T12:00:00Z → 3: Aye',
      ],
    },
    private: {},
  },
  {
    format: 'hacker-news',
    name: 'items, one a line',
    text: lines(
      { id: 2, by: 'ann', parent: 1, time: 1_709_287_200, type: 'comment', text: 'One', kids: [3] },
      { id: 1, by: 'op', descendants: 5, kids: [2], time: 1_709_280_000, title: 'Tea', type: 'story' },
      { id: 3, by: 'bob', parent: 2, time: 1_709_290_800, type: 'comment', text: 'Aye' },
      { id: 5, parent: 1, time: 1_709_290_800, type: 'comment', deleted: true },
    ),
    threads: { 'hacker-news:1': ['#2 ann 2024-03-01T10:00:00Z: One', '#3 bob 2024-03-01T11:00:00Z → 2: Aye'] },
    leftOut: { deleted: 1 },
    private: {},
  },
  {
    format: 'reddit',
    name: 'listings',
    text: json([
      {
        kind: 'Listing',
        data: {
          children: [
            {
              kind: 't3',
              data: { name: 't3_p', title: 'Tea &amp; us', permalink: '/r/t/comments/p/tea/', num_comments: 9 },
            },
          ],
        },
      },
      {
        kind: 'Listing',
        data: {
          children: [
            {
              kind: 't1',
              data: {
                ...{
                  name: 't1_a',
                  parent_id: 't3_p',
                  author: 'ann',
                  body: 'a &lt; b &amp;amp; c',
                  created_utc: 1_709_287_200,
                },
                ...{
                  body_html: '&lt;div class="md"&gt;&lt;p&gt;a &amp;lt; b &amp;amp;amp; c&lt;/p&gt;&lt;/div&gt;',
                  edited: false,
                },
                replies: {
                  kind: 'Listing',
                  data: {
                    children: [
                      {
                        kind: 't1',
                        data: {
                          ...{ name: 't1_b', parent_id: 't1_a', author: '[deleted]', body: 'Aye', replies: '' },
                          created_utc: 1_709_290_800,
                        },
                      },
                      { kind: 'more', data: { count: 4, children: ['c'], parent_id: 't1_a' } },
                    ],
                  },
                },
              },
            },
            {
              kind: 't1',
              data: {
                ...{
                  name: 't1_c',
                  parent_id: 't3_p',
                  author: '[deleted]',
                  body: '[removed]',
                  created_utc: 1_709_290_800,
                },
                replies: '',
              },
            },
          ],
        },
      },
    ]),
    threads: {
      'reddit:t3_p': ['#a ann 2024-03-01T10:00:00Z: a < b &amp; c', '#b – 2024-03-01T11:00:00Z → a: Aye'],
    },
    leftOut: { deleted: 1 },
    private: {},
  },
];
