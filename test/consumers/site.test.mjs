// A folder of essays, rendered and served by the command line of the packed package, in a browser.
import assert from 'node:assert/strict';
import { execFile, spawn } from 'node:child_process';
import { appendFileSync, cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { promisify } from 'node:util';
import { Readability } from '@mozilla/readability';
import { JSDOM } from 'jsdom';
import { root, unpacked } from '../package/packed.mjs';
import { open, openBrowser, serve } from './browser.mjs';
import { until } from './essay-page.mjs';

const execute = promisify(execFile);
const axe = readFileSync(path.join(root, 'node_modules/axe-core/axe.min.js'), 'utf8');

/** What docs/guides/content-security-policy.md says is enough. */
const policy = "default-src 'self'; require-trusted-types-for 'script'; trusted-types colloquy lit-html";

const essays = {
  'kettle/index.md': `---
title: Waiting for the Kettle
author: Ines Carvalho
date: 2024-03-01
language: en
aliases: [http://ORIGIN/2010/kettle.html]
---
Four minutes are long, and nobody has made them shorter by looking at the water. Whoever waits can look at the street
instead, or write down a sentence, or put the cups in a row; and when the kettle sings, the sentence stands there still.

![A kettle, and "more"](kettle%20%23%201%20'ö'.png)

It is said that tea was found by waiting: leaves fell into water that someone had put over a fire and forgotten. That
may be a legend, but it has the right hero, which is somebody who had something else to do. See also [coffee](../قهوة/).
`,
  'kettle/conversation.md': `## Mei Tanaka {#wordpress:51 source=wordpress source-id=51 date=2024-03-02T09:30+09:00}

Three are enough for green tea.

### Ines Carvalho {#2 date=2024-03-02T10:30+01:00}

> Three are enough

You are right.
`,
  'قهوة/index.md': `---
title: القهوة والصبر
author: ليلى
date: 2025-01-05
language: ar
---
القهوة ليست مشروباً فحسب، بل هي وقت للتأمل والحديث مع الأصدقاء.
`,
  'unready/index.md': '---\ntitle: Not ready\ndraft: true\n---\nWords of a draft.\n',
};

/** The address of the Arabic essay. */
const coffee = `/${encodeURIComponent('قهوة')}/`;

describe('a site of essays, made by the packed package', () => {
  const folder = unpacked();
  const installed = path.join(folder, 'node_modules/colloquy');
  const { bin } = JSON.parse(readFileSync(path.join(installed, 'package.json'), 'utf8'));
  const program = path.join(installed, bin.colloquy);
  let site;
  let browser;

  before(async () => {
    site = await serve(`${folder}/site/`, { 'content-security-policy': policy });
    for (const [file, text] of Object.entries(essays)) {
      mkdirSync(path.dirname(path.join(folder, 'essays', file)), { recursive: true });
      writeFileSync(path.join(folder, 'essays', file), text.replace('http://ORIGIN', site.origin));
    }
    cpSync(path.join(root, 'stories/pictures/phone.png'), path.join(folder, "essays/kettle/kettle # 1 'ö'.png"));
    // As npm does when it installs.
    mkdirSync(path.join(folder, 'node_modules/.bin'));
    symlinkSync(program, path.join(folder, 'node_modules/.bin/colloquy'));
    writeFileSync(path.join(folder, 'package.json'), '{"private":true}');
    const { stdout, stderr } = await execute(
      'npx',
      [
        '--no-install',
        'colloquy',
        'render',
        'essays',
        '--out',
        'site',
        '--url',
        site.origin,
        '--title',
        'The Slow Kettle',
      ],
      { cwd: folder },
    );
    assert.equal(stdout, '');
    assert.match(stderr, /^2 essays rendered to site: \d+ files written, 0 unchanged, 0 removed; 1 draft left out\n$/);
    browser = await openBrowser();
  });
  after(async () => {
    await browser?.close();
    await site?.close();
  });

  async function openPage(
    address,
    { isScripted = true, width = 1200, height = 900, scheme = 'light', origin = site.origin } = {},
  ) {
    const context = await browser.createBrowserContext();
    const page = await context.newPage();
    await page.setViewport({ width, height });
    await page.setJavaScriptEnabled(isScripted);
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    const errors = [];
    page.on('console', (message) => errors.push(message.text()));
    page.on('pageerror', (error) => errors.push(String(error)));
    page.on('requestfailed', (request) => errors.push(`${request.url()} failed`));
    page.on(
      'response',
      (response) => response.status() >= 400 && errors.push(`${response.url()} ${response.status()}`),
    );
    await page.evaluateOnNewDocument(() => {
      globalThis.shift = 0;
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) globalThis.shift += entry.value;
      }).observe({ type: 'layout-shift', buffered: true });
      new PerformanceObserver((list) => {
        globalThis.largest = list.getEntries().at(-1).element?.closest('h1, p')?.localName;
      }).observe({ type: 'largest-contentful-paint', buffered: true });
    });
    await page.goto(origin + address, { waitUntil: 'networkidle0' });
    return { page, errors, close: () => context.close() };
  }

  const hydrated = (page) =>
    until(
      () =>
        page.evaluate(
          () => !document.querySelector('[data-colloquy-printed]') && !!customElements.get('colloquy-article'),
        ),
      'the elements to have taken over',
    );

  const pages = ['/', '/kettle/', coffee, '/kettle/embed/', '/2010/kettle.html'];

  it('has all words, and its picture, with scripts off', async () => {
    const { page, errors, close } = await openPage('/kettle/', { isScripted: false });
    const words = (await page.evaluate(() => document.body.innerText)).replace(/\s+/g, ' ');
    for (const one of [
      'Waiting for the Kettle',
      'By Ines Carvalho',
      'Four minutes are long',
      'somebody who had something else to do',
      'Three are enough for green tea',
      'You are right',
    ])
      assert.ok(words.includes(one), one);
    const picture = await page.$eval('colloquy-article img', (image) => [
      image.naturalWidth > 0,
      image.width > 0,
      image.alt,
    ]);
    assert.deepEqual(picture, [true, true, 'A kettle, and "more"']);
    // The browser gives up what it does not need.
    assert.deepEqual(
      errors.filter((error) => !error.endsWith('.js failed')),
      [],
    );
    await close();
  });

  for (const scheme of ['light', 'dark']) {
    it(`is accessible, as axe sees it: ${scheme}`, async () => {
      for (const address of pages.slice(0, 4)) {
        const { page, close } = await openPage(address, { scheme });
        if (address !== '/') await hydrated(page);
        await page.setBypassCSP(true);
        await page.reload({ waitUntil: 'networkidle0' });
        await page.evaluate(axe);
        const violations = await page.evaluate(async () =>
          (await globalThis.axe.run(document)).violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]),
        );
        assert.deepEqual(violations, [], address);
        await close();
      }
    });
  }

  it('is taken over by the elements under a strict policy, without a word in the console or a move', async () => {
    for (const address of ['/kettle/', coffee, '/kettle/embed/']) {
      const { page, errors, close } = await openPage(address);
      await hydrated(page);
      const { shift, largest } = await page.evaluate(() => ({ shift: globalThis.shift, largest: globalThis.largest }));
      assert.equal(shift, 0, address);
      if (address === coffee) assert.match(largest, /^(?:h1|p)$/);
      assert.deepEqual(errors, [], address);
      const fetched = await page.evaluate(() =>
        performance.getEntriesByType('resource').map(({ name }) => new URL(name).origin),
      );
      assert.deepEqual([...new Set(fetched)], [site.origin]);
      await close();
    }
  });

  it('fits a phone of 360 pixels', async () => {
    for (const address of pages.slice(0, 4)) {
      const { page, close } = await openPage(address, { width: 360 });
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 360, address);
      await close();
    }
  });

  it('reads from the right in Arabic', async () => {
    const { page, close } = await openPage(coffee);
    const box = await page.$eval('h1', (heading) => {
      const range = document.createRange();
      range.selectNodeContents(heading);
      return [range.getBoundingClientRect().right, heading.getBoundingClientRect().right];
    });
    assert.ok(Math.abs(box[0] - box[1]) < 2, `${box}`);
    await close();
  });

  it('is an essay to a reader view', async () => {
    const html = await (await fetch(`${site.origin}/kettle/`)).text();
    const { window } = new JSDOM(html, { url: `${site.origin}/kettle/` });
    const article = new Readability(window.document).parse();
    assert.match(article.title, /^Waiting for the Kettle/);
    assert.match(article.byline, /Ines Carvalho/);
    assert.equal(article.lang, 'en');
    for (const one of ['Four minutes are long', 'something else to do'])
      assert.ok(article.textContent.includes(one), one);
  });

  it('leads on from a former address to a former reply, which is focused and marked', async () => {
    const { page, errors, close } = await openPage('/2010/kettle.html#comment-51');
    await until(async () => page.url() === `${site.origin}/kettle/#comment-wordpress%3A51`, 'the address of today');
    await hydrated(page);
    await until(() => page.evaluate(() => document.activeElement?.id === 'comment-wordpress:51'), 'the reply in focus');
    assert.deepEqual(errors, []);
    await close();
  });

  it('leads to a former reply without a script', async () => {
    const { page, close } = await openPage('/kettle/#comment-51', { isScripted: false, height: 300 });
    await until(
      () =>
        page.$eval('a[name="comment-51"]', (link) => {
          const { top } = link.closest('article').querySelector('.p-author').getBoundingClientRect();
          return top >= 0 && link.getBoundingClientRect().bottom < 300;
        }),
      'the reply in view, from its name on',
    );
    await close();
  });

  it('leads on from a former address without a script', async () => {
    const { page, close } = await openPage('/2010/kettle.html', { isScripted: false });
    await until(async () => page.url() === `${site.origin}/kettle/`, 'the page of the essay');
    await close();
  });

  it('writes no byte when nothing has changed, and leaves files of others alone', async () => {
    const args = [program, 'render', 'essays', '--out', 'site', '--url', site.origin, '--title', 'The Slow Kettle'];
    const { stderr } = await execute(process.execPath, args, { cwd: folder });
    assert.match(stderr, / 0 files written, \d+ unchanged, 0 removed/);
    mkdirSync(path.join(folder, 'other'), { recursive: true });
    writeFileSync(path.join(folder, 'other/index.html'), 'mine');
    const failed = await execute(process.execPath, [program, 'render', '--out', 'other'], { cwd: folder }).catch(
      (error) => error,
    );
    assert.equal(failed.code, 4);
    assert.match(failed.stderr, /other\/index\.html/);
    assert.equal(readFileSync(path.join(folder, 'other/index.html'), 'utf8'), 'mine');
  });

  it('exits with 1 where something is lost, and with 0 where it is read as another text, as `build` does', async () => {
    for (const [slug, text, code] of [
      ['film', '---\ntitle: Film\n---\n\n<video src="https://example.org/a.mp4">A film</video>\n', 0],
      ['date', '---\ntitle: Date\ndate: yesterday\n---\n\nWords.\n', 1],
    ]) {
      const own = path.join(folder, 'wrong', slug);
      mkdirSync(own, { recursive: true });
      writeFileSync(path.join(own, 'index.md'), text);
      for (const command of ['build', 'render']) {
        const result = await execute(process.execPath, [program, command, 'wrong', '--out', `out-${command}`], {
          cwd: folder,
        }).catch((failed) => failed);
        assert.equal(result.code ?? 0, code, `${command} ${slug}: ${result.stderr}`);
      }
    }
  });

  describe('in a frame on another site', () => {
    let other;
    let forged;
    /** A page around the frame that oEmbed gives. */
    const around = (style) =>
      `<!doctype html><html style="${style}"><title>Another site</title><body style="margin:0">${around.html}`;

    before(async () => {
      around.html = (await (await fetch(`${site.origin}/kettle/oembed.json`)).json()).html;
      other = createServer(({ url }, response) => {
        const { pathname } = new URL(url, 'http://localhost');
        response.setHeader('content-type', 'text/html');
        if (pathname === '/dark') response.end(around('background:#111;color:#eee'));
        else if (pathname === '/light') response.end(around('background:#fff'));
        else if (pathname === '/forged')
          response.end(`${around('background:#fff')}<iframe id="forger" src="/forger"></iframe>`);
        else
          response.end(
            "<script>parent.postMessage({ colloquy: 'height', height: 9 }, '*'); parent.frames[0].postMessage({ colloquy: 'theme', theme: 'dark' }, '*')</script>",
          );
      });
      await new Promise((resolve) => other.listen(0, '127.0.0.1', resolve));
      forged = `http://127.0.0.1:${other.address().port}`;
    });
    after(() => {
      other?.closeAllConnections();
      other?.close();
    });

    const frameOf = (page) =>
      until(() => page.frames().some((frame) => frame.url().endsWith('/embed/')), 'the frame').then(() =>
        page.frames().find((frame) => frame.url().endsWith('/embed/')),
      );
    const heights = async (page) => {
      const frame = await frameOf(page);
      return Promise.all([
        page.$eval('iframe', (element) => element.getBoundingClientRect().height),
        frame.evaluate(() => Math.ceil(document.documentElement.getBoundingClientRect().height)),
      ]);
    };
    const asTall = (page) =>
      until(async () => {
        const [frame, inside] = await heights(page);
        return frame === inside && frame !== 600;
      }, 'the frame to be as tall as what it shows');

    for (const theme of ['light', 'dark']) {
      it(`is as tall as what it shows, and ${theme} as the page around it`, async () => {
        const { page, errors, close } = await openPage(`/${theme}`, { origin: forged });
        await asTall(page);
        const frame = await frameOf(page);
        await until(
          () => frame.evaluate((wanted) => document.documentElement.dataset.theme === wanted, theme),
          `a ${theme} frame`,
        );
        await page.setViewport({ width: 400, height: 900 });
        await asTall(page);
        assert.deepEqual(
          errors.filter((error) => !error.includes('favicon')),
          [],
        );
        await close();
      });
    }

    it('takes messages from the page around it alone, and posts to it alone', async () => {
      const { page, close } = await openPage('/forged', { origin: forged });
      await asTall(page);
      const frame = await frameOf(page);
      // The forger speaks again, when all others have spoken.
      await page.$eval(
        '#forger',
        (element) =>
          new Promise((resolve) => {
            element.addEventListener('load', resolve, { once: true });
            element.src = '/forger?again';
          }),
      );
      assert.equal(await frame.evaluate(() => document.documentElement.dataset.theme), 'light');
      const [height] = await heights(page);
      assert.ok(height > 9, `${height}`);
      await close();
    });
  });

  describe('served while it is written', () => {
    let child;
    let address;
    let output = '';

    const start = (...args) => {
      const started = spawn(process.execPath, [program, 'serve', 'essays', ...args], { cwd: folder });
      let said = '';
      return new Promise((resolve, reject) => {
        started.on('error', reject);
        started.stderr.on('data', (chunk) => {
          said += chunk;
          output += chunk;
          const [, url] = /at (http:\/\/\S+)/.exec(said) ?? [];
          if (url) resolve({ child: started, url });
        });
        started.on('close', (code) => resolve({ code, output: said }));
      });
    };

    before(async () => {
      ({ child, url: address } = await start());
    });
    after(() => child?.kill('SIGKILL'));

    // A page of the server keeps a connection open, so that the network is never idle for long.
    async function openLive(where) {
      const context = await browser.createBrowserContext();
      const { page, errors } = await open(context, address.slice(0, -1) + where);
      return { page, errors, close: () => context.close() };
    }
    const showsWords = (page, words) =>
      until(
        () => page.evaluate((wanted) => document.body?.innerText.includes(wanted), words).catch(() => false),
        `the words “${words}”`,
      );

    it('shows the essays, and drafts with a mark', async () => {
      const { page, errors, close } = await openLive('/');
      await showsWords(page, 'Not ready');
      await page.goto(`${address}unready/`);
      await showsWords(page, 'Draft');
      await page.goto(`${address}kettle`);
      assert.equal(page.url(), `${address}kettle/`);
      await hydrated(page);
      assert.deepEqual(errors, []);
      await close();
    });

    it('reloads when a text, a reply or a new essay is written', async () => {
      const { page, close } = await openLive('/kettle/');
      appendFileSync(path.join(folder, 'essays/kettle/index.md'), '\nA sentence written just now.\n');
      await showsWords(page, 'A sentence written just now.');
      appendFileSync(path.join(folder, 'essays/kettle/conversation.md'), '\n## Tom {#9}\n\nA late reply.\n');
      await showsWords(page, 'A late reply.');
      await page.goto(address);
      mkdirSync(path.join(folder, 'essays/new'));
      writeFileSync(path.join(folder, 'essays/new/index.md'), '# One more essay\n\nText.\n');
      await showsWords(page, 'One more essay');
      rmSync(path.join(folder, 'essays/new'), { recursive: true });
      await until(
        () => page.evaluate(() => !document.body?.innerText.includes('One more essay')).catch(() => false),
        'the essay to go',
      );
      await close();
    });

    it('shows a mistake with its line over the page, until it is mended', async () => {
      const { page, close } = await openLive('/kettle/');
      const file = path.join(folder, 'essays/kettle/index.md');
      const text = readFileSync(file, 'utf8');
      writeFileSync(file, text.replace('date: 2024-03-01', 'date: yesterday'));
      const overlay = () =>
        page.evaluate(() => document.querySelector('colloquy-mistakes')?.shadowRoot.textContent ?? '').catch(() => '');
      await until(async () => /date: yesterday/.test(await overlay()), 'the mistake');
      assert.match(await overlay(), /essays\/kettle\/index\.md:4/);
      assert.match(output, /essays\/kettle\/index\.md:4/);
      writeFileSync(file, text);
      await until(async () => (await overlay()) === '', 'the mistake to go');
      await close();
    });

    it('gives nothing to a page that came by another name, and nothing outside of the site', async () => {
      const { request } = await import('node:http');
      const { port } = new URL(address);
      const status = (path, headers) =>
        new Promise((resolve) =>
          request({ host: '127.0.0.1', port, path, headers }, (response) =>
            resolve(response.resume().statusCode),
          ).end(),
        );
      assert.equal(await status('/', { host: 'evil.example' }), 403);
      assert.equal(await status('/../../package.json', {}), 404);
      assert.equal(await status('/%2e%2e/package.json', {}), 404);
      assert.equal(await status('/kettle/index.md', {}), 404);
      assert.equal(await status('/%E0%A4%A', {}), 400);
    });

    it('takes the next port where none was asked for, and says so where one was', async () => {
      const second = await start();
      assert.notEqual(second.url, address);
      second.child.kill('SIGKILL');
      const { port } = new URL(address);
      const taken = await start('--port', port);
      assert.equal(taken.code, 2);
      assert.match(taken.output, new RegExp(`^Expected port ${port} to be free, got one that is taken`));
      const odd = await start('--port', 'http');
      assert.equal(odd.code, 2);
      assert.match(odd.output, /Expected a whole number from 0 to 65535, got "http"/);
    });

    it('stops at Ctrl+C', async () => {
      const ended = new Promise((resolve) => child.on('close', (code) => resolve(code)));
      child.kill('SIGINT');
      assert.equal(await ended, 0);
    });
  });

  for (const [what, args, code, message] of [
    [
      'a folder that is not there',
      ['nowhere'],
      3,
      /^Expected nowhere to be a folder with essays, .*, got no such folder/,
    ],
    ['a folder without an essay', ['node_modules/.bin'], 3, /got no essay/],
    [
      'an address that is none',
      ['--url', 'example.org'],
      2,
      /^Expected url to be an absolute http or https URL.*, got "example\.org"/,
    ],
    ['a backend that is none', ['--backend', 'disqus'], 2, /^Expected backend to be one of .*, got "disqus"/],
    [
      'a template that is not there',
      ['--template', 'none.mjs'],
      3,
      /^Expected none\.mjs to be a module with a template/,
    ],
    ['a place among the essays', ['--out', 'essays/site'], 2, /^Expected --out to be a folder outside of essays/],
  ]) {
    it(`says what is wrong with ${what}, by words and exit code`, async () => {
      const error = await execute(process.execPath, [program, 'render', ...args], { cwd: folder }).catch(
        (failed) => failed,
      );
      assert.equal(error.code, code);
      assert.match(error.stderr, message);
      assert.doesNotMatch(error.stderr, /\n {4}at /);
    });
  }
});
