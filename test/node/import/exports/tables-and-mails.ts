import type { Sample } from './sample.js';

const rows = (...values: readonly string[]): string => values.map((row) => `${row}\r\n`).join('');
const mail = (head: Readonly<Record<string, string>>, ...lines: readonly string[]): string =>
  [
    'From ann@mail.example Fri Mar  1 10:00:00 2024',
    ...Object.entries(head).map(([name, value]) => `${name}: ${value}`),
    '',
    ...lines,
    '',
    '',
  ].join('\n');

/** Tables, mailboxes and exports of systems of posts, as small as shows their traps. */
export const tablesAndMails: readonly Sample[] = [
  {
    format: 'csv',
    text: rows(
      'Post,ID,Reply to,Author,E-mail,Date,Status,Comment',
      '/tea/,1,,Ann,ann@mail.example,2024-03-01T10:00:00Z,approved,"One, ""two""',
      '',
      'three"',
      '/tea/,2,1,"Bob\tB.",,2024-03-01 11:00:00,pending,wait',
      '/tea,3,1,,,2024-03-02T10:00:00+01:00,1,<p>Four &amp; <b>five</b></p>',
      '/cup/,4,,Eve,,,spam,buy',
    ),
    lines: ['#1 Ann 2024-03-01T10:00:00Z: One, "two" ¶ three', '#3 – 2024-03-02T10:00:00+01:00 → 1: Four & five'],
    leftOut: { held: 1, spam: 1 },
  },
  {
    format: 'csv',
    text: 'name;text;created_at\nAnn;Hello;2024-03-01\nBob;"a;b";2024-03-02\n',
    lines: ['#1 Ann 2024-03-01: Hello', '#2 Bob 2024-03-02: a;b'],
    leftOut: {},
  },
  {
    format: 'waline',
    text: rows(
      'objectId,nick,mail,link,ip,url,comment,pid,rid,status,insertedAt',
      'a1,Ann,ann@mail.example,https://a.example,203.0.113.7,/tea/,Hello **all**,,,approved,2024-03-01T10:00:00.000Z',
      'a2,Bob,,,,/tea/,Aye,a1,a1,approved,2024-03-01T11:00:00.000Z',
      'a3,Eve,,,,/tea/,buy,,,spam,2024-03-01T11:00:00.000Z',
    ),
    lines: ['#a1 Ann 2024-03-01T10:00:00Z: Hello all', '#a2 Bob 2024-03-01T11:00:00Z → a1: Aye'],
    leftOut: { spam: 1 },
  },
  {
    format: 'mtif',
    text: `AUTHOR: Jim
TITLE: Tea
BASENAME: tea
STATUS: Publish
CONVERT BREAKS: 1
DATE: 03/01/2004 09:05:00 PM
-----
BODY:
It takes
four minutes.

Truly.
-----
EXTENDED BODY:
More.
-----
COMMENT:
AUTHOR: Ann
EMAIL: ann@mail.example
IP: 203.0.113.7
URL: <a href="https://ann.example/">x</a>
DATE: 3/2/04 12:10
One
two

Three
-----
PING:
TITLE: A word
URL: https://b.example/
IP: 203.0.113.7
BLOG NAME: Bob's
DATE: 03/03/2004 12:10:00 AM
Said
-----
--------
AUTHOR: Jim
TITLE: Draft
STATUS: Draft
DATE: 03/04/2004 09:05:00 PM
-----
BODY:
Not yet
-----
COMMENT:
AUTHOR: Eve
DATE: 03/04/2004 10:05:00 PM
Early
-----
--------
`,
    lines: ['#1 Ann 2004-03-02: One ⏎ two ¶ Three', "#2 Bob's 2004-03-03 trackback: Said"],
    leftOut: { private: 1 },
  },
  {
    format: 'ghost',
    text: JSON.stringify({
      db: [
        {
          meta: { exported_on: 1, version: '5.0' },
          data: {
            posts: [
              {
                ...{ id: 'p1', title: 'Tea', slug: 'tea', html: '<p>It takes four.</p>', status: 'published' },
                ...{ visibility: 'public', published_at: '2024-03-01 09:00:00', lexical: null },
              },
              { id: 'p2', title: 'Paid', slug: 'paid', html: '<p>x</p>', status: 'published', visibility: 'paid' },
            ],
            users: [{ id: 'u1', name: 'Jim', email: 'ann@mail.example', password: '$2a$08$abc' }],
            posts_authors: [{ post_id: 'p1', author_id: 'u1' }],
            members: [{ id: 'm1', name: 'Ann', email: 'ann@mail.example' }],
            comments: [
              {
                ...{ id: 'c1', post_id: 'p1', member_id: 'm1', parent_id: null, status: 'published' },
                ...{ html: '<p>One</p>', created_at: '2024-03-01 10:00:00' },
              },
              {
                ...{
                  id: 'c2',
                  post_id: 'p1',
                  member_id: null,
                  parent_id: 'c1',
                  in_reply_to_id: 'c3',
                  status: 'published',
                },
                ...{ html: '<p>Two</p>', created_at: '2024-03-01 12:00:00' },
              },
              {
                ...{ id: 'c3', post_id: 'p1', member_id: 'm1', parent_id: 'c1', status: 'deleted' },
                ...{ html: '<p>Gone</p>', created_at: '2024-03-01 11:00:00' },
              },
              {
                ...{ id: 'c4', post_id: 'p1', member_id: 'm1', parent_id: null, status: 'hidden' },
                ...{ html: '<p>Rude</p>', created_at: '2024-03-01 11:00:00' },
              },
              {
                ...{ id: 'c5', post_id: 'p2', member_id: 'm1', parent_id: null, status: 'published' },
                ...{ html: '<p>Paid</p>', created_at: '2024-03-01 11:00:00' },
              },
            ],
          },
        },
      ],
    }),
    lines: [
      '#c1 Ann 2024-03-01T10:00:00Z: One',
      '#c3 – 2024-03-01T11:00:00Z → c1 deleted: ',
      '#c2 – 2024-03-01T12:00:00Z → c3: Two',
    ],
    leftOut: { held: 1, private: 1 },
  },
  {
    format: 'ghost',
    text: JSON.stringify({
      comments: [
        {
          ...{
            id: 'c1',
            post_id: 'p1',
            status: 'published',
            html: '<p>One</p>',
            created_at: '2024-03-01T10:00:00.000Z',
          },
          member: { id: 'm1', name: 'Ann', expertise: null, avatar_image: null },
          count: { likes: 2, replies: 1 },
          replies: [
            {
              ...{ id: 'c2', status: 'published', html: '<p>Two</p>', created_at: '2024-03-01T11:00:00.000Z' },
              member: { id: 'm2', name: 'Bob' },
            },
          ],
        },
      ],
      meta: { pagination: { total: 1 } },
    }),
    lines: ['#c1 Ann 2024-03-01T10:00:00Z: One', '#c2 Bob 2024-03-01T11:00:00Z → c1: Two'],
    leftOut: {},
  },
  {
    format: 'mbox',
    text: [
      mail(
        {
          ...{ From: 'Jim <jim@mail.example>', To: 'list@mail.example', Subject: '[tea] Kettles' },
          ...{ Date: 'Fri, 1 Mar 2024 10:00:00 +0100', 'Message-ID': '<ann@mail.example>' },
          'Content-Type': 'text/plain; charset=utf-8',
          'Content-Transfer-Encoding': 'quoted-printable',
        },
        'It takes four minutes =E2=80=94 or more.',
        '>From here on.',
      ),
      mail(
        {
          ...{
            From: '"Ann Lee" <ann@mail.example>',
            Subject: 'Re: [tea] Kettles',
            'In-Reply-To': '<ann@mail.example>',
          },
          ...{
            Date: 'Fri, 1 Mar 2024 11:00:00 +0000',
            'Message-ID': '<b@mail.example>',
            References: '<ann@mail.example>',
          },
        },
        'On Friday Jim <jim@mail.example> wrote:',
        '> It takes four minutes',
        '> > Once.',
        '',
        'Mine three. Write to ann@mail.example.',
        '-- ',
        'Ann',
      ),
      mail(
        {
          ...{ From: 'bob@mail.example', Subject: 'Other', 'In-Reply-To': '<b@mail.example>' },
          ...{ Date: 'Fri, 1 Mar 2024 12:00:00 GMT', 'Message-ID': '<c@mail.example>' },
          References: '<ann@mail.example> <b@mail.example>',
          'Content-Type': 'text/html',
        },
        '<p>No <b>way</b></p><script>alert(1)</script>',
      ),
    ].join(''),
    lines: [
      '#mtyk4guk87b Ann Lee 2024-03-01T11:00:00Z: On Friday Jim wrote: ¶ It takes four minutes ¶ Once. ¶ Mine three. Write to …. ⏎ -- ⏎ Ann',
      '#m12dlk8t3el5 – 2024-03-01T12:00:00Z → mtyk4guk87b: No way',
    ],
    leftOut: {},
  },
];
