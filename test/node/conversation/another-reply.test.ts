import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { discussion } from '../../../src/content/index.js';
import { lightMarkdown } from '../../../src/formats/light-markdown.js';
import type { Body } from '../../../src/model/body.js';
import { plainText } from '../../../src/model/plain-text.js';
import type { CommentSource, SentBatch } from '../../../src/model/source.js';
import { outboxIn, pageOn, quiet, shownIn, waitingIn } from './stand-in-page.js';
import { ModelServer, sourceKinds } from './model-server.js';

const paragraphs = (...texts: readonly string[]): Body => ({
  type: 'root',
  children: texts.map((value) => ({ type: 'paragraph', children: [{ type: 'text', value }] })),
});

/** What servers make of the words that they store. */
const changes: Readonly<Record<string, (words: string) => string>> = {
  'plain text of Markdown': (words) => plainText(lightMarkdown(words)),
  trimmed: (words) => words.trim().replace(/\s+/g, ' '),
  smilies: (words) => words.replaceAll('<3', '❤️').replace(/[:;]-?[)D(]/g, ''),
  typography: (words) => words.replaceAll('"', '“').replaceAll("'", '’').replaceAll('...', '…').replaceAll('--', '–'),
  entities: (words) => words.replaceAll('&', '&amp;').replaceAll('<', '&lt;'),
  'elements removed': (words) => words.replace(/<[/!a-z][^>]*>/gi, ''),
  'a character set without emoji': (words) => words.replace(/\p{Extended_Pictographic}/gu, '?'),
  'accents removed': (words) => words.normalize('NFD').replace(/\p{M}/gu, ''),
  'upper case': (words) => words.toUpperCase(),
  'a signature': (words) => `${words}\n\nPosted from a telephone`,
  'the beginning alone': (words) => `${words.slice(0, 200)} […]`,
};

const words = fc.oneof(
  fc.lorem({ maxCount: 12, mode: 'sentences' }),
  fc
    .array(
      fc.oneof(
        fc.constantFrom(
          'Danke!',
          '*schön*',
          'è vero',
          '<3',
          ':-)',
          '"so"',
          '...',
          'AT&T',
          '👍🏽',
          '今天天气很好',
          'שלום',
        ),
        fc.constantFrom('[here](https://example.org/a?b=c)', '`x < y`', 'https://example.org', '> said', '1. one'),
        fc.lorem({ maxCount: 3 }),
      ),
      { minLength: 1, maxLength: 12 },
    )
    .map((parts) => parts.join(' ')),
);

/** A source whose response to every reply has this body instead. */
function returning(source: CommentSource, body: Body): CommentSource {
  const swap = ({ comments, ...batch }: SentBatch): SentBatch => ({
    ...batch,
    comments: comments.map((comment) => ({ ...comment, body })),
  });
  return { ...source, send: async (...asked) => swap(await source.send!(...asked)) };
}

describe('what is returned to a reply', () => {
  it('is that reply, whatever servers of many kinds make of its words', async () => {
    await fc.assert(
      fc.asyncProperty(words, fc.subarray(Object.keys(changes), { maxLength: 4 }), async (text, applied) => {
        const body = paragraphs(...applied.reduce((said, name) => changes[name]!(said), text).split('\n\n'));
        const { conversation } = await pageOn(returning(new ModelServer().source('neither'), body));
        assert.equal((await conversation.send({ text, name: 'Ada' })).status, undefined);
        conversation.disconnect();
      }),
      { numRuns: 300 },
    );
  });

  it('is that reply where it has no words, as while it awaits moderation', async () => {
    for (const body of [paragraphs(), paragraphs(''), paragraphs('🙂')]) {
      const { conversation } = await pageOn(returning(new ModelServer().source('safe'), body));
      await conversation.send({ text: 'Well said, all of it', name: 'Ada' });
    }
  });

  for (const kind of sourceKinds) {
    it(`is not that reply where it says something else, and the words of the reply are kept (${kind})`, async () => {
      const bodies = discussion.comments.map(({ body }) => body);
      for (const sent of bodies) {
        for (const returned of bodies.filter((body) => body !== sent)) {
          const text = plainText(sent);
          // Nothing is stored, so that nothing can be found, either.
          const { find, ...source } = returning(new ModelServer().source(kind), returned);
          const { conversation, storage } = await pageOn({ ...source, ...(find && { find: async () => undefined }) });
          const outcome = await conversation.send({ text, name: 'Ada' }).then(
            ({ status }) => status,
            (error: { kind: string }) => error.kind,
          );
          await quiet();
          const isKept = waitingIn(conversation.snapshot).some(([kept, state]) => kept === text && state === 'unsure');
          if (kind === 'safe' || kind === 'find') assert.equal(outcome, 'unreadable-response');
          else assert.deepEqual([outcome, isKept], ['queued', true]);
          assert.ok(!shownIn(conversation.snapshot).some(([, status]) => status === 'published'));
          assert.ok(!JSON.stringify(outboxIn(storage)).includes('"state":"published"'));
          conversation.disconnect();
        }
      }
    });
  }

  it('is not found, either, in what says something else', async () => {
    const server = new ModelServer();
    const source = server.source('find', { fate: () => 'cut after' });
    const wrong = async (): Promise<SentBatch> => ({
      comments: [{ id: '9', body: paragraphs('Nobody buys shoes by weight') }],
      people: [],
    });
    const { conversation } = await pageOn({ ...source, find: wrong });
    assert.equal(await conversation.look({ text: 'The harbour was quiet', name: 'Ada' }), undefined);
    assert.equal((await conversation.look({ text: 'Nobody buys *shoes* by weight!', name: 'Ada' }))?.id, 'live:9');
  });

  it('has not changed a reply where the server returns another text', async () => {
    const kept = new ModelServer().source('safe');
    let returned = paragraphs('The harbour was quiet');
    const source: CommentSource = {
      ...kept,
      capabilities: { ...kept.capabilities, editWindow: 600 },
      edit: async (_thread, id) => ({ comments: [{ id, body: returned }], people: [] }),
    };
    const { conversation } = await pageOn(source);
    const { id } = await conversation.send({ text: 'The harbour was quiet', name: 'Ada' });
    await assert.rejects(conversation.edit(id, 'Nobody buys shoes by weight'), { kind: 'unreadable-response' });
    assert.equal(conversation.snapshot.own?.get(id)?.text, 'The harbour was quiet');
    returned = paragraphs('Nobody buys shoes by weight');
    await conversation.edit(id, 'Nobody buys shoes by weight');
    assert.equal(conversation.snapshot.own?.get(id)?.text, 'Nobody buys shoes by weight');
  });
});
