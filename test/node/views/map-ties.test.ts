import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { discussion } from '../../../src/content/index.js';
import { findNames } from '../../../src/elements/map/find-names.js';
import type { Comment } from '../../../src/model/comment.js';
import type { QuoteLink } from '../../../src/model/quote-link.js';
import { passage } from '../../../src/quotes/selectors.js';
import { tiesOf } from '../../../src/views/map-ties.js';

const comment = (id: string, inReplyTo?: string): Comment => ({
  id,
  body: { type: 'root', children: [] },
  ...(inReplyTo !== undefined && { inReplyTo }),
});
const comments = [comment('1'), comment('2', '1'), comment('3', '2')];
const { article } = discussion;
const quote = (from: string, to: string, at = 0): QuoteLink => ({
  id: `${from}-${to}-${at}`,
  origin: 'author',
  match: 'exact',
  from: passage(from, 'words of it', [{ start: 0, end: 5 }]),
  to: passage(to, ' '.repeat(at) + 'words of it', [{ start: at, end: at + 5 }]),
});

describe('ties', () => {
  it('are quotations, replies and names', () => {
    const ties = tiesOf(
      article,
      comments,
      [quote('3', '1')],
      [
        { from: '2', wrote: ['1'] },
        { from: '3', wrote: ['1', '2'] },
      ],
    );
    assert.deepEqual(
      ties.map(({ kind, from, to }) => `${from} ${kind} ${to}`),
      ['3 quote 1', '2 reply 1', '3 reply 2'],
    );
  });

  it('are one for each passage of the article', () => {
    const ties = tiesOf(article, comments, [
      quote('1', article.id, 3),
      quote('1', article.id, 3),
      quote('1', article.id, 90),
    ]);
    assert.deepEqual(
      ties.flatMap(({ kind, at }) => (kind === 'quote' ? at : [])),
      [3, 90],
    );
  });

  it('do not lead to what is not here, nor to themselves', () => {
    assert.deepEqual(
      tiesOf(undefined, [comment('1', 'gone'), comment('2', '2')], [quote('1', 'essay'), quote('x', '1')]),
      [],
    );
  });

  it('do not lead to a deleted comment', () => {
    assert.deepEqual(tiesOf(article, [{ ...comment('1'), status: 'deleted' }, comment('2', '1')], []), []);
  });

  it('of the essay are its two quotations and the names beside them', () => {
    const named = findNames(article, discussion.comments, discussion.people);
    const ties = tiesOf(article, discussion.comments, discussion.quoteLinks ?? [], named);
    assert.deepEqual(
      ties.filter(({ kind }) => kind === 'quote').map(({ from, to }) => [from, to]),
      [
        ['3', article.id],
        ['5', '4'],
      ],
    );
    assert.deepEqual(
      ties.filter(({ kind }) => kind === 'name').map(({ from, to }) => [from, to]),
      [
        ['4', '3'],
        ['6', '4'],
      ],
    );
  });
});
