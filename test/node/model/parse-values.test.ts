import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseDiscussion, type Comment, type Discussion, type ParseError } from '../../../src/model/index.js';
import { salvageComments, salvageDiscussion, salvageParts } from '../../../src/model/parse-discussion.js';

type Json = Record<string, unknown>;

const words = (value: string): Json => ({ type: 'text', value });
const line = (...children: unknown[]): Json => ({ type: 'paragraph', children });
const comment = (more: Json = {}): Json => ({ id: '1', body: { type: 'root', children: [] }, ...more });
const article = (more: Json = {}): Json => ({ id: 'a', headline: 'H', body: { type: 'root', children: [] }, ...more });
const withComment = (more: Json): Json => ({ people: [{ id: '7', name: 'Ann' }], comments: [comment(more)] });

const mistakesOf = (value: unknown, base?: string): readonly string[] => {
  try {
    parseDiscussion(value, base === undefined ? {} : { base });
  } catch (error) {
    return (error as ParseError).errors.map(({ path, expected, got }) => `${path}: ${expected}, got ${got}`);
  }
  return [];
};
const savedComment = (more: Json): Comment | undefined => salvageDiscussion(withComment(more)).parts?.comments?.[0];
const savedBlocks = (...children: unknown[]): unknown =>
  savedComment({ body: { type: 'root', children } })?.body.children;
const savedArticle = (...children: unknown[]): unknown =>
  salvageDiscussion({ article: article({ body: { type: 'root', children } }) }).parts?.article?.body.children;

describe('a value of a comment', () => {
  it('is taken where it is what the model says', () => {
    const fit: readonly Json[] = [
      { id: 'i'.repeat(1000) },
      { datePublished: '2024-02-29' },
      { datePublished: '2024-02-29T23:59:59.123+05:30' },
      { inLanguage: 'zh-Hant-TW' },
      { isPinned: false },
      { upvoteCount: 0 },
      { reactions: [{ name: '👍', count: 1 }] },
      { reactions: [{ name: 'n'.repeat(60), count: 0 }] },
      { url: 'http://x.example/' },
      { author: '7' },
    ];
    for (const more of fit) assert.deepEqual(parseDiscussion(withComment(more)).comments, [comment(more)]);
  });

  it('is a mistake where it is not, with what was expected', () => {
    const isoDate = 'an ISO 8601 date, or a date and time with its offset';
    const unfit: readonly (readonly [Json, string])[] = [
      [{ id: 'i'.repeat(1001) }, `id: an id of at most 1000 characters, got "${'i'.repeat(60)}…"`],
      [{ id: '' }, 'id: a string that is not empty, got ""'],
      [{ datePublished: '2023-02-29' }, `datePublished: ${isoDate}, got "2023-02-29"`],
      [{ datePublished: '2024-01-011' }, `datePublished: ${isoDate}, got "2024-01-011"`],
      [{ datePublished: 'on 2024-01-01' }, `datePublished: ${isoDate}, got "on 2024-01-01"`],
      [{ datePublished: 20240101 }, `datePublished: ${isoDate}, got 20240101`],
      [{ datePublished: '2024-01-01T10:00' }, `datePublished: ${isoDate}, got "2024-01-01T10:00"`],
      [{ inLanguage: 'fr_FR' }, 'inLanguage: a BCP 47 language tag, got "fr_FR"'],
      [{ inLanguage: ['fr'] }, 'inLanguage: a BCP 47 language tag, got a list'],
      [{ isPinned: 'true' }, 'isPinned: true or false, got "true"'],
      [{ upvoteCount: -1 }, 'upvoteCount: a whole number, 0 or more, got -1'],
      [{ upvoteCount: 1.5 }, 'upvoteCount: a whole number, 0 or more, got 1.5'],
      [{ author: 'bob' }, 'author: the id of one of the people, got "bob"'],
      [{ author: 8 }, 'author: the id of one of the people, got 8'],
      [{ author: 7 }, 'author: the id of one of the people, got 7'],
      [{ author: { toString: () => '7' } }, 'author: the id of one of the people, got an object'],
      [{ url: 'ftp://x.example/' }, 'url: an absolute http or https URL, got "ftp://x.example/"'],
      [{ url: 'mailto:a@x.example' }, 'url: an absolute http or https URL, got "mailto:a@x.example"'],
      [{ url: '' }, 'url: an absolute http or https URL, got ""'],
      [{ url: '/posts' }, 'url: an absolute http or https URL (`base` resolves relative ones), got "/posts"'],
      [{ contentWarning: 5 }, 'contentWarning: a string that is not empty, got 5'],
      [{ status: 'new' }, 'status: "published" or "held" or "queued" or "deleted", got "new"'],
    ];
    for (const [more, mistake] of unfit) assert.deepEqual(mistakesOf(withComment(more)), [`comments[0].${mistake}`]);
  });

  it('is no reaction where its name is long, spaced, empty or no text', () => {
    for (const name of ['n'.repeat(61), 'a b', '', 5, ['x'], '\ud83d']) {
      const [mistake] = mistakesOf(withComment({ reactions: [{ name, count: 1 }] }));
      assert.match(mistake ?? '', /reactions\[0\]\.name: an emoji or a name without spaces, of at most 60 characters/);
    }
  });

  it('is saved as far as it can be read', () => {
    assert.equal(savedComment({ author: 7 })?.author, '7');
    assert.equal(savedComment({ datePublished: '2024-01-01 10:00' })?.datePublished, '2024-01-01');
    assert.equal(savedComment({ contentWarning: 5 })?.contentWarning, '5');
    assert.equal(savedComment({ contentWarning: NaN })?.contentWarning, undefined);
    assert.equal(savedComment({ contentWarning: 'a\ud83d' })?.contentWarning, 'a\ufffd');
  });
});

describe('a name', () => {
  const named = (name: string): string | undefined =>
    salvageDiscussion({ people: [{ id: 'a', name }], comments: [] }).parts?.people?.[0]?.name;

  it('of the greatest length is kept, and of a longer one the beginning', () => {
    assert.equal(named('n'.repeat(300)), 'n'.repeat(300));
    assert.equal(named('n'.repeat(301)), `${'n'.repeat(299)}…`);
    assert.equal(named(`${'n'.repeat(298)}🙂🙂`), `${'n'.repeat(298)}\ufffd…`);
    assert.match(mistakesOf({ people: [{ id: 'a', name: 'n'.repeat(301) }], comments: [] })[0] ?? '', /at most 300/);
  });

  it('is that of one person alone', () => {
    const people = [
      { id: 'a', name: 'A' },
      { id: 'a', name: 'B' },
    ];
    assert.deepEqual(mistakesOf({ people, comments: [] }), ['people[1].id: unique among the people, got "a"']);
    assert.deepEqual(salvageComments({ people, comments: [] }).parts?.people, people);
  });
});

describe('an address', () => {
  it('is resolved against a base, and has to be absolute where there is none', () => {
    const url = (given: string, base?: string): string | undefined =>
      parseDiscussion(withComment({ url: given }), base === undefined ? {} : { base }).comments?.[0]?.url;
    assert.equal(url('../b?c#d', 'https://x.example/a/'), 'https://x.example/b?c#d');
    assert.equal(url('HTTPS://Y.example', 'https://x.example/a/'), 'https://y.example/');
    assert.deepEqual(mistakesOf(withComment({ url: '/a' }), 'nowhere').length, 1);
    assert.deepEqual(mistakesOf(withComment({ url: 5 }), 'https://x.example/').length, 1);
  });
});

describe('the data of an article', () => {
  const dataOf = (data: unknown): unknown =>
    parseDiscussion({ article: article({ data: data as Json }) }).article?.data;

  it('is whatever JSON can hold', () => {
    const data = { text: 'a', number: 1.5, yes: true, nothing: null, list: [1, 'b', [null]], object: { a: { b: [] } } };
    assert.deepEqual(dataOf(data), data);
  });

  it('is a mistake where it is more than that', () => {
    const unfit = [() => 'x', NaN, Infinity, undefined, 1n, Symbol('x')];
    for (const value of unfit) {
      const [mistake, ...more] = mistakesOf({ article: article({ data: { a: [{ b: value }] } }) });
      assert.match(mistake ?? '', /^article\.data\.a\[0\]\.b: JSON, got /);
      assert.deepEqual(more, []);
    }
  });

  it('nests no deeper than bodies do', () => {
    const levels = (depth: number): Json => {
      let value: Json = {};
      for (let level = 0; level < depth; level += 1) value = level % 2 ? { a: value } : ({ a: [value] } as Json);
      return value;
    };
    assert.deepEqual(mistakesOf({ article: article({ data: levels(42) }) }), []);
    assert.match(
      mistakesOf({ article: article({ data: levels(44) }) })[0] ?? '',
      /: at most 64 levels deep, got one more$/,
    );
  });

  it('keeps names that objects have by themselves, and mends those that cannot be encoded', () => {
    const data = JSON.parse('{ "__proto__": 1, "a\\ud83d": 2 }') as Json;
    assert.equal(JSON.stringify(dataOf(data)), '{"__proto__":1,"a\ufffd":2}');
  });
});

describe('what is saved of a body', () => {
  it('is its words, as paragraphs that empty lines part', () => {
    assert.deepEqual(savedComment({ body: ' One \n \n\n\n Two\nThree ' })?.body, {
      type: 'root',
      children: [line(words('One')), line(words('Two\nThree'))],
    });
    assert.deepEqual(mistakesOf(withComment({ body: 'x' })), ['comments[0].body: an object, got "x"']);
    assert.deepEqual(mistakesOf(withComment({ body: [] })), ['comments[0].body: an object, got a list']);
    assert.deepEqual(mistakesOf(withComment({ body: { type: 'document', children: [] } })), [
      'comments[0].body.type: "root", got "document"',
    ]);
    assert.equal(savedComment({ body: '  ' }), undefined);
    assert.equal(savedComment({ body: 5 }), undefined);
  });

  it('is what stood in nodes that are unfit, in its place', () => {
    const [a, b, c] = [words('a'), words('b'), words('c')];
    assert.deepEqual(savedBlocks(line(a), { type: 'box', children: [line(b)] }, line(c)), [line(a), line(b), line(c)]);
    assert.deepEqual(savedBlocks({ type: 'box', children: [a, { type: 'em', children: [b] }] }), [line(a, b)]);
    assert.deepEqual(savedBlocks(line(a, { type: 'em', children: [b] }, c)), [line(a, b, c)]);
    assert.deepEqual(savedBlocks({ type: 'box', children: [{ type: 'box', children: [line(a)] }] }), [line(a)]);
    assert.deepEqual(savedBlocks({ type: 'list', children: [line(a), 'b'] }), [
      {
        type: 'list',
        children: [
          { type: 'listItem', children: [line(a)] },
          { type: 'listItem', children: [line(b)] },
        ],
      },
    ]);
  });

  it('is the number, the value or the description of a node that is unfit', () => {
    assert.deepEqual(savedBlocks(5), [line(words('5'))]);
    assert.deepEqual(savedBlocks('a'), [line(words('a'))]);
    assert.deepEqual(savedBlocks({ type: 'html', value: '<b>' }), [line(words('<b>'))]);
    assert.deepEqual(savedBlocks({ type: 'x', value: 7 }), [line(words('7'))]);
    assert.deepEqual(savedBlocks({ type: 'x', alt: 'A picture' }), [line(words('A picture'))]);
    assert.deepEqual(savedBlocks({ type: 'x', value: ' ', children: 'a', alt: 'b' }), [line(words('a'))]);
    assert.deepEqual(savedBlocks({ type: 'x', value: '\ud83d' }), [line(words('\ufffd'))]);
    assert.deepEqual(savedBlocks(' ', NaN, true, null, undefined, { type: 'x' }, { value: '  ' }, Infinity), []);
  });

  it('is told once, at what is unfit and not at what was in it', () => {
    const body = { type: 'root', children: [{ type: 'box', children: [{ type: 'box', children: ['x'] }] }] };
    assert.deepEqual(
      salvageDiscussion(withComment({ body })).error?.errors.map(({ path }) => path),
      ['comments[0].body.children[0].type'],
    );
    const list = { type: 'root', children: [{ type: 'list', children: ['x', 5] }] };
    assert.deepEqual(
      salvageDiscussion(withComment({ body: list })).error?.errors.map(({ path }) => path),
      ['comments[0].body.children[0].children[0]', 'comments[0].body.children[0].children[1]'],
    );
  });

  it('is nothing of a list in it that is too long to look through', () => {
    const box = (length: number): Json => ({ type: 'box', children: Array.from({ length }, () => 'x') });
    assert.deepEqual(savedBlocks(box(10_000)), [line(...Array.from({ length: 10_000 }, () => words('x')))]);
    assert.deepEqual(savedBlocks(line(words('a')), box(10_001)), [line(words('a'))]);
  });

  it('are the parts of a figure that is none, its caption as a paragraph', () => {
    const [image, caption] = [
      { type: 'image', url: 'https://x.example/a.png', alt: '' },
      { type: 'figcaption', children: [words('a')] },
    ];
    const figure = { type: 'figure', children: [image, caption] };
    assert.deepEqual(savedArticle(figure), [figure]);
    assert.deepEqual(savedArticle({ type: 'figure', children: [caption, image] }), [line(words('a')), image]);
    assert.deepEqual(savedArticle({ type: 'figure', children: [image] }), [image]);
    const body = { type: 'root', children: [{ type: 'figure', children: [image, image] }] };
    assert.deepEqual(mistakesOf({ article: article({ body }) }), [
      'article.body.children[0].children: an image or a table, and a figcaption behind it, got a list',
    ]);
  });
});

describe('how deep a body may nest', () => {
  const nested = (levels: number): Json => {
    let node: Json = { type: 'thematicBreak' };
    for (let level = 0; level < levels; level += 1) node = { type: 'blockquote', children: [node] };
    return comment({ body: { type: 'root', children: [node] } });
  };

  it('is 64 levels, the root and the innermost included', () => {
    assert.deepEqual(mistakesOf({ comments: [nested(63)] }), []);
    assert.match(mistakesOf({ comments: [nested(64)] })[0] ?? '', /: at most 64 levels deep, got one more$/);
  });

  it('is told of one that contains itself', () => {
    const loop: Json = { type: 'blockquote' };
    loop['children'] = [loop];
    assert.deepEqual(mistakesOf({ comments: [comment({ body: { type: 'root', children: [loop] } })] }), [
      'comments[0].body.children[0].children[0]: free of loops, got an object that contains itself',
    ]);
  });
});

describe('a node of an unknown type', () => {
  it('is named with those that may stand there, and with what to do where that is known', () => {
    const at = (node: Json): string => mistakesOf(withComment({ body: { type: 'root', children: [node] } }))[0] ?? '';
    assert.match(at({ type: 'x' }), /type: "paragraph" or .*"list" or .*", got "x"$/);
    assert.doesNotMatch(at({ type: 'x' }), /math|\(/);
    assert.match(at({ type: 'html', value: '' }), /" \(.+\), got "html"$/);
    assert.match(at({ type: 'toString' }), /", got "toString"$/);
    assert.match(at({ type: 5 }), /", got 5$/);
  });
});

describe('what is saved of a discussion with lost parts', () => {
  const status = (id: string, value?: string): Json => comment({ id, ...(value && { status: value }) });

  it('counts the comments that were left out with those that are shown', () => {
    const count = (discussion: Json): number | undefined => salvageDiscussion(discussion).parts?.commentCount;
    assert.equal(count({ comments: [status('1'), status('2'), 5] }), 3);
    assert.equal(count({ comments: [status('1'), status('2', 'deleted'), status('3', 'queued'), 5, 6] }), 3);
    assert.equal(count({ comments: [status('1', 'held'), status('1'), 5] }), 2);
    assert.equal(count({ comments: [status('1'), 5], commentCount: 40 }), 40);
    assert.equal(count({ comments: [status('1')] }), undefined);
    assert.equal(count({ article: article(), comments: 5 }), undefined);
  });

  it('says which of them was given and could not be read', () => {
    const lost = (value: unknown): unknown => salvageParts(value).lost;
    assert.deepEqual(lost({ article: article(), comments: [] }), { article: false, comments: false });
    assert.deepEqual(lost({ article: 5, comments: 5 }), { article: true, comments: true });
    assert.deepEqual(lost({}), { article: false, comments: false });
    assert.deepEqual(lost({ article: null, comments: null }), { article: false, comments: false });
    assert.deepEqual(lost(undefined), { article: false, comments: false });
    const unreadable = {
      get article(): never {
        throw new TypeError('foreign');
      },
      get comments(): never {
        throw new TypeError('foreign');
      },
    };
    assert.deepEqual(lost(unreadable), { article: true, comments: true });
  });

  it('is the article where there is a headline or a text', () => {
    const saved = (value: Json): unknown => salvageDiscussion({ article: value }).parts?.article;
    const empty = { type: 'root', children: [] };
    assert.deepEqual(saved({ id: 'a', headline: 'H' }), { id: 'a', headline: 'H', body: empty });
    assert.deepEqual(saved({ headline: 'H', body: empty }), { id: '', headline: 'H', body: empty });
    const body = { type: 'root', children: [line(words('a'))] };
    assert.deepEqual(saved({ id: 'a', body }), { id: 'a', headline: '', body });
    assert.equal(saved({ id: 'a' }), undefined);
    assert.equal(saved({ id: 'a', body: empty }), undefined);
  });

  it('is nothing of a discussion without an article and without comments', () => {
    assert.deepEqual(
      mistakesOf({ people: [] }),
      ['the discussion: an object with an `article`, with `comments`, or with both, got one with neither'].map(
        (mistake) => mistake.replace('the discussion', ''),
      ),
    );
    assert.equal(salvageDiscussion({ people: [] }).parts, undefined);
    assert.ok(salvageDiscussion({ article: article() }).parts);
    assert.ok(salvageDiscussion({ comments: [] }).parts);
  });

  it('lets parts that are given one by one name people who are not given', () => {
    const by = (value: Json): string | readonly string[] | undefined =>
      salvageParts(value).parts?.comments?.[0]?.author;
    assert.equal(by({ comments: [comment({ author: 'ann' })] }), 'ann');
    assert.equal(by({ comments: [comment({ author: 'ann' })], people: [] }), undefined);
  });
});

describe('a quotation', () => {
  it('has two selectors a piece', () => {
    const selector = [
      { type: 'TextPositionSelector', start: 0, end: 1 },
      { type: 'TextQuoteSelector', exact: 'a' },
    ];
    const link = (...pairs: unknown[]): Discussion =>
      ({
        comments: [],
        quoteLinks: [
          {
            id: 'q',
            origin: 'author',
            match: 'exact',
            from: { source: '1', selector: pairs },
            to: { source: '2', selector: [selector] },
          },
        ],
      }) as unknown as Discussion;
    assert.deepEqual(mistakesOf(link(selector)), []);
    assert.deepEqual(mistakesOf(link([...selector, {}])), [
      'quoteLinks[0].from.selector[0]: a pair of selectors, got a list of 3',
    ]);
  });
});
