import type { BrowserContext, Page } from 'puppeteer-core';
import type { Seen } from './visitor.js';

export type { Seen } from './visitor.js';

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** A person with a browser tab, who looks, types and presses what is offered. */
export class Reader {
  readonly page: Page;

  private constructor(page: Page) {
    this.page = page;
  }

  static async open(context: BrowserContext, address: string): Promise<Reader> {
    const page = await context.newPage();
    // A tab with words in it asks before it closes; no one is there to confirm.
    page.on('dialog', (dialog) => void dialog.accept().catch(() => undefined));
    await page.goto(address);
    const reader = new Reader(page);
    await reader.until((seen) => seen.comments.length > 0, 'the archive');
    return reader;
  }

  see(): Promise<Seen> {
    return this.page.evaluate('visitor.see()') as Promise<Seen>;
  }

  /** Looks until something is shown. */
  async until(condition: (seen: Seen) => boolean, what: string, patience = 15_000): Promise<Seen> {
    for (const end = Date.now() + patience; ; await pause(40)) {
      const seen = await this.see();
      if (condition(seen)) return seen;
      if (Date.now() > end)
        throw new Error(`Expected ${what} within ${patience / 1000} s, got ${JSON.stringify(seen, null, 1)}`);
    }
  }

  /** Fills the form in and posts it. */
  async post(text: string): Promise<void> {
    await this.page.waitForFunction('visitor.hasForm()');
    await this.page.evaluate(`visitor.post(${JSON.stringify(text)})`);
  }

  /** Presses a button, in the form or in the thread. False when there is none of that name. */
  press(name: string): Promise<boolean> {
    return this.page.evaluate(`visitor.press(${JSON.stringify(name)})`) as Promise<boolean>;
  }

  async close(): Promise<void> {
    await this.page.close();
  }
}
