import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { shows } from '../consumers/essay-page.mjs';
import { hasForm, replyAndReload, startOneTagPages } from '../consumers/one-tag-pages.mjs';
import { insertComments, startWaline } from '../servers/waline/index.ts';

describe('the one tag on a page of plain HTML, with a real Waline', () => {
  let waline;
  let pages;

  before(async () => {
    waline = await startWaline();
    pages = await startOneTagPages();
  });
  after(async () => {
    await pages?.close();
    await waline?.close();
  });

  it('shows its comments, and stores a reply that is still there after a reload', async () => {
    await insertComments(waline, '/post/', [{ nick: 'Grace', comment: '<p>Trust takes time.</p>' }]);
    const { page, requests, errors, warnings, close } = await pages.visit(
      `<colloquy-discussion backend="waline" endpoint="${waline.url}" thread="auto"></colloquy-discussion>`,
    );
    await shows(page, 'colloquy-thread', 'Trust takes time.');
    await shows(page, 'colloquy-thread', '1 reply');
    await hasForm(page);
    await replyAndReload(page, 'Said on a page', 'Ada');
    await shows(page, 'colloquy-thread', '2 replies');
    const rows = await waline.query('SELECT nick, comment, status FROM wl_Comment WHERE url = ? ORDER BY id', '/post/');
    assert.deepEqual(
      rows.map(({ nick, status }) => [nick, status]),
      [
        ['Grace', 'approved'],
        ['Ada', 'approved'],
      ],
    );
    assert.match(rows[1].comment, /Said on a page/);
    assert.deepEqual({ errors, warnings }, { errors: [], warnings: [] });
    assert.deepEqual(
      requests.filter((url) => ![pages.origin, waline.url].some((origin) => url.startsWith(`${origin}/`))),
      [],
    );
    await close();
  });
});
