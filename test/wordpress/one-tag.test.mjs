import assert from 'node:assert/strict';
import { cpSync, rmSync } from 'node:fs';
import path from 'node:path';
import { after, afterEach, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { open } from '../consumers/browser.mjs';
import { shows } from '../consumers/essay-page.mjs';
import { hasForm, replyAndReload, startOneTagPages } from '../consumers/one-tag-pages.mjs';
import { install } from '../servers/wordpress/install.mjs';
import { startWordPress } from '../servers/wordpress/index.mjs';
import { skip } from './real-wordpress.ts';

const text = 'Said on a page';

/** Checks that the post has one comment of before and one reply, in this state: `1` is approved, `0` is held. */
async function isStored(wordpress, post, state) {
  const rows = await wordpress.exportComments(post);
  assert.deepEqual(
    rows.map((row) => [row.comment_author, row.comment_approved]),
    [
      ['Grace', '1'],
      ['Ada', state],
    ],
  );
  assert.match(rows[1].comment_content, new RegExp(text));
}

describe('the one tag on a page, with a real WordPress', { skip }, () => {
  let wordpress;
  let pages;
  let post;

  /** Starts a WordPress with a post and a comment; one post for each, so that the tests do not meet. */
  async function start(options) {
    wordpress = await startWordPress(options);
    post = await wordpress.post({ post_title: 'On trust', post_content: '<p>Trust takes time everywhere.</p>' });
    await wordpress.comments([{ comment_post_ID: post, comment_author: 'Grace', comment_content: 'It does.' }]);
  }

  before(async () => {
    pages = await startOneTagPages();
  });
  afterEach(() => wordpress?.close());
  after(() => pages?.close());

  it('shows its comments on a page of plain HTML elsewhere, and stores a reply that is still there after a reload', async () => {
    await start();
    const { page, requests, errors, warnings, close } = await pages.visit(
      `<colloquy-discussion backend="wordpress" endpoint="${wordpress.url}" thread="${post}"></colloquy-discussion>`,
    );
    await shows(page, 'colloquy-thread', 'It does.');
    await hasForm(page);
    await replyAndReload(page, text, 'Ada', 'ada@example.org');
    await shows(page, 'colloquy-thread', '2 replies');
    await isStored(wordpress, post, '1');
    assert.deepEqual({ errors, warnings }, { errors: [], warnings: [] });
    assert.deepEqual(
      requests.filter((url) => ![pages.origin, wordpress.url].some((origin) => url.startsWith(`${origin}/`))),
      [],
    );
    await close();
  });

  describe('by the plugin of the documentation', () => {
    let plugin;

    before(async () => {
      const { site } = await install();
      // Its files are shared with other tests, in whose databases the plugin is not active.
      plugin = path.join(site, 'wp-content/plugins/colloquy-comments');
      cpSync(fileURLToPath(new URL('../consumers/wordpress/colloquy-comments', import.meta.url)), plugin, {
        recursive: true,
      });
      cpSync(pages.cdn, path.join(plugin, 'colloquy'), { recursive: true });
    });
    after(() => {
      if (plugin) rmSync(plugin, { recursive: true, force: true });
    });

    // A new WordPress holds the first comment of each reader; the tests' own does not, unless told.
    for (const { what, options, state } of [
      { what: 'stores a reply', options: {}, state: '1' },
      {
        what: 'keeps a reply that is held in sight of its writer',
        options: { comment_previously_approved: 1 },
        state: '0',
      },
    ]) {
      it(`shows the comments of a post, and ${what}, which is still there after a reload`, async () => {
        await start({
          anonymous: false,
          options: { active_plugins: ['colloquy-comments/colloquy-comments.php'], ...options },
        });
        const context = await pages.browser.createBrowserContext();
        const { page, requests, errors, warnings } = await open(context, `${wordpress.url}/?p=${post}`);
        await shows(page, 'colloquy-thread', 'It does.');
        await hasForm(page);
        await replyAndReload(page, text, 'Ada', 'ada@example.org');
        await isStored(wordpress, post, state);
        assert.deepEqual({ errors, warnings }, { errors: [], warnings: [] });
        assert.deepEqual(
          requests.filter((url) => !url.startsWith(`${wordpress.url}/`)),
          [],
        );
        assert.doesNotMatch(wordpress.log(), /PHP (Warning|Notice|Deprecated|Fatal|Parse)/);
        await context.close();
      });
    }
  });
});
