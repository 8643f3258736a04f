import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { faultNames } from '../servers/fault-proxy.mjs';
import { setUpStage, type Stage } from './faults/stage.js';

/** These respond after all, in time or not; the others do not. */
const harmless = ['delayed by five seconds'];

describe('a thread on a WordPress behind a fault', () => {
  let stage: Stage;
  let post: number;
  const count = 130;

  before(async () => {
    stage = await setUpStage();
    post = await stage.wordpress.post();
    await stage.wordpress.comments(
      Array.from({ length: count }, (_, index) => ({
        comment_post_ID: post,
        comment_author: 'Ines',
        comment_content: `Comment number ${index}`,
      })),
    );
  });
  after(() => stage.close());

  const requests = {
    'loading the first page': ({ url }: { url: string }) => /comments/.test(url),
    'loading what is behind the first page': ({ url }: { url: string }) => /comments/.test(url) && isLaterPage(url),
  };

  let first: string | undefined;
  /** Whatever asks for something else than the first page did. */
  function isLaterPage(url: string): boolean {
    first ??= url;
    return url !== first;
  }

  for (const [what, matches] of Object.entries(requests)) {
    describe(`while ${what}`, () => {
      for (const fault of faultNames) {
        it(`“${fault}”: the archive stands, the page says why, and “Try again” brings every comment`, async () => {
          first = undefined;
          stage.proxy.inject(fault, matches);
          const { reader, leave } = await stage.arrive(post);
          const seen = await reader.until(
            (now) => now.thread !== '' || now.comments.length > count,
            'a word on what happened',
            25_000,
          );
          assert.ok(seen.comments.includes('From the archive'));
          if (!harmless.includes(fault)) assert.match(seen.thread, /^Newer replies could not be loaded\. \S/);
          // A long thread is drawn bit by bit.
          if (what.includes('behind'))
            await reader.until((now) => now.comments.length > 50, 'the comments that had come');
          stage.proxy.heal();
          if (seen.thread) assert.equal(await reader.press('Try again'), true);
          const all = await reader.until((now) => now.comments.length === count + 1, 'all comments');
          assert.equal(new Set(all.comments).size, count + 1);
          await leave();
        });
      }
    });
  }
});
