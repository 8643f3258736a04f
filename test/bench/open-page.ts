import type { Browser, Page } from 'puppeteer-core';
import puppeteer from 'puppeteer-core';
import type { Shape } from './make-shaped.js';
import { ensureChromium } from '../browsers.mjs';

export interface OpenOptions {
  readonly origin: string;
  readonly design: string;
  readonly comments: number;
  /** How many milliseconds it may take until all comments are shown. */
  readonly limit: number;
  /** Further arguments for the browser. */
  readonly args?: readonly string[];
  /** What follows `#` in the address. */
  readonly fragment?: string;
  /** Other comments than the usual ones. */
  readonly shape?: Shape;
}

const quarterOfAnHour = 900_000;

/** Starts a browser of its own, with a new profile, and lets `use` work with its page. */
export async function withBrowser<Result>(
  args: readonly string[],
  use: (page: Page, browser: Browser) => Promise<Result>,
): Promise<Result> {
  const found = await ensureChromium();
  const browser = await puppeteer.launch({
    executablePath: found.executablePath,
    headless: found.headless,
    args: [...found.args, '--window-size=1280,900', '--hide-scrollbars', ...args],
    defaultViewport: null,
    protocolTimeout: quarterOfAnHour,
  });
  try {
    const [page = await browser.newPage()] = await browser.pages();
    return await use(page, browser);
  } finally {
    await browser.close();
  }
}

/** Opens the page of a design in a browser of its own, and lets `use` work with it. */
export function withPage<Result>(
  { origin, design, comments, limit, args = [], fragment, shape }: OpenOptions,
  use: (page: Page, browser: Browser) => Promise<Result>,
): Promise<Result> {
  return withBrowser(args, async (page, browser) => {
    page.on('pageerror', (error) => console.error(`${design}: ${String(error)}`));
    await page.goto(
      `${origin}/pages/${design}?comments=${comments}&limit=${limit}${shape ? `&shape=${shape}` : ''}${fragment ? `#${fragment}` : ''}`,
    );
    await page.waitForFunction('window.prepare', { timeout: limit });
    return use(page, browser);
  });
}
