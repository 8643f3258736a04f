import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { isSound } from '../../../src/model/is-sound.js';
import type { Comment, Discussion, EssayDiscussion } from '../../../src/model/index.js';
import { salvageComments, salvageDiscussion } from '../../../src/model/parse-discussion.js';
import { plainText } from '../../../src/model/plain-text.js';
import { makeDiscussion } from '../../bench/make-discussion.js';
import { secondDiscussion } from '../../fixtures/second-discussion.js';
import { damaged, junk } from './damage.js';

const comment = (more: object = {}): unknown => ({ id: '1', body: { type: 'root', children: [] }, ...more });
const withComments = (...comments: unknown[]): unknown => ({
  article: { id: 'a', headline: 'H', body: { type: 'root', children: [] } },
  people: [{ id: 'ann', name: 'Ann' }],
  comments,
});
const saved = (...comments: unknown[]): readonly Comment[] =>
  salvageDiscussion(withComments(...comments)).parts?.comments ?? [];
const wordsOf = (body: unknown): string => plainText(saved(comment({ body }))[0]!.body);

describe('what is saved of a discussion', () => {
  it('is all of it, and no mistake is told, where there is none', () => {
    const { parts, error } = salvageDiscussion(secondDiscussion);
    assert.deepEqual(parts, secondDiscussion);
    assert.equal(error, undefined);
  });

  it('is every comment that was not damaged, whatever was damaged and however', () => {
    const { people, ...rest } = makeDiscussion(6);
    // A person who is lost takes the name from comments, which is damage to them.
    const given = {
      ...rest,
      people: people.slice(0, 0),
      comments: rest.comments.map(({ author: _, ...other }) => other),
    } as EssayDiscussion;
    fc.assert(
      fc.property(
        damaged({ ...given, article: { ...given.article, author: undefined } } as unknown as Discussion),
        ({ value, path }) => {
          const { parts, error } = salvageDiscussion(value);
          const [top, index] = path;
          if (top === undefined) return; // the whole was replaced
          if (top === 'comments' && index === undefined) return;
          const others = given.comments.filter((_, at) => !(top === 'comments' && at === index));
          for (const other of others)
            assert.ok(
              parts?.comments?.some((one) => JSON.stringify(one) === JSON.stringify(sorted(other))),
              `${other.id} is lost by ${path.join('.')}`,
            );
          assert.ok(error === undefined || error.name === 'ParseError');
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('can be shown without surprises, and is without mistakes when it is read again', () => {
    fc.assert(
      fc.property(damaged(makeDiscussion(3)), ({ value }) => {
        const { parts } = salvageDiscussion(value);
        if (!parts) return;
        assert.ok(isSound(parts));
        const again = salvageDiscussion({ people: [], comments: [], article: withArticle, ...parts });
        // An article keeps what it has: its id or its headline may be empty.
        const others = again.error?.errors.filter(({ path }) => !/^article\.(id|headline)$/.test(path));
        assert.equal(others?.join('\n') ?? '', '');
      }),
      { numRuns: 2000 },
    );
  });

  it('is nothing of what is no discussion, and that is told', () => {
    for (const value of [
      undefined,
      null,
      '',
      'text',
      0,
      42,
      true,
      [],
      {},
      [1],
      { title: 'x' },
      () => 0,
      Symbol('x'),
      1n,
      new Map(),
    ]) {
      const { parts, error } = salvageDiscussion(value);
      assert.equal(parts, undefined);
      assert.equal(error?.name, 'ParseError');
    }
  });

  it('is the rest where a part is missing', () => {
    const { parts, error } = salvageDiscussion({ comments: [comment()], people: 'nobody' });
    assert.deepEqual(Object.keys(parts ?? {}), ['comments']);
    assert.deepEqual(
      error?.errors.map(({ path }) => path),
      ['people'],
    );
  });

  it('is the comment without the date, the author or the property that is unfit', () => {
    const [first] = saved(
      comment({
        datePublished: 'yesterday',
        author: 'bob',
        url: 'javascript:alert(1)',
        likes: 1,
        inLanguage: 5,
        status: 'x',
      }),
    );
    assert.deepEqual(first, comment());
  });

  it('is the day of a date in another form', () => {
    for (const datePublished of ['2013-07-04T10:00:00', '2013-07-04 10:00:00', '2013-07-04T10:00:00.000']) {
      assert.equal(saved(comment({ datePublished }))[0]?.datePublished, '2013-07-04');
    }
  });

  it('is the id that is a number, where it names and where it is named', () => {
    const [first, second] = saved(comment({ id: 1 }), comment({ id: 2, inReplyTo: 1 }));
    assert.equal(first?.id, '1');
    assert.equal(second?.inReplyTo, '1');
  });

  it('are the words of a body in another form', () => {
    const paragraph = { type: 'paragraph', children: [{ type: 'text', value: 'Words' }] };
    assert.equal(wordsOf('One\n\nTwo\nThree'), 'One\n\nTwo\nThree');
    assert.equal(wordsOf([paragraph]), 'Words');
    assert.equal(wordsOf({ type: 'document', children: [paragraph] }), 'Words');
    assert.equal(wordsOf({ children: [paragraph] }), 'Words');
    assert.equal(wordsOf({ type: 'root', children: ['Words'] }), 'Words');
    assert.equal(wordsOf({ type: 'root', children: [{ type: 'paragraph', children: 'Words' }] }), 'Words');
    assert.equal(wordsOf({ type: 'root', children: [{ type: 'paragraph', children: ['Words'] }] }), 'Words');
    assert.equal(wordsOf({ type: 'root', children: [{ type: 'text', value: 'Words' }] }), 'Words');
    assert.equal(
      wordsOf({ type: 'root', children: [{ type: 'table', children: [{ type: 'row', children: [paragraph] }] }] }),
      'Words',
    );
    assert.equal(
      wordsOf({
        type: 'root',
        children: [{ type: 'heading', depth: 1, children: [{ type: 'text', value: 'Words' }] }],
      }),
      'Words',
    );
    assert.equal(wordsOf({ type: 'root', children: [{ type: 'list', children: [paragraph] }] }), 'Words');
    assert.equal(wordsOf({ type: 'root', children: [{ type: 'html', value: '<b>Words</b>' }] }), '<b>Words</b>');
    const link = { type: 'link', url: 'javascript:alert(1)', children: [{ type: 'text', value: 'Words' }] };
    assert.deepEqual(
      saved(comment({ body: { type: 'root', children: [{ type: 'paragraph', children: [link] }] } }))[0]?.body.children,
      [paragraph],
    );
  });

  it('is every comment but the one that is too large', () => {
    let block: unknown = { type: 'paragraph', children: [{ type: 'text', value: 'x' }] };
    for (let i = 0; i < 40; i += 1) block = { type: 'blockquote', children: [block, block] };
    const { parts, error } = salvageDiscussion(
      withComments(comment(), comment({ id: '2', body: { type: 'root', children: [block] } }), comment({ id: '3' })),
      { nodes: 20_000 },
    );
    assert.deepEqual(
      parts?.comments?.map(({ id }) => id),
      ['1', '3'],
    );
    assert.equal(error?.count, 1);
  });

  it('is every comment but the one that contains itself, cannot be read, or was revoked', () => {
    const loop: Record<string, unknown> = { id: '2' };
    loop['body'] = { type: 'root', children: [loop['body'], loop] };
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    const throwing = {
      id: '3',
      get body(): never {
        throw new TypeError('foreign');
      },
    };
    assert.deepEqual(
      saved(comment(), throwing, proxy, comment({ id: '4' })).map(({ id }) => id),
      ['1', '4'],
    );
    assert.doesNotThrow(() => saved(loop));
  });
});

describe('what is saved of the comments of a source', () => {
  it('keeps whom and what they name elsewhere', () => {
    const given = { comments: [comment({ author: 'x', inReplyTo: 'archive-1' })], people: [], next: '2' };
    const { parts, error } = salvageComments({ comments: given.comments, people: given.people });
    assert.deepEqual(parts, { comments: given.comments, people: [] });
    assert.equal(error, undefined);
  });

  it('is nothing where there is no list of comments', () => {
    fc.assert(
      fc.property(junk, (value) => {
        const { parts } = salvageComments({ comments: value });
        assert.equal(parts === undefined, !Array.isArray(value));
      }),
    );
  });
});

const withArticle = { id: 'a', headline: 'H', body: { type: 'root', children: [] } };

/** In the order in which the model writes the properties of a comment. */
function sorted(given: Comment): object {
  const keys = [
    'id',
    'body',
    'author',
    'datePublished',
    'dateModified',
    'inReplyTo',
    'inLanguage',
    'url',
    'contentWarning',
    'status',
  ] as const;
  return normal(
    Object.fromEntries(keys.flatMap((key) => (given[key] === undefined ? [] : [[key, given[key]]]))),
  ) as object;
}

/** Nodes in the order in which the model writes them. */
function normal(value: unknown): unknown {
  return JSON.parse(JSON.stringify(salvageDiscussion(withComments(value)).parts?.comments?.[0] ?? value));
}
