import assert from 'node:assert/strict';
import { copyFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { unpacked } from '../package/packed.mjs';
import { strictPolicy } from '../servers/policy.mjs';
import { open, openBrowser, serve } from './browser.mjs';
import { until } from './essay-page.mjs';

const words = 'The point is not just that Americans are prisoners of our own cultural lenses';

/** Enough comments for a worker to be worth its start. Every fiftieth quotes the essay, and the next one that one's own words. */
const comments = Array.from({ length: 260 }, (_, i) => {
  const own = `Reply ${i} says that trust between ${i * 31} people takes ${i + 3} years of honest work`;
  const quoted =
    i % 50 === 10
      ? `> ${words}\n\n`
      : i % 50 === 11
        ? `> Reply ${i - 1} says that trust between ${(i - 1) * 31} people takes ${i + 2} years of honest work\n\n`
        : '';
  const datePublished = new Date(Date.UTC(2024, 0, 1, 0, i)).toJSON();
  return { id: `${i}`, status: 'published', datePublished, author: { name: `Reader ${i}` }, text: quoted + own };
});
const quoting = comments.filter(({ text }) => text.startsWith('>')).length;

/** A backend on an origin of its own, which gives a page of 100 at a time. */
function startBackend() {
  const server = createServer(({ url }, response) => {
    const start = Number(new URL(url, 'http://localhost').searchParams.get('cursor') ?? 0);
    const end = start + 100;
    response.writeHead(200, { 'content-type': 'application/json', 'access-control-allow-origin': '*' });
    response.end(
      JSON.stringify({
        comments: comments.slice(start, end),
        total: comments.length,
        ...(end < comments.length && { next: `${end}` }),
      }),
    );
  });
  return new Promise((resolve) =>
    server.listen(0, '127.0.0.1', () => resolve({ origin: `http://127.0.0.1:${server.address().port}`, server })),
  );
}

/** How many quotations in the thread are links, and how often the essay's passage is said to be quoted. */
const found = (page) =>
  page.evaluate(() => {
    const inside = document.querySelector('colloquy-discussion')?.shadowRoot;
    const links = [...(inside?.querySelector('colloquy-thread')?.shadowRoot?.querySelectorAll('a.quote') ?? [])];
    const notes = [...(inside?.querySelector('colloquy-article')?.shadowRoot?.querySelectorAll('.note') ?? [])];
    return { links: links.length, notes: notes.map((note) => note.dataset.figure) };
  });

describe('a long live thread on a page with one script and a strict policy', () => {
  let folder;
  let backend;
  let browser;

  before(async () => {
    folder = unpacked();
    copyFileSync(
      path.join(folder, 'node_modules/colloquy/dist/content/trust-based-selling-between-cultures.json'),
      path.join(folder, 'essay.json'),
    );
    backend = await startBackend();
    writeFileSync(
      path.join(folder, 'index.html'),
      `<!doctype html><html lang="en"><meta charset="utf-8"><title>The essay</title>
      <script type="module" src="node_modules/colloquy/dist/cdn/colloquy.js"></script>
      <colloquy-discussion src="essay.json" backend="rest" endpoint="${backend.origin}" thread="essay"></colloquy-discussion></html>`,
    );
    browser = await openBrowser();
  });
  after(async () => {
    await browser?.close();
    backend?.server.closeAllConnections();
    backend?.server.close();
  });

  /** Opens the page under a policy; returns what is found, who looked, and what went wrong. */
  async function look(test, more = '') {
    const policy = `${strictPolicy}; connect-src 'self' ${backend.origin}${more}`;
    const server = await serve(`${folder}/`, { 'content-security-policy': policy });
    const context = await browser.createBrowserContext();
    test.after(() => context.close());
    test.after(() => server.close());
    const { page, requests, errors, warnings } = await open(context, `${server.origin}/`);
    // The two of the essay's own replies, which came with it, and those of the live ones.
    await until(async () => (await found(page)).links === quoting + 2, `${quoting + 2} quotations to be links`, {
      within: 30_000,
    });
    const workers = page.workers().map((worker) => new URL(worker.url()).pathname);
    return { ...(await found(page)), workers, requests, errors, warnings };
  }

  it('is looked through in a worker, started from the embed’s own file', async (test) => {
    const { workers, notes, errors, warnings } = await look(test);
    assert.equal(workers.length, 1);
    assert.match(workers[0], /^\/node_modules\/colloquy\/dist\/cdn\/quote-worker-[\w-]+\.js$/);
    // Five live replies, and one that came with the essay.
    assert.deepEqual(notes, ['6']);
    assert.deepEqual({ errors, warnings }, { errors: [], warnings: [] });
  });

  it('is looked through in the page where the policy forbids workers', async (test) => {
    const { workers, notes, errors, warnings } = await look(test, "; worker-src 'none'");
    assert.deepEqual(workers, []);
    assert.deepEqual(notes, ['6']);
    // That is the browser's own line about the policy; nothing else went wrong.
    assert.deepEqual(
      errors.filter((error) => !/worker/i.test(error)),
      [],
    );
    assert.deepEqual(warnings, []);
  });
});
