import assert from 'node:assert/strict';
import { execFile, spawn } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { promisify } from 'node:util';
import { open, openBrowser } from './browser.mjs';
import { reply, shows, showsEssay, until } from './essay-page.mjs';
import { installApp } from './install-app.mjs';

const env = { ...process.env, NEXT_TELEMETRY_DISABLED: '1' };

/** Starts the built app on a free port. Resolves with its origin. */
async function start(folder) {
  const next = path.join(folder, 'node_modules/next/dist/bin/next');
  const server = spawn(process.execPath, [next, 'start', '--hostname', '127.0.0.1', '--port', '0'], {
    cwd: folder,
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  server.stdout.on('data', (chunk) => (output += chunk));
  const address = () => /http:\/\/127\.0\.0\.1:\d+/.exec(output)?.[0];
  await until(() => output.includes('Ready') && address(), 'Next.js to start', { within: 60_000 });
  return { server, origin: address() };
}

describe('an app built by Next.js, with the App Router', () => {
  let folder;
  let app;
  let browser;
  before(async () => {
    folder = await installApp('next');
    await promisify(execFile)('npm', ['run', '--silent', 'build'], { cwd: folder, env }).catch(({ stdout, stderr }) => {
      assert.fail(`The app could not be built:\n${stdout}${stderr}`);
    });
    app = await start(folder);
    browser = await openBrowser();
  });
  after(async () => {
    await browser?.close();
    app?.server.kill();
  });

  const pages = { 'a server component': '/', 'a client component': '/own' };
  for (const [what, address] of Object.entries(pages)) {
    it(`prints the essay, its replies and a form that works without a script: ${what}`, async () => {
      const html = await (await fetch(app.origin + address)).text();
      const [printed] = html.split('</main>');
      for (const words of [
        '<template shadowrootmode="open">',
        'Trust-based Selling Between Cultures',
        'Always Be Closing',
        'action="/replies"',
        'id="comment-5"',
      ]) {
        assert.ok(printed.includes(words), `Expected the HTML to hold ${words}`);
      }
    });

    it(`hydrates and sends a reply, and nothing is said in the console: ${what}`, async () => {
      const { page, errors, warnings, requests } = await open(browser, app.origin + address);
      await showsEssay(page);
      await reply(page, `Written to ${what}`, 'Ada');
      assert.deepEqual({ errors, warnings }, { errors: [], warnings: [] });
      assert.deepEqual(
        requests.filter((url) => !url.startsWith(app.origin)),
        [],
      );
      await page.close();
    });
  }

  it('hands events on to a client component', async () => {
    const { page } = await open(browser, `${app.origin}/own`);
    await reply(page, 'Heard by React', 'Ben');
    await until(
      async () => (await page.$eval('output', ({ textContent }) => textContent)).includes('Heard by React'),
      'the event to have reached React',
    );
    await page.close();
  });

  it('goes from page to page without a reload, and shows the essay there too', async () => {
    const { page, errors, warnings } = await open(browser, `${app.origin}/list`);
    await until(
      () => page.$eval('colloquy-count', ({ shadowRoot }) => /repl/.test(shadowRoot?.textContent)),
      'the count',
    );
    await shows(page, 'colloquy-map', 'Osborne');
    await page.evaluate(() => {
      window.stays = true;
    });
    await page.click('a');
    await showsEssay(page);
    assert.equal(await page.evaluate(() => window.stays), true);
    assert.deepEqual({ errors, warnings }, { errors: [], warnings: [] });
    await page.close();
  });

  it('handles the form by a route handler, and prints HTML in another', async () => {
    const post = (fields) =>
      fetch(`${app.origin}/replies`, { method: 'POST', body: new URLSearchParams(fields), redirect: 'manual' });
    assert.equal((await post({ comment: 'Without a script', name: 'Ada' })).status, 303);
    assert.equal((await post({ comment: '', name: 'Ada' })).status, 422);
    const html = await (await fetch(`${app.origin}/plain`)).text();
    assert.match(html, /^<colloquy-discussion class="h-entry" lang="en"/);
  });

  it('sends no printer to the browser', () => {
    const chunks = path.join(folder, '.next/static/chunks');
    const scripts = readdirSync(chunks, { recursive: true }).filter((file) => file.endsWith('.js'));
    assert.ok(scripts.length > 5);
    // A message of the printer alone.
    const printers = scripts.filter((file) =>
      readFileSync(path.join(chunks, file), 'utf8').includes('a nonce in base64'),
    );
    assert.deepEqual(printers, []);
  });
});
