import assert from 'node:assert/strict';
import { copyFileSync, cpSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { unpacked } from '../package/packed.mjs';
import { strictPolicy } from '../servers/policy.mjs';
import { open, openBrowser, serve } from './browser.mjs';
import { keepsWords, rememberWords, reply, shows, showsEssay } from './essay-page.mjs';

describe('a page with one script and one element', () => {
  let folder;
  let server;
  let browser;
  let context;

  /** A server whose pages have a policy. */
  const startServer = (policy) => serve(`${folder}/`, { 'content-security-policy': policy });

  before(async () => {
    folder = unpacked();
    cpSync(fileURLToPath(new URL('plain-html', import.meta.url)), folder, { recursive: true });
    const dist = path.join(folder, 'node_modules/colloquy/dist');
    copyFileSync(path.join(dist, 'content/trust-based-selling-between-cultures.json'), path.join(folder, 'essay.json'));
    // The same files at another address are to a browser what those of another release would be.
    cpSync(path.join(dist, 'cdn'), path.join(folder, 'release-before'), { recursive: true });
    server = await startServer(strictPolicy);
    browser = await openBrowser();
    context = await browser.createBrowserContext();
  });
  after(async () => {
    await browser?.close();
    await server?.close();
  });

  it('shows a reply at once in another tab and after a reload, under a strict policy, with no other request', async () => {
    const first = await open(context, `${server.origin}/`);
    await showsEssay(first.page);
    const second = await open(context, `${server.origin}/`);
    await showsEssay(second.page);

    await reply(first.page, 'Trust takes time everywhere.', 'Ada');
    await shows(second.page, 'colloquy-thread', 'Trust takes time everywhere.');
    await shows(second.page, 'colloquy-thread', '8 replies, 7 of them here');

    await first.page.reload();
    await shows(first.page, 'colloquy-thread', 'Trust takes time everywhere.');

    const requests = [...first.requests, ...second.requests];
    assert.deepEqual(
      requests.filter((url) => !url.startsWith(`${server.origin}/`)),
      [],
    );
    assert.deepEqual([...first.errors, ...second.errors], []);
    await first.page.close();
    await second.page.close();
  });

  it('works when the script stands there twice', async () => {
    const { page, errors, warnings } = await open(browser, `${server.origin}/twice.html`);
    await showsEssay(page);
    await reply(page, 'Once is enough.', 'Ben');
    assert.deepEqual({ errors, warnings }, { errors: [], warnings: [] });
    await page.close();
  });

  it('loads one copy when the address of the script has a query, as it has where caches are outwitted', async () => {
    const { page, errors, warnings } = await open(browser, `${server.origin}/with-query.html`);
    await showsEssay(page);
    await reply(page, 'One copy is enough.', 'Cy');
    assert.deepEqual({ errors, warnings }, { errors: [], warnings: [] });
    await page.close();
  });

  it('works when two releases stand there: the first one stays, and the other says so', async (test) => {
    // The second copy of Lit makes its policy once more, which a list of trusted types would have to allow.
    const lenient = await startServer("default-src 'self'");
    test.after(() => lenient.close());
    const { page, errors, warnings } = await open(browser, `${lenient.origin}/two-releases.html`);
    await showsEssay(page);
    await reply(page, 'The first one stays.', 'Dot');
    assert.deepEqual(errors, []);
    const told = warnings.filter((warning) => /is already defined by another copy/.test(warning));
    assert.equal(told.length, 4, warnings.join('\n'));
    await page.close();
  });

  it('works when two releases stand on a page that a server has printed, whose words stay', async (test) => {
    const dist = path.join(folder, 'node_modules/colloquy/dist');
    const { renderToString } = await import(pathToFileURL(path.join(dist, 'server/index.js')));
    const discussion = JSON.parse(readFileSync(path.join(folder, 'essay.json'), 'utf8'));
    const shell = readFileSync(path.join(folder, 'two-releases.html'), 'utf8');
    const printed = shell.replace(/<colloquy-discussion.*<\/colloquy-discussion>/, () =>
      renderToString(discussion, { headingLevel: 1 }),
    );
    assert.notEqual(printed, shell);
    writeFileSync(path.join(folder, 'two-releases-printed.html'), printed);
    const lenient = await startServer("default-src 'self'; style-src 'self' 'unsafe-inline'");
    test.after(() => lenient.close());
    const { page, errors, warnings } = await open(browser, 'about:blank');
    await rememberWords(page);
    await page.goto(`${lenient.origin}/two-releases-printed.html`, { waitUntil: 'load' });
    await showsEssay(page);
    await reply(page, 'The words stay.', 'Eve');
    await keepsWords(page);
    await page.waitForNetworkIdle();
    assert.deepEqual(errors, []);
    assert.equal(warnings.length, 4, warnings.join('\n'));
    for (const warning of warnings) assert.match(warning, /is already defined by another copy/);
    await page.close();
  });
});
