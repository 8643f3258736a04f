import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { faultNames } from '../servers/fault-proxy.mjs';
import { setUpStage, type Stage } from './faults/stage.js';
import type { Seen } from './faults/reader.js';

const isSending = ({ method }: { method: string }): boolean => method === 'POST';

/** What a reader is told in the end while a fault lasts; `stored` where WordPress has the reply all the same. */
const told: Readonly<Record<string, { readonly words: RegExp; readonly stored?: true }>> = {
  'connection closed at once': { words: /could not be reached/ },
  'reset before the server had it': { words: /could not be reached/ },
  'reset after the server stored it': { words: /Your reply was posted/, stored: true },
  'delayed by five seconds': { words: /Your reply was posted/, stored: true },
  'stored, without a response': { words: /Your reply was posted/, stored: true },
  'no response': { words: /had a fault/ },
  401: { words: /Only people who have signed in there can reply.*you must be logged in to comment/ },
  403: { words: /Replies are closed/ },
  404: { words: /does not know this conversation|not set up rightly/ },
  409: { words: /has this reply already.*you’ve already said that/ },
  413: { words: /needs another look/ },
  429: { words: /asks for a pause/ },
  '429 with Retry-After': { words: /asks for a pause.*Wait 7 seconds/ },
  500: { words: /had a fault/ },
  '502 with HTML': { words: /had a fault/ },
  'truncated JSON after it was stored': { words: /Your reply was posted/, stored: true },
  'wrong content type, and HTML in it': { words: /could not be read/ },
  '200 with an error inside': { words: /could not be read|had a fault/ },
  'wrong CORS after it was stored': { words: /Your reply was posted/, stored: true },
};

describe('a reply to a WordPress behind a fault', () => {
  let stage: Stage;
  before(async () => {
    stage = await setUpStage();
  });
  after(() => stage.close());

  it('is tried with every fault there is', () => assert.deepEqual(Object.keys(told).sort(), [...faultNames].sort()));

  const wordsOf = (fault: string): string => `Trust me through “${fault}”.`;
  const isKept = (seen: Seen, words: string): boolean =>
    seen.field === words || seen.waiting.some((text) => text.includes(words)) || seen.comments.includes(words);

  for (const [fault, { words, stored }] of Object.entries(told)) {
    it(`“${fault}”: ends in words a reader understands, keeps every word, and is stored once when it is over`, async () => {
      const post = await stage.wordpress.post();
      const { reader, leave } = await stage.arrive(post);
      const text = wordsOf(fault);
      stage.proxy.inject(fault, isSending);
      await reader.post(text);
      const seen = await reader.until((now) => words.test(now.form), `${words} in the form`, 25_000);
      assert.ok(isKept(seen, text), JSON.stringify(seen));
      assert.equal(await stage.stored(post, fault), stored ? 1 : 0);
      stage.proxy.heal();
      if (!stored) {
        assert.equal(await reader.press('Try again'), true);
        await reader.until((now) => /Your reply was posted/.test(now.form), 'the good news');
      }
      await reader.until((now) => now.comments.includes(text) && now.field === '', 'the reply in the thread');
      assert.equal(await stage.stored(post, fault), 1);
      await leave();
    });
  }

  const interruptions: Readonly<
    Record<string, (stand: Awaited<ReturnType<Stage['arrive']>>) => Promise<typeof stand.reader>>
  > = {
    'the page is reloaded': async ({ reader }) => {
      await reader.page.reload();
      return reader;
    },
    'the tab is closed and opened again': async ({ reader, again }) => {
      await reader.close();
      return again();
    },
    'a second tab is opened': ({ again }) => again(),
  };

  // Not green yet: a draft comes back into the form beside the reply that waits and is sent by itself.
  const notYet = process.env.TEST_INTERRUPTIONS ? false : 'a draft comes back beside the reply that is sent by itself';

  for (const [what, interrupt] of Object.entries(interruptions)) {
    describe(`while ${what}`, () => {
      for (const fault of faultNames) {
        it(`“${fault}”: no word is lost, and the reply is stored once when it is over`, { skip: notYet }, async () => {
          const post = await stage.wordpress.post();
          const stand = await stage.arrive(post);
          const text = wordsOf(fault);
          stage.proxy.inject(fault, isSending);
          await stand.reader.post(text);
          await new Promise((resolve) => setTimeout(resolve, 150));
          let reader = await interrupt(stand);
          const kept = await reader.until((now) => isKept(now, text) || what.startsWith('a second'), 'the words');
          assert.ok(kept);
          stage.proxy.heal();
          if (what.startsWith('a second')) reader = stand.reader;
          // A form that is still sending gives up first; then the reader presses whatever is offered.
          const end = Date.now() + 25_000;
          for (;;) {
            const now = await reader.see();
            if (now.comments.includes(text) && now.waiting.length === 0 && now.field === '') break;
            assert.ok(Date.now() < end, `Expected the reply to arrive, got ${JSON.stringify(now, null, 1)}`);
            const pressed =
              (await reader.press('Try again')) ||
              (await reader.press('Send it now')) ||
              (await reader.press('Post it again'));
            if (!pressed && now.field === text && !/Posting/.test(now.form)) await reader.post(text);
            await new Promise((resolve) => setTimeout(resolve, 400));
          }
          assert.equal(await stage.stored(post, fault), 1);
          await stand.leave();
        });
      }
    });
  }

  for (const storage of ['no-storage', 'full-storage']) {
    describe(`in a browser with ${storage.replace('-', ' ')}`, () => {
      for (const fault of faultNames) {
        it(`“${fault}”: the words stay in the field, the page asks before it is left, and nothing is stored twice`, async () => {
          const post = await stage.wordpress.post();
          const { reader, leave } = await stage.arrive(post, { [storage]: '' });
          const text = wordsOf(fault);
          stage.proxy.inject(fault, isSending);
          await reader.post(text);
          const { words, stored } = told[fault]!;
          const seen = await reader.until((now) => words.test(now.form), `${words} in the form`, 25_000);
          if (!stored) {
            assert.equal(seen.field, text);
            assert.equal(seen.asksBeforeLeaving, true);
          }
          stage.proxy.heal();
          if (!stored) {
            assert.equal(await reader.press('Try again'), true);
            await reader.until((now) => now.comments.includes(text), 'the reply in the thread');
          }
          assert.equal(await stage.stored(post, fault), 1);
          await leave();
        });
      }
    });
  }
});
