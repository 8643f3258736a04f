import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Comment } from '../../../src/model/index.js';
import { detectQuotes, QuoteIndex } from '../../../src/quotes/index.js';
import { runSteps } from '../../../src/quotes/run-steps.js';
import { article, body, comment, filler, quote, shown } from './thread.js';

const first = 'The ability to let go of a particular outcome is essential for whoever sells';
const second = 'A transaction is valued much more than a relationship by those who count money';
const essay = article(filler, first);
const comments: Comment[] = [
  comment('1', second),
  comment('2', quote(first)),
  comment('3', `“${second}” is what 1 says`),
  comment('4', quote(second), 'I agree'),
];

const indexOf = (...some: Comment[]): QuoteIndex => {
  const index = new QuoteIndex();
  index.addArticle(essay);
  for (const one of some) index.add(one);
  return index;
};

test('comments added one by one come to the same as all at once', () => {
  assert.deepEqual(indexOf(...comments).quoteLinks, detectQuotes({ article: essay, comments }));
});

test('a thread may have no article, and no comments', () => {
  assert.deepEqual(shown(detectQuotes({ comments: [comments[0]!, comments[3]!] })), [`4→1 exact: ${second}`]);
  assert.deepEqual(detectQuotes({ article: essay }), []);
  assert.deepEqual(detectQuotes({}), []);
});

test('of texts that say the same, the earliest is quoted', () => {
  const links = indexOf(comments[0]!, comment('2', second), comment('3', quote(second))).quoteLinks;
  assert.deepEqual(shown(links), [`3→1 exact: ${second}`]);
});

test('the one replied to comes before the earliest, and the one named before both', () => {
  const index = new QuoteIndex();
  index.addArticle(essay);
  for (const [id, author] of [
    ['1', 'ann'],
    ['2', 'bea'],
    ['3', 'cyd'],
  ] as const) {
    index.add({ ...comment(id, second), author });
  }
  const reply = { ...comment('4', 'Bea said: “' + second + '”'), inReplyTo: '3' };
  assert.equal(index.search(reply)[0]!.to.source, '3');
  const from = {
    source: '4',
    selector: [
      [
        { type: 'TextPositionSelector', start: 0, end: 3 },
        { type: 'TextQuoteSelector', exact: 'Bea' },
      ],
    ],
  } as const;
  assert.equal(index.search(reply, [{ from, person: 'bea', wrote: ['2'] }])[0]!.to.source, '2');
  const attributed = { type: 'blockquote', data: { attribution: 'cyd' }, children: body(second).children } as const;
  assert.equal(index.search({ id: '4', body: body(attributed) })[0]!.to.source, '3');
});

test('of texts that say the same words, the one with the same characters is quoted', () => {
  const asked = (id: string, mark: string): Comment => ({
    ...comment(id, `${second}${mark} I would like to know`),
    author: id,
  });
  const index = indexOf(asked('1', ', or is it not:'), asked('2', '?'), asked('3', ','));
  const quoting = comment('4', quote(`${second}?`));
  assert.equal(index.search(quoting)[0]!.to.source, '2');
  assert.equal(
    index.search({ ...quoting, inReplyTo: '3' })[0]!.to.source,
    '2',
    'who is replied to decides only after that',
  );
  const attributed = { type: 'blockquote', data: { attribution: '3' }, children: body(`${second}?`).children } as const;
  assert.equal(
    index.search({ id: '4', body: body(attributed) })[0]!.to.source,
    '3',
    'who is named decides before that',
  );
});

test('an exact passage comes before one that differs, whatever name is given', () => {
  const index = indexOf(comment('1', second.replace('valued', 'prized')), comment('2', second));
  assert.equal(index.search({ ...comment('3', quote(second)), inReplyTo: '1' })[0]!.to.source, '2');
});

test('a comment quotes neither itself nor a later one', () => {
  assert.deepEqual(indexOf(comment('1', second, `“${second}”`)).quoteLinks, []);
  assert.deepEqual(indexOf(comment('1', quote(second)), comment('2', second)).quoteLinks, []);
});

test('who quotes an earlier comment of their own is linked to it', () => {
  const mine = (id: string, ...blocks: Parameters<typeof body>): Comment => ({
    id,
    author: 'ann',
    body: body(...blocks),
  });
  assert.deepEqual(shown(indexOf(mine('1', second), mine('2', quote(second))).quoteLinks), [`2→1 exact: ${second}`]);
});

test('what a block quotation brought in is quoted from there; what it took is quoted from its source', () => {
  const links = indexOf(
    comment('1', quote(second)),
    comment('2', quote(first)),
    comment('3', quote(second), quote(first)),
  ).quoteLinks;
  assert.deepEqual(shown(links), [`2→article exact: ${first}`, `3→1 exact: ${second}`, `3→article exact: ${first}`]);
});

test('a quotation and the reply to it, quoted together, are quoted from the one who replied', () => {
  const said = 'Nobody who counts money has ever said so in my presence';
  const index = indexOf(comments[0]!, comment('2', quote(second), said));
  assert.deepEqual(shown(index.add(comment('3', quote(second, said)))), [`3→2 exact: ${second}\n\n${said}`]);
  assert.deepEqual(shown(index.add(comment('4', quote(second)))), [`4→1 exact: ${second}`]);
  index.remove('2');
  assert.deepEqual(shown(index.add(comment('5', quote(said)))), [], 'nor is it counted once it is gone');
});

test('a signature that everybody repeats does not hide what is quoted', () => {
  const signature = 'Sent from my telephone, please excuse that I am brief';
  const many = Array.from({ length: 300 }, (_, i) =>
    comment(`${i}`, `Remark number ${i} about the weather`, signature),
  );
  const links = indexOf(...many, comment('last', quote(first), signature)).quoteLinks;
  assert.deepEqual(shown(links), [`last→article exact: ${first}`]);
});

test('a comment that is replaced keeps its place, and those that quoted it are searched again', () => {
  const index = indexOf(...comments);
  assert.equal(index.quoteLinks.length, 3);
  index.add(comment('1', 'Something else altogether'));
  assert.deepEqual(shown(index.quoteLinks), [
    `2→article exact: ${first}`,
    // What no other comment says any more is quoted from the one that said it first.
    `4→3 exact: ${second}`,
  ]);
  index.add(comments[0]!);
  assert.ok(index.search(comment('5', quote(second)))[0]!.to.source === '1');
});

test('a comment that is removed has no quotation from it or in it', () => {
  const index = indexOf(...comments);
  index.remove('2');
  index.remove('1');
  index.remove('unknown');
  assert.deepEqual(shown(index.quoteLinks), [`4→3 exact: ${second}`]);
});

test('a draft is searched without being taken in', () => {
  const index = indexOf(...comments);
  assert.equal(index.search(comment('draft', quote(first))).length, 1);
  assert.equal(index.quoteLinks.length, 3);
  assert.equal(index.search(comment('draft', quote('draft words that nobody has said before'))).length, 0);
});

test('work is done in steps of one quotation', () => {
  const steps = indexOf(comments[0]!).adding(comment('9', ...Array.from({ length: 20 }, () => quote(second))));
  let count = 0;
  while (!steps.next().done) count += 1;
  assert.ok(count >= 20);
});

test('a comment quotes neither itself as it was, nor what was written at the same time', () => {
  const index = indexOf(comment('1', second));
  assert.deepEqual(index.search(comment('1', quote(second))), []);
  const dated = new QuoteIndex();
  const add = (order: number, one: Comment): number => runSteps(dated.adding(one, [], order)).length;
  assert.deepEqual(
    [add(3, comment('3', second)), add(3, comment('4', quote(second))), add(4, comment('5', quote(second)))],
    [0, 0, 1],
  );
});

test('of a thread, those that quoted what has changed are searched again, and no others', () => {
  const index = indexOf(comment('1', second), comment('2', quote(second)), comment('3', quote(first)));
  const steps = index.adding(comment('1', 'Something else'));
  let count = 0;
  while (!steps.next().done) count += 1;
  // The comment itself, and the one that quoted it.
  assert.equal(count, 2);
});

test('a link says whence and whither it leads, and that it was found', () => {
  const [link] = indexOf(comment('2', 'I say:', quote(first))).quoteLinks;
  assert.deepEqual(
    { id: link!.id, origin: link!.origin, match: link!.match, from: link!.from.source, to: link!.to.source },
    { id: 'quote:2:8', origin: 'detected', match: 'exact', from: '2', to: 'article' },
  );
});
