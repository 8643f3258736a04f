import { existsSync } from 'node:fs';
import { launch } from 'puppeteer-core';
import { ensureChromium } from '../browsers.mjs';
import { serve } from '../consumers/browser.mjs';
import { fontConfiguration } from './fonts.mjs';
import { nameOf } from './states.mjs';

const storybook = new URL('../../storybook-static/', import.meta.url).pathname;

/** The tallest picture, in CSS pixels: what is below looks as what is above. */
const tallest = 1600;

/** What moves or blinks, and is not what a picture is of. */
const still =
  '*, *::before, *::after { caret-color: transparent !important; animation: none !important; transition: none !important; }';

/** Opens a story, waits until its play function is done, and takes its picture. */
async function take(browser, base, { story, width, theme, direction, forcedColors = false, args }) {
  const page = await browser.newPage();
  try {
    await page.setViewport({ width, height: 800 });
    await page.emulateTimezone('UTC');
    await page.emulateMediaFeatures([
      { name: 'prefers-color-scheme', value: theme },
      { name: 'prefers-reduced-motion', value: 'reduce' },
    ]);
    if (forcedColors) {
      const client = await page.createCDPSession();
      await client.send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: 'active' }] });
    }
    const globals = `theme:${theme};direction:${direction}`;
    await page.goto(`${base}iframe.html?id=${story}&viewMode=story&globals=${globals}${args ? `&args=${args}` : ''}`);
    await page.waitForFunction(() => globalThis.__STORYBOOK_ADDONS_CHANNEL__?.last('storyFinished'), {
      timeout: 60_000,
    });
    await page.addStyleTag({ content: still });
    await page.evaluate(() => document.fonts.ready);
    // What is loaded after the first paint, such as styles for what readers do, has come when nothing more is fetched.
    await page.waitForNetworkIdle({ idleTime: 500 });
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    return await page.screenshot({
      clip: { x: 0, y: 0, width, height: Math.min(height, tallest) },
      captureBeyondViewport: true,
    });
  } finally {
    await page.close();
  }
}

/** Takes the picture of each state, one after the other: yields its name and its PNG. */
export async function* takePictures(states) {
  if (!existsSync(`${storybook}index.json`))
    throw new Error('Expected a built Storybook, got none: npm run build:storybook');
  const chromium = await ensureChromium();
  const server = await serve(storybook);
  const browser = await launch({
    ...chromium,
    args: [...chromium.args, '--force-color-profile=srgb', '--lang=en-US', '--font-render-hinting=none'],
    env: { ...process.env, FONTCONFIG_FILE: fontConfiguration(), LANG: 'en_US.UTF-8' },
  });
  try {
    for (const state of states) yield [nameOf(state), await take(browser, `${server.origin}/`, state)];
  } finally {
    await browser.close();
    await server.close();
  }
}
