import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { discussion } from '../../../src/content/index.js';
import { jsonLd } from '../../../src/formats/json-ld.js';
import type { Comment, Discussion } from '../../../src/model/index.js';

const comment = (id: string, more: Partial<Comment> = {}): Comment => ({
  id,
  body: { type: 'root', children: [{ type: 'paragraph', children: [{ type: 'text', value: `Words of ${id}.` }] }] },
  ...more,
});

const data = (...comments: Comment[]): Discussion => ({ ...discussion, comments, commentCount: comments.length });

describe('a discussion as JSON-LD', () => {
  it('is a BlogPosting with its comments, and says nothing that the data does not', () => {
    const { comment: comments = [], ...post } = jsonLd(discussion);
    assert.deepEqual(post, {
      '@context': 'https://schema.org',
      '@type': 'BlogPosting',
      headline: 'Trust-based Selling Between Cultures',
      inLanguage: 'en',
      commentCount: 7,
    });
    assert.equal(comments.length, 6);
    assert.deepEqual(Object.keys(comments[0]!), ['@type', '@id', 'text', 'author']);
    assert.deepEqual(comments[0]!.author, { '@type': 'Person', name: 'Lance E Osborne' });
    assert.match(comments[0]!.text, /^ABC, Always Be Closing/);
  });

  it('names the translations of an essay, and the text that it was translated from', () => {
    const { workTranslation, translationOfWork } = jsonLd({
      article: {
        ...discussion.article,
        workTranslation: [
          { inLanguage: 'ja', url: 'https://a.example/ja/', isOriginal: true },
          { inLanguage: 'de', url: 'https://a.example/de/', headline: 'Vertrauen' },
          { inLanguage: 'fr', url: 'javascript:alert(1)' },
        ],
      },
    });
    assert.deepEqual(workTranslation, [
      { '@type': 'BlogPosting', inLanguage: 'de', url: 'https://a.example/de/', headline: 'Vertrauen' },
    ]);
    assert.deepEqual(translationOfWork, { '@type': 'BlogPosting', inLanguage: 'ja', url: 'https://a.example/ja/' });
  });

  it('says what an author is to the page, and how readers have reacted', () => {
    const { comment: [first] = [] } = jsonLd(
      data(comment('1', { author: 'lance-e-osborne', authorRole: 'moderator', reactions: [{ name: '👍', count: 3 }] })),
    );
    const lance = { '@type': 'Person', name: 'Lance E Osborne' };
    assert.deepEqual(first?.author, lance);
    assert.deepEqual(first?.creator, { '@type': 'Role', roleName: 'moderator', creator: lance });
    assert.deepEqual(first?.interactionStatistic, [
      {
        '@type': 'InteractionCounter',
        interactionType: 'https://schema.org/ReactAction',
        name: '👍',
        userInteractionCount: 3,
      },
    ]);
  });

  it('has everything that the data has', () => {
    const { comment: [first, second] = [] } = jsonLd(
      data(
        comment('1', {
          datePublished: '2024-01-02',
          dateModified: '2024-01-03',
          inLanguage: 'fr',
          url: 'https://a.example/1',
        }),
        comment('a b', { inReplyTo: '1' }),
      ),
    );
    assert.deepEqual(first, {
      '@type': 'Comment',
      '@id': '#comment-1',
      text: 'Words of 1.',
      datePublished: '2024-01-02',
      dateModified: '2024-01-03',
      inLanguage: 'fr',
      url: 'https://a.example/1',
    });
    assert.deepEqual(second, {
      '@type': 'Comment',
      '@id': '#comment-a%20b',
      text: 'Words of a b.',
      parentItem: { '@id': '#comment-1' },
    });
  });

  it('has everything that the data says of the essay, with its authors', () => {
    const article = {
      id: 'tea',
      headline: 'Tea',
      alternativeHeadline: 'Slow water',
      description: 'On tea',
      author: ['ann', 'nobody', 'bob'],
      datePublished: '2024-01-02',
      dateModified: '2024-01-03',
      inLanguage: 'en',
      url: 'https://a.example/tea',
      sameAs: ['https://b.example/tea', 'javascript:alert(1)'],
      image: 'https://a.example/tea.png',
      license: 'https://creativecommons.org/licenses/by/4.0/',
      keywords: ['tea', 'water'],
      body: { type: 'root', children: [] },
    } as const;
    const people = [
      { id: 'ann', name: 'Ann', url: 'https://ann.example/' },
      { id: 'bob', name: 'Bob', url: 'javascript:alert(1)' },
    ];
    const ann = { '@type': 'Person', name: 'Ann', url: 'https://ann.example/' };
    const { id: _, body: __, ...same } = article;
    const said = {
      '@context': 'https://schema.org',
      '@type': 'BlogPosting',
      ...same,
      author: [ann, { '@type': 'Person', name: 'Bob' }],
      sameAs: ['https://b.example/tea'],
    };
    assert.deepEqual(jsonLd({ article, people }), said);
    assert.deepEqual(jsonLd({ article: { ...article, author: ['ann'] }, people }), { ...said, author: ann });
    assert.deepEqual(jsonLd({ article: { ...article, author: ['nobody'] } }).author, undefined);
  });

  it('is the comments of a page where there is no essay, as many as its source says', () => {
    const page = { '@context': 'https://schema.org', '@type': 'WebPage' };
    assert.deepEqual(jsonLd({ comments: [] }), { ...page, commentCount: 0, comment: [] });
    assert.deepEqual(jsonLd({ commentCount: 9 }), { ...page, commentCount: 9 });
    assert.deepEqual(jsonLd({ ...data(comment('1')), commentCount: 9 }).commentCount, 9);
    assert.deepEqual(jsonLd({}), page);
  });

  it('counts the votes for a comment, and shows one that says that it is published', () => {
    const { comment: [first] = [] } = jsonLd(
      data(comment('1', { status: 'published', upvoteCount: 3, downvoteCount: 0 })),
    );
    assert.deepEqual([first?.upvoteCount, first?.downvoteCount, 'author' in first!], [3, 0, false]);
  });

  it('leaves out what is not public, and what would lead there', () => {
    const { comment: comments = [], commentCount } = jsonLd({
      ...data(
        comment('1', { status: 'deleted' }),
        comment('2', { status: 'held' }),
        comment('3', { status: 'queued' }),
        comment('4', { inReplyTo: '1' }),
        comment('5', { inReplyTo: 'nowhere', url: 'javascript:alert(1)' }),
      ),
      commentCount: 0,
    });
    assert.deepEqual(
      comments.map((one) => [one['@id'], one.parentItem, one.url]),
      [
        ['#comment-4', undefined, undefined],
        ['#comment-5', undefined, undefined],
      ],
    );
    assert.equal(commentCount, 2);
  });

  it('names comments by the fragments that the page uses, whatever their ids', () => {
    const [first] = jsonLd(data(comment('\ud800')), { anchorPrefix: 'second-comment-' }).comment ?? [];
    assert.equal(first?.['@id'], '#second-comment-%EF%BF%BD');
  });
});
