import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { cusdisComment } from '../../../src/formats/remote/cusdis.js';
import { discoursePost, discourseWriter } from '../../../src/formats/remote/discourse.js';
import { githubComment, githubPerson } from '../../../src/formats/remote/github.js';
import { hackerNewsItem } from '../../../src/formats/remote/hacker-news.js';
import { annotatedWords, hypothesisAnnotation } from '../../../src/formats/remote/hypothesis.js';
import { lemmyComment } from '../../../src/formats/remote/lemmy.js';
import { countOf, fieldsOf, rowsOf, textOf, type Fields } from '../../../src/formats/remote/values.js';
import { webmention } from '../../../src/formats/remote/webmention.js';

const time = '2024-05-01T10:00:00Z';
const later = '2024-05-02T10:00:00Z';

/** The status that a server's comment has when it says this of itself. */
const statuses = (read: (fields: Fields) => { readonly status: string }, cases: readonly [Fields, string][]): void => {
  for (const [fields, status] of cases) assert.equal(read(fields).status, status, JSON.stringify(fields));
};

describe('a value in the JSON of a server', () => {
  it('is an object, rows, words or a count, and empty where it is anything else', () => {
    for (const odd of [null, undefined, 'a', 7, true, [], [{ a: 1 }]]) assert.deepEqual(fieldsOf(odd), {});
    assert.deepEqual(fieldsOf({ a: 1 }), { a: 1 });
    assert.deepEqual(rowsOf([{ a: 1 }, {}, null, 'b', [], { b: 2 }]), [{ a: 1 }, { b: 2 }]);
    for (const odd of [null, undefined, 'a', { length: 1 }, 7]) assert.deepEqual(rowsOf(odd), []);
    assert.deepEqual(['a', '', 7, 0.5, NaN, Infinity, null, true, {}].map(textOf), [
      'a',
      '',
      '7',
      '0.5',
      ...Array<string>(5).fill(''),
    ]);
    assert.deepEqual([0, 3, -1, 0.5, '3', 2 ** 53, undefined].map(countOf), [
      0,
      3,
      ...Array<undefined>(5).fill(undefined),
    ]);
  });
});

describe('a comment of Cusdis', () => {
  it('is read as its API gives it, and as its export does', () => {
    const read = {
      id: '1',
      parent: '2',
      author: { name: 'Ann' },
      published: time,
      status: 'public',
      text: { markdown: '*a*' },
    };
    const both = { id: '1', by_nickname: 'Ann', content: '*a*' };
    assert.deepEqual(cusdisComment({ ...both, parentId: '2', createdAt: time }), read);
    assert.deepEqual(cusdisComment({ ...both, parent_id: '2', created_at: time }), read);
    assert.deepEqual(cusdisComment({}), {
      id: '',
      parent: '',
      author: { name: '' },
      status: 'public',
      text: { markdown: '' },
    });
  });

  it('has the name of the moderator who wrote it', () => {
    const moderator = { displayName: 'Editor' };
    assert.equal(cusdisComment({ by_nickname: 'x', moderator }).author?.name, 'Editor');
  });

  it('is held until it is approved, unless a moderator wrote it, and gone where it was deleted', () =>
    statuses(cusdisComment, [
      [{ approved: true }, 'public'],
      [{ approved: false }, 'held'],
      [{ approved: false, moderatorId: 'm' }, 'public'],
      [{ approved: false, deletedAt: time }, 'deleted'],
      [{ deleted_at: time }, 'deleted'],
      [{ deletedAt: null, deleted_at: null }, 'public'],
    ]));
});

describe('a post of Discourse', () => {
  it('is read with its writer, its likes, and its change where there was one', () => {
    const post = { username: 'ann', name: 'Ann', created_at: time, updated_at: later, cooked: '<p>a', version: 2 };
    const likes = [
      { id: 3, count: 9 },
      { id: 2, count: 4 },
    ];
    assert.deepEqual(discoursePost({ ...post, actions_summary: likes }), {
      author: { name: 'Ann', key: 'user ann' },
      published: time,
      modified: later,
      status: 'public',
      html: '<p>a',
      upvotes: 4,
    });
    const { modified, upvotes } = discoursePost({ ...post, version: 1, actions_summary: [{ id: 3, count: 9 }] });
    assert.deepEqual([modified, upvotes], [undefined, undefined]);
    assert.deepEqual(discourseWriter({ username: 'ann' }), { name: 'ann', key: 'user ann' });
    assert.deepEqual(discourseWriter({}), { name: '' });
  });

  it('is public, or says why not', () =>
    statuses(discoursePost, [
      [{ post_type: 1 }, 'public'],
      [{ post_type: 3 }, 'private'],
      [{ post_type: 4 }, 'private'],
      [{ post_type: 1, hidden: true }, 'held'],
      [{ post_type: 4, user_deleted: true }, 'deleted'],
      [{ deleted_at: time }, 'deleted'],
    ]));
});

describe('a comment of GitHub', () => {
  it('is read as GraphQL and as giscus give it, below the root that is named', () => {
    const comment = {
      id: '1',
      author: { login: 'ann', name: 'Ann', url: 'https://github.com/ann', avatarUrl: 'https://a.example/a.png' },
      createdAt: time,
      lastEditedAt: later,
      bodyHTML: '<p>a',
      url: 'https://github.com/a/b/discussions/1',
      upvoteCount: 2,
      reactionGroups: [
        { content: 'THUMBS_UP', reactors: { totalCount: 3 } },
        { content: 'THUMBS_DOWN', users: { totalCount: 1 } },
      ],
    };
    assert.deepEqual(githubComment(comment, 'root'), {
      id: '1',
      parent: 'root',
      author: {
        name: 'Ann',
        url: 'https://github.com/ann',
        image: 'https://a.example/a.png',
        key: 'user ann',
      },
      published: time,
      modified: later,
      status: 'public',
      html: '<p>a',
      url: 'https://github.com/a/b/discussions/1',
      upvotes: 3,
      downvotes: 1,
    });
    assert.equal(githubComment({ replyTo: { id: '2' } }, 'root').parent, '2');
    assert.deepEqual(githubPerson({ login: 'ann', html_url: 'https://u.example', avatar_url: 'https://i.example' }), {
      name: 'ann',
      url: 'https://u.example',
      image: 'https://i.example',
      key: 'user ann',
    });
    assert.deepEqual(githubPerson({}), { name: '', url: '', image: '' });
  });

  it('has the greater number of votes and thumbs, whichever of them are counted', () => {
    const votes = (upvoteCount?: number, thumbs?: number): number | undefined =>
      githubComment(
        {
          upvoteCount,
          ...(thumbs !== undefined && { reactionGroups: [{ content: 'THUMBS_UP', users: { totalCount: thumbs } }] }),
        },
        '',
      ).upvotes;
    assert.deepEqual([votes(5, 3), votes(2, 3), votes(2), votes(undefined, 3), votes()], [5, 3, 2, 3, undefined]);
  });

  it('has no writer where the account is gone, and is gone where it was deleted or minimized', () => {
    assert.equal('author' in githubComment({ author: null }, ''), false);
    assert.equal('author' in githubComment({}, ''), false);
    statuses(
      (fields) => githubComment(fields, ''),
      [
        [{ deletedAt: null, isMinimized: false }, 'public'],
        [{ deletedAt: time }, 'deleted'],
        [{ isMinimized: true }, 'deleted'],
      ],
    );
  });
});

describe('an item of Hacker News', () => {
  const read = {
    id: '7',
    parent: '3',
    author: { name: 'a b', key: 'a b', url: 'https://news.ycombinator.com/user?id=a%20b' },
    published: time,
    status: 'public',
    text: { html: 'a' },
    url: 'https://news.ycombinator.com/item?id=7',
  };

  it('is read as Algolia and as Hacker News give it', () => {
    const both = { id: 7, text: 'a', created_at: time };
    assert.deepEqual(hackerNewsItem({ ...both, author: 'a b', parent_id: 3 }), read);
    assert.deepEqual(hackerNewsItem({ ...both, by: 'a b', parent: 3 }), read);
  });

  it('is gone where it says so, or has neither words nor a writer', () => {
    const item = { by: 'a', text: 'b' };
    statuses(hackerNewsItem, [
      [item, 'public'],
      [{ ...item, deleted: true }, 'deleted'],
      [{ ...item, dead: true }, 'deleted'],
      [{}, 'deleted'],
      [{ by: 'a' }, 'public'],
      [{ text: 'b' }, 'public'],
    ]);
    assert.deepEqual(hackerNewsItem({}).author, { name: '' });
  });
});

describe('an annotation of Hypothesis', () => {
  it('is read with its writer, its address, and what it replies to last', () => {
    assert.deepEqual(
      hypothesisAnnotation({
        id: 'a',
        references: ['x', '', 'y'],
        user: 'acct:ann@hypothes.is',
        user_info: { display_name: 'Ann Lee' },
        created: time,
        updated: later,
        text: '*a*',
        links: { html: 'https://hypothes.is/a/a' },
        group: '__world__',
        permissions: { read: ['group:__world__'] },
      }),
      {
        id: 'a',
        parent: 'y',
        author: { name: 'Ann Lee', key: 'acct:ann@hypothes.is' },
        published: time,
        modified: later,
        status: 'public',
        url: 'https://hypothes.is/a/a',
        markdown: '*a*',
      },
    );
    assert.deepEqual(hypothesisAnnotation({}), {
      id: '',
      parent: '',
      author: { name: '' },
      status: 'public',
      markdown: '',
    });
    const nameOf = (user: string): string | undefined => hypothesisAnnotation({ user }).author?.name;
    assert.deepEqual(['acct:ann@hypothes.is', 'ann', 'x acct:ann@h', 'acct:@h'].map(nameOf), [
      'ann',
      'ann',
      'x acct:ann@h',
      'acct:@h',
    ]);
  });

  it('is private where the world may not read it, and held where it is hidden', () =>
    statuses(hypothesisAnnotation, [
      [{ hidden: true, group: 'x' }, 'held'],
      [{ group: 'x' }, 'private'],
      [{ group: '' }, 'public'],
      [{ permissions: { read: ['acct:ann@h'] } }, 'private'],
      [{ group: '__world__', permissions: { read: [] } }, 'public'],
      [{ permissions: { read: ['acct:ann@h', 'group:__world__'] } }, 'public'],
    ]));

  it('is about the first quotation that it names, on one line', () => {
    const exact = (words: string) => ({ type: 'TextQuoteSelector', exact: words });
    assert.equal(
      annotatedWords({
        target: [{}, { selector: [{ type: 'RangeSelector', exact: 'no' }, exact(' a\n  b '), exact('c')] }],
      }),
      'a b',
    );
    assert.equal(annotatedWords({ target: [{ source: 'https://x.example' }] }), '');
  });
});

describe('a comment of Lemmy', () => {
  it('is read with its writer and its counts, wherever the server has them', () => {
    const comment = {
      id: 12,
      path: '0.11.12',
      creator_id: 5,
      published: '2024-05-01T10:00:00.123',
      updated: later,
      content: '*a*',
      ap_id: 'https://l.example/comment/12',
      distinguished: true,
    };
    const creator = {
      display_name: 'Ann',
      name: 'ann',
      actor_id: 'https://l.example/u/ann',
      avatar: 'https://i.example',
    };
    const read = {
      id: '12',
      parent: '11',
      author: { name: 'Ann', url: 'https://l.example/u/ann', image: 'https://i.example', key: 'user 5' },
      published: '2024-05-01T10:00:00.123Z',
      modified: later,
      status: 'public',
      text: { markdown: '*a*' },
      url: 'https://l.example/comment/12',
      upvotes: 3,
      downvotes: 1,
      isPinned: true,
    };
    assert.deepEqual(lemmyComment({ comment, creator, counts: { upvotes: 3, downvotes: 1 } }), read);
    const { published, updated, ...newer } = { ...comment, upvotes: 3, downvotes: 1 };
    const { actor_id, ...other } = creator;
    assert.deepEqual(
      lemmyComment({
        comment: { ...newer, published_at: published, updated_at: updated },
        creator: { ...other, ap_id: actor_id },
      }),
      read,
    );
  });

  it('replies to the post where its path has nothing between them, and leaves out what is not said', () => {
    assert.deepEqual(
      lemmyComment({ comment: { id: 11, path: '0.11', published: 'x T1:2 y' }, creator: { name: 'ann' } }),
      {
        id: '11',
        parent: '',
        author: { name: 'ann', url: '', image: '' },
        published: 'x T1:2 y',
        status: 'public',
        text: { markdown: '' },
        isPinned: false,
      },
    );
    assert.equal(lemmyComment({ comment: { path: '0.9.10.11' } }).parent, '10');
  });

  it('is gone where its writer deleted it, or a moderator removed it', () =>
    statuses(lemmyComment, [
      [{ comment: { deleted: true } }, 'deleted'],
      [{ comment: { removed: true } }, 'deleted'],
      [{ comment: { deleted: false, removed: false } }, 'public'],
    ]));
});

describe('a mention in jf2', () => {
  it('is read with its writer, and its words as HTML and plain text', () => {
    const mention = {
      'wm-id': 7,
      author: { name: 'Ann', url: 'https://a.example', photo: 'https://i.example' },
      published: time,
      'wm-received': later,
      url: 'https://a.example/post',
      'wm-source': 'https://s.example',
      'wm-property': 'in-reply-to',
      content: { html: '<p>a', text: 'a' },
      summary: { value: 'short' },
    };
    const read = {
      id: '7',
      parent: '',
      author: { name: 'Ann', url: 'https://a.example', image: 'https://i.example' },
      published: time,
      status: 'public',
      url: 'https://a.example/post',
      kind: 'in-reply-to',
      html: '<p>a',
      plain: 'a',
    };
    assert.deepEqual(webmention(mention), read);
    const { published: _, url: __, content: ___, ...bare } = mention;
    assert.deepEqual(webmention(bare), {
      ...read,
      published: later,
      url: 'https://s.example',
      html: '',
      plain: 'short',
    });
    assert.equal(webmention({ content: { value: 'b' } }).plain, 'b');
    assert.equal(webmention({ summary: 'c' }).plain, 'c');
    assert.equal(webmention({ 'wm-private': true }).status, 'private');
  });
});
