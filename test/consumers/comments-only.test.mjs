import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { reply, shows, until } from './essay-page.mjs';
import { hasForm, replyAndReload, startOneTagPages } from './one-tag-pages.mjs';
import { startStandIns } from './readme/stand-ins.mjs';

/** What is on the page: the elements in the composition, the comments, and whether there is a form. */
const seen = (tab) =>
  tab.evaluate(() => {
    const root = document.querySelector('colloquy-discussion').shadowRoot;
    const inside = (tag) => root?.querySelector(tag)?.shadowRoot;
    return {
      tags: [...(root?.querySelectorAll('*') ?? [])]
        .map(({ localName }) => localName)
        .filter((name) => name.startsWith('colloquy-')),
      comments: inside('colloquy-thread')?.querySelectorAll('article').length ?? 0,
      hasForm: !!inside('colloquy-reply-form')?.querySelector('form'),
      heading: inside('colloquy-thread')?.querySelector('h2')?.textContent,
    };
  });

describe('the comments of a page in one tag, from the packed package', () => {
  let pages;
  let standIns;

  before(async () => {
    standIns = await startStandIns();
    pages = await startOneTagPages();
  });
  after(async () => {
    await pages?.close();
    standIns?.close();
  });

  const tag = (backend, thread = '/post/a/', more = '') =>
    `<colloquy-discussion backend="${backend}" ${backend === 'local' ? '' : `endpoint="${standIns.origin}/${backend}"`} thread="${thread}" ${more}></colloquy-discussion>`;

  for (const [backend, thread] of [
    ['waline', '/post/a/'],
    ['wordpress', '4'],
    ['isso', '/post/a.html'],
  ]) {
    it(`are those of ${backend}, with a form, and nothing on the console`, async () => {
      const { page: tab, errors, warnings, close } = await pages.visit(tag(backend, thread));
      await tab.waitForFunction(
        () =>
          document
            .querySelector('colloquy-discussion')
            .shadowRoot?.querySelector('colloquy-thread')
            ?.shadowRoot?.querySelector('article'),
        { timeout: 30_000 },
      );
      await hasForm(tab);
      const { tags, comments, heading } = await seen(tab);
      assert.deepEqual(tags, ['colloquy-thread', 'colloquy-reply-form']);
      assert.ok(comments > 1, `${comments} comments`);
      assert.match(heading, /^\d+ replies/);
      assert.deepEqual([...errors, ...warnings], []);
      await close();
    });
  }

  for (const [backend, before, after] of [
    ['rest', 'The first comment.', '2 replies'],
    ['local', 'No replies yet.', '1 reply'],
  ]) {
    it(`take a reply by the keyboard, and have it after a reload, with ${backend}`, async () => {
      const { page: tab, errors, warnings, close } = await pages.visit(tag(backend, 'auto'));
      await hasForm(tab);
      await shows(tab, 'colloquy-thread', before);
      await replyAndReload(tab, `Said with ${backend}`, 'Ada');
      // One's own reply is there before the source has responded, and before the first comments are.
      await until(async () => (await seen(tab)).heading === after, `the heading “${after}”`);
      assert.deepEqual([...errors, ...warnings], []);
      await close();
    });
  }

  it('are one conversation where a thread and a form stand apart', async () => {
    const at = `backend="rest" endpoint="${standIns.origin}/rest" thread="/apart/"`;
    const {
      page: tab,
      errors,
      warnings,
      close,
    } = await pages.visit(
      `<colloquy-reply-form ${at}></colloquy-reply-form><hr><colloquy-thread ${at}></colloquy-thread>`,
    );
    await hasForm(tab);
    await reply(tab, 'From above', 'Ada');
    assert.deepEqual([...errors, ...warnings], []);
    await close();
  });

  it('wait for the reader with load="visible", behind the words that stand there', async () => {
    const inside = `<div style="height: 9000px"></div>${tag('waline', '/post/a/', 'load="visible"').replace('></', '><p>Comments</p></')}`;
    const { page: tab, requests, close } = await pages.visit(inside);
    await tab.waitForNetworkIdle();
    assert.deepEqual(
      requests.filter((url) => url.startsWith(standIns.origin)),
      [],
    );
    assert.equal(await tab.$eval('colloquy-discussion > p', (words) => words.checkVisibility()), true);
    await tab.$eval('colloquy-discussion', (element) => element.scrollIntoView());
    await shows(tab, 'colloquy-thread', 'replies');
    assert.equal(await tab.$eval('colloquy-discussion > p', (words) => words.checkVisibility()), false);
    await close();
  });
});
