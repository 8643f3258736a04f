import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { Conversation } from '../../../src/conversation/index.js';
import { lightMarkdown } from '../../../src/formats/light-markdown.js';
import {
  plainText,
  type CommentBatch,
  type CommentSource,
  type Passage,
  type QuoteLink,
} from '../../../src/model/index.js';
import { authoredLinks } from '../../../src/quotes/authored-links.js';
import { passage } from '../../../src/quotes/selectors.js';

const essay = 'Trust begins with listening. It should not be hurried, and it cannot be bought. Few sellers know this.';
const ofEssay = (start: number, end: number): Passage => passage('essay', essay, [{ start, end }]);

/** A link as a guest may send it to a server that checks nothing: from these words, to that passage. */
const forged = (id: string, here: string, to: Passage, match: QuoteLink['match'] = 'exact'): QuoteLink => ({
  id: `quote:${id}:0`,
  origin: 'author',
  from: passage(id, here, [{ start: 0, end: here.length }]),
  to,
  match,
});

/** The quotations that a conversation shows of comments with these texts, whose source says these links of them. */
async function shown(texts: readonly string[], quoteLinks: readonly QuoteLink[]): Promise<readonly QuoteLink[]> {
  const batch: CommentBatch = {
    comments: texts.map((text, i) => ({ id: `${i + 1}`, body: lightMarkdown(text) })),
    people: [],
    quoteLinks,
  };
  const source: CommentSource = {
    name: 'live',
    capabilities: { write: 'none', fields: { name: 'absent', email: 'absent', website: 'absent' }, reach: 'public' },
    load: async () => batch,
  };
  const conversation = new Conversation();
  conversation.connect(source, 'essay');
  await conversation.reload();
  conversation.disconnect();
  assert.equal(conversation.snapshot.comments.length, texts.length);
  return conversation.snapshot.quoteLinks ?? [];
}

describe('a quotation that a source says a comment makes', () => {
  it('is shown where the comment has the words', async () => {
    const [link, ...more] = await shown(
      ['> It should not be hurried\n\nYes.'],
      [forged('1', 'It should not be hurried', ofEssay(29, 53))],
    );
    assert.deepEqual([link?.from.source, link?.to.source, link?.match, more], ['live:1', 'essay', 'exact', []]);
  });

  it('is of the pieces that it was made of, where it marks that words are left out', async () => {
    const to = passage('essay', essay, [
      { start: 0, end: 11 },
      { start: 59, end: 78 },
    ]);
    const [link] = await shown(
      [`> ${to.selector.map(([, { exact }]) => exact).join(' … ')}`],
      [forged('1', 'Trust', to, 'elided')],
    );
    assert.deepEqual([link?.match, link?.to], ['elided', to]);
  });

  it('is left out where the comment does not hold the quoted words, whatever the link says', async () => {
    for (const match of ['exact', 'folded', 'elided', 'modified'] as const) {
      assert.deepEqual(
        await shown(['Buy my pills, they are cheap.'], [forged('1', 'Buy my pills', ofEssay(29, 53), match)]),
        [],
      );
    }
  });

  it('is left out where it is said of a comment that is not there', async () => {
    assert.deepEqual(await shown(['Yes.'], [forged('7', 'It should not be hurried', ofEssay(29, 53))]), []);
  });

  it('has the kind of match that its words show', async () => {
    const [link] = await shown(
      ['> It should be hurried, and it cannot be bought.'],
      [forged('1', 'It should be hurried', ofEssay(29, 80), 'exact')],
    );
    assert.equal(link?.match, 'modified');
  });

  it('costs little, however many there are and whatever they hold', async () => {
    const words = Array.from({ length: 20_000 }, (_, i) => `w${(i * 7919) % 9973}`).join(' ');
    const to = (start: number): Passage => ({
      source: 'essay',
      selector: [
        [
          { type: 'TextPositionSelector', start, end: start + words.length },
          { type: 'TextQuoteSelector', exact: `${words} x` },
        ],
      ],
    });
    const start = process.cpuUsage();
    await shown(
      [words.split(' ').reverse().join(' ')],
      Array.from({ length: 200 }, (_, i) => forged('1', words, to(i))),
    );
    const { user } = process.cpuUsage(start);
    assert.ok(user / 1e6 < 5, `${user / 1e6} s of processor`);
  });

  it('begins and ends in the words of the comment, and is alike them (property)', async () => {
    const words = fc
      .array(fc.constantFrom('trust', 'begins', 'with', 'listening', 'not', 'hurried', 'bought', 'and'), {
        minLength: 1,
        maxLength: 12,
      })
      .map((all) => all.join(' '));
    const piece = fc
      .tuple(fc.nat(60), fc.integer({ min: 1, max: 40 }))
      .map(([start, length]) => ofEssay(start, start + length));
    await fc.assert(
      fc.asyncProperty(words, piece, words, fc.boolean(), async (said, to, here, isQuoted) => {
        const text = isQuoted ? `> ${to.selector[0]![1].exact.trim()}\n\n${said}` : said;
        for (const link of await shown([text], [forged('1', here, to, 'modified')])) {
          const [{ start, end }, { exact }] = link.from.selector[0]!;
          assert.equal(plainText(lightMarkdown(text)).slice(start, end), exact);
          assert.deepEqual([link], authoredLinks('live:1', lightMarkdown(text), [to]));
        }
      }),
    );
  });
});
