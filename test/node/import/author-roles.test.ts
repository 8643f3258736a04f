import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Comment } from '../../../src/model/index.js';
import { read } from './read.js';
import { comment, item, wxr } from './wxr-text.js';

const at = '2024-03-01T10:00:00Z';
const json = (value: unknown): string => JSON.stringify(value);
const discussion = (nodes: readonly object[]): string =>
  json({
    data: {
      repository: {
        discussion: {
          id: 'D',
          title: '/tea/',
          url: 'https://github.com/a/b/discussions/1',
          comments: { totalCount: nodes.length, nodes },
        },
      },
    },
  });
const groups = [
  { content: 'HEART', reactors: { totalCount: 3 } },
  { content: 'ROCKET', users: { totalCount: 1 } },
  { content: 'EYES', reactors: { totalCount: 0 } },
  { content: 'THUMBS_UP', reactors: { totalCount: 2 } },
];
const remark = (admin: boolean): object => ({
  ...{ id: `r${admin}`, pid: '', text: '<p>Hi</p>', user: { id: `u${admin}`, name: 'Ann', admin } },
  ...{ locator: { site: 's', url: 'https://a.example/' }, time: at, votes: {}, score: 0 },
});
const lemmy = (id: number, more: object): object => ({
  comment: { id, content: 'Hi', published: at, path: `0.${id}`, post_id: 1 },
  creator: { name: `n${id}`, ...('creator' in more ? (more.creator as object) : {}) },
  post: { ap_id: 'https://l.example/post/1', name: 'Tea' },
  ...{ counts: {}, ...more, ...('creator' in more && { creator: { name: `n${id}`, bot_account: true } }) },
});
const thing = (kind: string, data: object): object => ({ kind, data });

/** An export of each format, and what it says of who wrote a comment and who reacted to it. */
const marks: Readonly<Record<string, readonly [text: string, expected: readonly Partial<Comment>[]]>> = {
  github: [
    discussion([
      {
        id: 'a',
        author: { login: 'ann' },
        authorAssociation: 'OWNER',
        createdAt: at,
        bodyHTML: '<p>Hi</p>',
        reactionGroups: groups,
      },
      {
        id: 'b',
        author: { login: 'bob', __typename: 'Bot' },
        authorAssociation: 'NONE',
        createdAt: at,
        bodyHTML: '<p>Hi</p>',
      },
    ]),
    [
      {
        authorRole: 'administrator',
        reactions: [
          { name: '❤️', count: 3 },
          { name: '🚀', count: 1 },
        ],
        upvoteCount: 2,
      },
      { authorRole: 'bot' },
    ],
  ],
  'github issues': [
    json([
      {
        ...{
          id: 1,
          user: { login: 'ann', type: 'User' },
          author_association: 'MEMBER',
          created_at: at,
          updated_at: at,
        },
        ...{
          body: 'Hi',
          html_url: 'https://github.com/a/b/issues/1#issuecomment-1',
          issue_url: 'https://api.github.com/1',
        },
        reactions: { '+1': 2, '-1': 1, laugh: 0, hooray: 4 },
      },
    ]),
    [{ authorRole: 'member', reactions: [{ name: '🎉', count: 4 }], upvoteCount: 2, downvoteCount: 1 }],
  ],
  remark42: [
    `${json({ version: 1, users: [], posts: [] })}\n${json(remark(true))}\n${json(remark(false))}\n`,
    [{}, { authorRole: 'administrator' }],
  ],
  twikoo: [
    json([
      {
        _id: 'a',
        nick: 'Ann',
        url: '/tea/',
        comment: '<p>Hi</p>',
        created: 1_709_287_200_000,
        master: true,
        mailMd5: '',
      },
    ]),
    [{ authorRole: 'administrator' }],
  ],
  lemmy: [
    json({
      comments: [
        lemmy(1, { creator_is_admin: true }),
        lemmy(2, { creator_is_moderator: true }),
        lemmy(3, { creator: {} }),
      ],
    }),
    [{ authorRole: 'administrator' }, { authorRole: 'moderator' }, { authorRole: 'bot' }],
  ],
  reddit: [
    json([
      thing('Listing', {
        children: [thing('t3', { id: 'p', name: 't3_p', title: 'Tea', permalink: '/r/tea/p/', num_comments: 2 })],
      }),
      thing('Listing', {
        children: [
          thing('t1', {
            id: 'a',
            author: 'ann',
            body: 'Hi',
            parent_id: 't3_p',
            created_utc: 1_709_287_200,
            is_submitter: true,
            score: 3,
          }),
          thing('t1', {
            id: 'b',
            author: 'bob',
            body: 'Hi',
            parent_id: 't3_p',
            created_utc: 1_709_287_201,
            distinguished: 'moderator',
          }),
        ],
      }),
    ]),
    [{ authorRole: 'author', upvoteCount: 3 }, { authorRole: 'moderator' }],
  ],
  commento: [
    json({
      version: 1,
      comments: [
        {
          commentHex: 'a',
          domain: 'a.example',
          path: '/',
          commenterHex: 'm',
          markdown: 'Hi',
          html: '',
          parentHex: 'root',
          score: -2,
          state: 'approved',
          creationDate: at,
        },
      ],
      commenters: [
        { commenterHex: 'm', name: 'Ann', email: '', link: 'undefined', photo: 'undefined', isModerator: true },
      ],
    }),
    [{ authorRole: 'moderator', downvoteCount: 2 }],
  ],
  mastodon: [
    json({
      ancestors: [],
      descendants: [
        {
          id: '2',
          in_reply_to_id: '1',
          content: '<p>Hi</p>',
          visibility: 'public',
          created_at: at,
          favourites_count: 5,
          account: { id: '9', username: 'bot', acct: 'bot', url: 'https://m.example/@bot', bot: true },
        },
      ],
    }),
    [{ authorRole: 'bot', upvoteCount: 5 }],
  ],
  wxr: [
    wxr(
      item({ id: 1, title: 'Tea' }, [
        comment({ id: 1, content: 'Mine', author: 'Ann Owner', user: 1 }),
        comment({ id: 2, content: 'Hi', author: 'Ann Owner', user: 0 }),
      ]),
    ),
    [{ authorRole: 'author' }, {}],
  ],
};

describe('who wrote a comment, and who reacted to it', () => {
  for (const [format, [text, expected]] of Object.entries(marks))
    it(`is read where the format says it: ${format}`, async () => {
      const { threads } = await read(text, { format: format.split(' ')[0]! });
      const comments = threads.flatMap(({ discussion: { comments = [] } }) => comments);
      assert.deepEqual(
        comments.map(
          ({ authorRole, reactions, upvoteCount, downvoteCount }) =>
            JSON.parse(JSON.stringify({ authorRole, reactions, upvoteCount, downvoteCount })) as object,
        ),
        expected,
      );
    });
});
