// Walks through what `npm start` serves.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { root } from '../package/packed.mjs';
import { addressOf, readState, settings } from '../servers/demo/settings.mjs';
import { words } from '../servers/demo/words.mjs';
import { open, openBrowser } from './browser.mjs';
import { reply, shows, until } from './essay-page.mjs';
import { newFolder } from './install.mjs';
import { everyElementShows } from './readme/elements-show.mjs';

const headline = 'Trust-based Selling Between Cultures';

describe('the demo', () => {
  let child;
  let output = '';
  let origin;
  let browser;
  let context;

  before(async () => {
    const env = { ...process.env, PORT: '0', DEMO_FILE: path.join(newFolder(), 'demo.sqlite') };
    child = spawn(process.execPath, ['test/servers/demo.mjs'], { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
    await until(() => /Ctrl\+C stops/.test(output) || child.exitCode !== null, 'the demo to start', {
      within: 180_000,
    });
    origin = /http:\/\/localhost:\d+/.exec(output)?.[0];
    assert.ok(origin, output);
    browser = await openBrowser();
    context = await browser.createBrowserContext();
  });
  after(async () => {
    await browser?.close();
    child?.kill();
  });

  const currentOf = (page) =>
    page.$$eval('.setting a[aria-current]', (links) => links.map(({ textContent }) => textContent));
  const codeOf = (page) => page.$eval('.code code', ({ textContent }) => textContent);
  const follow = (page, address) =>
    Promise.all([page.waitForNavigation(), page.$eval(`.setting a[href="${address}"]`, (link) => link.click())]);

  it('starts without building Storybook', () => {
    assert.doesNotMatch(output, /Building Storybook/);
  });

  it('says in its first screen what it is, on a desktop and on a phone', async () => {
    for (const [width, height] of [
      [1280, 800],
      [390, 844],
    ]) {
      const page = await context.newPage();
      await page.setViewport({ width, height });
      await page.goto(`${origin}/`);
      await everyElementShows(page, { comments: true });
      for (const selector of ['.motto', '.setting', '.code', '>>> h1.p-name']) {
        const { y, height: own } = await (await page.$(selector)).boundingBox();
        assert.ok(y + own <= height, `Expected ${selector} in a screen of ${width} × ${height}, got it at ${y}`);
      }
      assert.equal(await page.evaluate('document.documentElement.scrollWidth <= innerWidth'), true);
      await page.close();
    }
  });

  for (const [name, values] of Object.entries(settings)) {
    for (const value of values.slice(1)) {
      it(`switches ${name} to ${value} by a link, and shows the essay with nothing in the console`, async () => {
        const { page, errors, warnings } = await open(context, `${origin}/`);
        const before = { current: await currentOf(page), code: await codeOf(page) };
        await follow(page, addressOf({ ...readState(new URLSearchParams()), [name]: value }));
        await shows(page, 'colloquy-article', headline);
        if (name !== 'scripts') await everyElementShows(page, { comments: true });
        // What the console has to say may come late.
        await wait(500);
        assert.notDeepEqual(await currentOf(page), before.current);
        if (name !== 'connection') assert.notEqual(await codeOf(page), before.code);
        assert.deepEqual({ errors, warnings }, { errors: [], warnings: [] });
        await page.close();
      });
    }
  }

  it('speaks the chosen language in the page and in the elements', async () => {
    const { page } = await open(context, `${origin}/?lang=ar`);
    assert.equal(await page.evaluate('document.dir + document.documentElement.lang'), 'rtlar');
    await shows(page, 'colloquy-reply-form', 'رد');
    assert.equal(await page.$eval('.motto', ({ textContent }) => textContent), words.ar.motto);
    await page.close();
  });

  it('follows links and reads with scripts turned off', async () => {
    const page = await context.newPage();
    await page.setJavaScriptEnabled(false);
    await page.goto(`${origin}/`);
    const link = await page.$('.setting a[href="/?lang=fr"]');
    await Promise.all([page.waitForNavigation(), link.click()]);
    assert.equal(await page.$eval('.motto', ({ textContent }) => textContent), words.fr.motto);
    assert.equal(await page.$eval('>>> h1.p-name', ({ textContent }) => textContent), headline);
    await page.close();
  });

  const writeWithoutScript = async (address, text) => {
    const page = await context.newPage();
    await page.setJavaScriptEnabled(false);
    await page.goto(origin + address);
    await (await page.$('>>> form textarea')).type(text);
    await (await page.$('>>> form [name="name"]')).type('Ada');
    await Promise.all([
      page.waitForNavigation(),
      (await page.$('>>> form [type="submit"], >>> form button:not([type])')).click(),
    ]);
    return page;
  };
  const textsOf = async (page) =>
    Promise.all((await page.$$('>>> article[id] p')).map((each) => each.evaluate(({ textContent }) => textContent)));

  it('keeps what is posted without a script on the server, once, and leads to it', async () => {
    const page = await writeWithoutScript('/?backend=rest', 'Posted without a script.');
    assert.match(page.url(), /#comment-rest:\d+$/);
    assert.equal((await textsOf(page)).filter((text) => text === 'Posted without a script.').length, 1);
    await page.close();
    const { page: live } = await open(context, `${origin}/?backend=rest`);
    await shows(live, 'colloquy-thread', 'Posted without a script.');
    await live.close();
  });

  it('stores a form once that is sent twice', async () => {
    const html = await (await fetch(`${origin}/?backend=rest&scripts=off`)).text();
    const key = /name="key" value="([^"]+)"/.exec(html)[1];
    const body = new URLSearchParams({ comment: 'Sent twice.', name: 'Ben', key, kept: 'rest', back: '/' });
    const places = [];
    for (let time = 0; time < 2; time++)
      places.push(
        (await fetch(`${origin}/reply`, { method: 'POST', body, redirect: 'manual' })).headers.get('location'),
      );
    assert.match(places[0], /^\/#comment-rest:\d+$/);
    assert.equal(places[0], places[1]);
  });

  it('gives back the words of a reply that it cannot keep', async () => {
    const page = await writeWithoutScript('/?scripts=off', 'Where do I go?');
    assert.match(await page.content(), /Where do I go\?/);
    await page.close();
  });

  it('stays on its own site after a form', async () => {
    for (const back of ['https://elsewhere.example/', '//elsewhere.example/', '/\\elsewhere.example']) {
      const body = new URLSearchParams({
        comment: `From ${back}`,
        name: 'Cy',
        key: crypto.randomUUID(),
        kept: 'rest',
        back,
      });
      const { headers } = await fetch(`${origin}/reply`, { method: 'POST', body, redirect: 'manual' });
      assert.match(headers.get('location'), /^\/#comment-rest:/);
    }
  });

  it('keeps a reply that is written offline, and sends it once there is a connection', async () => {
    const { page } = await open(context, `${origin}/?backend=rest&connection=offline`);
    await shows(page, 'colloquy-article', headline);
    await reply(page, 'Written offline.', 'Dot');
    await page.goto(`${origin}/?backend=rest`);
    await shows(page, 'colloquy-thread', 'Written offline.');
    await until(
      async () => (await (await fetch(`${origin}/?backend=rest&scripts=off`)).text()).includes('Written offline.'),
      'the reply to reach the server',
    );
    await page.close();
  });

  for (const address of ['/', '/?backend=rest', '/?backend=both', '/?lang=ar&look=dark']) {
    it(`prints code at ${address} that shows the same on an empty page`, async () => {
      const { page: demo } = await open(context, origin + address);
      const html = (await codeOf(demo)).split('\n// two-sources.js')[0];
      await demo.close();
      const page = await context.newPage();
      const complaints = [];
      page.on('console', (message) => complaints.push(message.text()));
      await page.setRequestInterception(true);
      page.on('request', (request) => {
        const { pathname } = new URL(request.url());
        if (pathname === '/pasted')
          return request.respond({
            contentType: 'text/html',
            body: `<!doctype html><title>Pasted</title><link rel="icon" href="/icon.svg">${html.replace(/https:[^"]+\/dist/, '/dist')}`,
          });
        return request.continue(pathname === '/essay.json' ? { url: `${origin}/discussions/7.json` } : {});
      });
      await page.goto(`${origin}/pasted`);
      await shows(page, 'colloquy-article', headline);
      await everyElementShows(page, { comments: true });
      assert.deepEqual(complaints, []);
      await page.close();
    });
  }

  it('has an ordinary article with comments by one tag', async () => {
    const { page, errors, warnings } = await open(context, `${origin}/article`);
    await shows(page, 'colloquy-thread', 'The bottle trick');
    await shows(page, 'colloquy-reply-form', 'Leave a reply');
    await reply(page, 'Mine are in the bath.', 'Eve');
    assert.equal(await page.$eval('colloquy-discussion', ({ outerHTML }) => outerHTML.includes('src=')), false);
    assert.deepEqual({ errors, warnings }, { errors: [], warnings: [] });
    await page.close();
  });
});
