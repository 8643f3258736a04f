import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { discussion as essay } from '../../../src/content/index.js';
import { detectFormat, readThreads, type Thread } from '../../../src/import/index.js';
import { plainText } from '../../../src/model/plain-text.js';
import { saidBy } from '../../../src/import/words/comment-words.js';

const seed = readFileSync(new URL('../../fixtures/trust-based-selling-between-cultures.txt', import.meta.url));

async function read(text: string | Uint8Array | AsyncIterable<Uint8Array>, file = 'page.txt') {
  const reading = readThreads(text, { file, format: 'text' });
  const threads: Thread[] = [];
  for await (const thread of reading) threads.push(thread);
  return { threads, report: reading.report() };
}

const folded = (text: string): string => text.replace(/\s+/g, ' ').trim();
const shown = ({ discussion }: Thread): readonly (readonly unknown[])[] => {
  const names = new Map(discussion.people?.map(({ id, name }) => [id, name]));
  return (discussion.comments ?? []).map(({ author, inReplyTo, datePublished, body }) => [
    names.get(author ?? ''),
    inReplyTo,
    datePublished,
    plainText(body),
  ]);
};

describe('the text of a page with comments', () => {
  it('that this package was made of gives its discussion, word for word', async () => {
    assert.equal(detectFormat(seed), 'text');
    const { threads, report } = await read(seed);
    const { article, comments, people, commentCount } = threads[0]!.discussion;
    assert.equal(article?.headline, essay.article.headline);
    assert.equal(folded(plainText(article.body)), folded(plainText(essay.article.body)));
    assert.equal(commentCount, 7);
    const named = (list: typeof people, id?: string): string | undefined => list?.find((one) => one.id === id)?.name;
    assert.deepEqual(
      comments?.map(({ id, author, body }) => [id, named(people, author), folded(plainText(body))]),
      essay.comments.map(({ id, author, body }) => [id, named(essay.people, author), folded(plainText(body))]),
    );
    const paragraphs = ({ body }: (typeof essay.comments)[number]): readonly string[] =>
      body.children.map((child) => folded(plainText({ type: 'root', children: [child] })));
    assert.deepEqual(comments.map(paragraphs), essay.comments.map(paragraphs));
    assert.deepEqual(report.counts, { 'text/count': 1, 'text/line-ends': 1 });
  });

  it('is told by who says what, in many languages', () => {
    for (const [line, name] of [
      ['Ada says:', 'Ada'],
      ['Ada Lovelace sagt:', 'Ada Lovelace'],
      ['Ada dit :', 'Ada'],
      ['Ada a dit\u00a0:', 'Ada'],
      ['Ada dice:', 'Ada'],
      ['Ada disse:', 'Ada'],
      ['Ада говорит:', 'Ада'],
      ['Ada より:', 'Ada'],
      ['小明说道：', '小明'],
      ['آدا يقول:', 'آدا'],
      ['Ada dedi ki:', 'Ada'],
      ['Ada 님의 말:', 'Ada'],
    ] as const)
      assert.equal(saidBy(line), name, line);
    for (const line of ['The proverb that everyone knows', 'Note:', 'essays:', 'He says: yes.'])
      assert.equal(saidBy(line), undefined, line);
  });

  it('gives dates above the words, parents by lists within lists, and ends at the form', async () => {
    const { threads } = await read(`Title

Words of the article.

2 Kommentare
  1. Ada
     Ada sagt:
     2. Juli 2024 um 10:00 Uhr

     Erstes Wort.

     Antworten
       1. Grace
          Grace sagt:
          3. Juli 2024

          Zweites
          Wort.
Schreibe einen Kommentar

Deine E-Mail-Adresse wird nicht veröffentlicht.`);
    assert.deepEqual(shown(threads[0]!), [
      ['Ada', undefined, '2024-07-02', 'Erstes Wort.'],
      ['Grace', '1', '2024-07-03', 'Zweites\nWort.'],
    ]);
    assert.equal(plainText(threads[0]!.discussion.article!.body), 'Words of the article.');
  });

  it('finds comments by a name that stands twice where the word of the language is not known', async () => {
    const { threads } = await read('Title\n\nArticle.\n\nAda\nAda kwetle:\n\nOne.\n\nGrace H\nGrace H kwetle:\n\nTwo.');
    assert.deepEqual(shown(threads[0]!), [
      ['Ada', undefined, undefined, 'One.'],
      ['Grace H', undefined, undefined, 'Two.'],
    ]);
  });

  it('keeps every word of the article where lines were wrapped at a width', async () => {
    const line = 'a line of words that is as long as all others in it are';
    const { threads, report } = await read(`Title\n\n${line}\n${line}\nend.`);
    assert.equal(plainText(threads[0]!.discussion.article!.body), `${line} ${line} end.`);
    assert.equal(report.counts['text/wrapped'], 1);
  });

  it('adds up wherever it is cut or spoiled, and does not depend on pieces', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.nat(seed.length),
        fc.array(fc.tuple(fc.nat(seed.length - 1), fc.nat(255)), { maxLength: 6 }),
        async (cut, flips) => {
          const bytes = new Uint8Array(seed.subarray(0, cut));
          if (bytes.length === 0) return;
          for (const [at, value] of flips) bytes[at % bytes.length] = value;
          const { threads, report } = await read(bytes);
          assert.equal(report.read, report.written + Object.values(report.leftOut).reduce((a, b) => a + b, 0));
          async function* pieces(): AsyncIterable<Uint8Array> {
            for (let at = 0; at < bytes.length; at += 11) yield bytes.subarray(at, at + 11);
          }
          assert.deepEqual((await read(pieces())).threads, threads);
        },
      ),
      { numRuns: 60 },
    );
  });
});
