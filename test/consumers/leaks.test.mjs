import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { unpacked } from '../package/packed.mjs';
import { open, openBrowser, serve } from './browser.mjs';

const times = 1000;

/** Puts an element on the page and takes it away again, so many times. In the page. */
async function mount(tag, count) {
  const comments = Array.from({ length: 20 }, (_, i) => ({
    id: `${i + 1}`,
    author: 'ada',
    ...(i % 3 > 0 && { inReplyTo: `${i}` }),
    body: {
      type: 'root',
      children: [{ type: 'paragraph', children: [{ type: 'text', value: `Words of ${i + 1}.` }] }],
    },
  }));
  const people = [{ id: 'ada', name: 'Ada' }];
  const article = { id: 'essay', headline: 'On Trust', body: { type: 'root', children: [] } };
  // A bare fragment, so that a thread looks for a comment and comes to life.
  location.hash = 'comment-5';
  const { port1, port2 } = new MessageChannel();
  for (let i = 0; i < count; i++) {
    const data = { article, people, comments: [...comments] };
    const element = Object.assign(document.createElement(tag), tag === 'colloquy-thread' ? data : { data });
    document.body.append(element);
    await element.updateComplete;
    // A task of its own, without the wait of a timer.
    await new Promise((resolve) => {
      port1.onmessage = resolve;
      port2.postMessage(0);
    });
    element.remove();
  }
  port1.close();
}

describe('a page that shows and removes elements again and again', () => {
  let server;
  let browser;

  before(async () => {
    const folder = unpacked();
    writeFileSync(
      path.join(folder, 'index.html'),
      '<!doctype html><script type="module" src="/node_modules/colloquy/dist/cdn/colloquy.js"></script>',
    );
    server = await serve(`${folder}/`);
    browser = await openBrowser();
  });
  after(async () => {
    await browser?.close();
    await server?.close();
  });

  // What the embed fetches beside each of them, and keeps for good.
  for (const [tag, parts] of Object.entries({
    'colloquy-thread': [],
    'colloquy-discussion': ['colloquy-article', 'colloquy-reply-form'],
  })) {
    it(`keeps nothing of ${times} elements <${tag}>`, async () => {
      const { page, errors } = await open(browser, `${server.origin}/index.html`);
      await page.waitForFunction((name) => customElements.get(name), {}, tag);
      const session = await page.createCDPSession();
      await session.send('Performance.enable');
      const measure = async () => {
        // Once more for what the first round has only released.
        for (let round = 0; round < 3; round++) {
          await new Promise((resolve) => setTimeout(resolve, 200));
          await session.send('HeapProfiler.collectGarbage');
        }
        const { metrics } = await session.send('Performance.getMetrics');
        return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
      };
      // What is fetched and kept for good is there after the first few.
      await page.evaluate(mount, tag, 20);
      await page.evaluate(
        async (names) => void (await Promise.all(names.map((name) => customElements.whenDefined(name)))),
        parts,
      );
      await page.evaluate(mount, tag, 20);
      const first = await measure();
      await page.evaluate(mount, tag, times);
      const last = await measure();
      for (const name of ['Nodes', 'JSEventListeners', 'Documents']) {
        // One of each element would be too many; a few that wait for a later collection are none.
        assert.ok(
          last[name] - first[name] < times / 2,
          `Expected no more ${name} than ${first[name]} to be left, got ${last[name]}`,
        );
      }
      const growth = (last.JSHeapUsedSize - first.JSHeapUsedSize) / times;
      assert.ok(growth < 300, `Expected no memory to be left by each, got ${Math.round(growth)} bytes`);
      assert.deepEqual(errors, []);
      await page.close();
    });
  }
});
