import type { Browser, Page } from 'puppeteer-core';
import { own, reference } from './designs.js';
import { markOf } from './make-discussion.js';
import { shapeTitles, type Shape } from './make-shaped.js';
import type { Figures } from './measures.js';
import { withPage, type OpenOptions } from './open-page.js';
import type { Options } from './options.js';
import { printedNotes } from './printed-notes.js';

/** Whether something still works that speed may cost. */
export interface FunctionCheck {
  readonly says: string;
  readonly comments: number;
  /** What was found, by the name of the design: `1,000 of 1,000`, `yes`, `no`, or something to compare. */
  readonly found: Readonly<Record<string, string>>;
}

interface Check {
  readonly says: string;
  /** The most comments it is made with. */
  readonly most: number;
  readonly open?: (last: number) => Pick<OpenOptions, 'args' | 'fragment' | 'shape'>;
  /** Of whom it is asked; of ours and the reference where that is left out. */
  readonly designs?: readonly string[];
  readonly check: (page: Page, last: number, browser: Browser) => Promise<boolean | number | string>;
}

const checked = [own, reference];

/** Shows all comments, and waits a little longer. */
async function fill(page: Page): Promise<void> {
  await page.evaluate('prepare(); tasks.fill()');
  await later();
}

const later = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 500));

const isInView = async (page: Page, id: number): Promise<boolean> =>
  (await page.evaluate(`isInView('${id}')`)) === true;

const firstHeights =
  "['1', '2', '3', '4', '5'].reduce((sum, id) => sum + design.find(id).getBoundingClientRect().height, 0).toFixed(0)";

/** How long the page is held at most while such comments are shown. */
const longestTask = (shape: Shape, most: number): Check => ({
  says: `longest task while comments are shown ${shapeTitles[shape]}, in ms`,
  most,
  designs: [own],
  open: () => ({ shape }),
  async check(page) {
    const { longestTask } = (await page.evaluate('prepare(); tasks.fill()')) as Figures;
    return longestTask ? `${Math.round(longestTask)}` : 'none over 50';
  },
});

const checks: readonly Check[] = [
  {
    // Says whether the reference is still what the thread is.
    says: 'height of the first five comments, in pixels',
    most: 100,
    async check(page) {
      await fill(page);
      return (await page.evaluate(firstHeights)) as string;
    },
  },
  {
    says: 'find-in-page finds the last comment',
    most: 10_000,
    async check(page, last) {
      await fill(page);
      return (await page.evaluate(`find('${markOf(last)}.')`)) === true;
    },
  },
  {
    says: 'an address that names the last comment opens there, and stays',
    most: 10_000,
    open: (last) => ({ fragment: `comment-${last}` }),
    async check(page, last) {
      await fill(page);
      return isInView(page, last);
    },
  },
  {
    says: 'a jump to the last comment while the others are being shown arrives, and stays',
    most: 10_000,
    async check(page, last) {
      await page.evaluate(
        `prepare(); window.filled = tasks.fill(); new Promise((resolve) => setTimeout(resolve, 300))`,
      );
      await page.evaluate(`void design.jump('${last}')`);
      await page.evaluate('filled');
      await later();
      return isInView(page, last);
    },
  },
  {
    says: 'all selected and copied has the last comment',
    most: 10_000,
    async check(page, last, browser) {
      await browser
        .defaultBrowserContext()
        .overridePermissions(new URL(page.url()).origin, ['clipboard-read', 'clipboard-write']);
      await fill(page);
      await page.keyboard.press('KeyA', { commands: ['selectAll'] });
      await page.keyboard.press('KeyC', { commands: ['copy'] });
      return String(await page.evaluate('navigator.clipboard.readText()')).includes(`${markOf(last)}.`);
    },
  },
  {
    says: 'comments in print',
    most: 1000,
    async check(page) {
      await fill(page);
      return printedNotes(Buffer.from(await page.pdf({ timeout: 0 })));
    },
  },
  {
    says: 'comments in the accessibility tree',
    most: 1000,
    open: () => ({ args: ['--force-renderer-accessibility'] }),
    async check(page) {
      await fill(page);
      const session = await page.createCDPSession();
      const { nodes } = await session.send('Accessibility.getFullAXTree');
      return nodes.filter(({ role, ignored }) => role?.value === 'article' && !ignored).length;
    },
  },
  longestTask('flat', 10_000),
  longestTask('deep', 1000),
  longestTask('long', 100),
  longestTask('paragraphs', 100),
];

const written = (found: boolean | number | string, of: number): string => {
  if (typeof found === 'boolean') return found ? 'yes' : 'no';
  if (typeof found === 'string') return found;
  return `${found.toLocaleString('en')} of ${of.toLocaleString('en')}`;
};

/** Makes every check with as many comments of this run as it can be made with, each in a browser of its own. */
export async function checkFunctions(
  { sizes, designs }: Pick<Options, 'sizes' | 'designs'>,
  origin: string,
): Promise<FunctionCheck[]> {
  const results: FunctionCheck[] = [];
  const there = checked.filter((name) => designs.some((design) => design.name === name));
  for (const { says, most, open, check, designs: asked = there } of there.length ? checks : []) {
    const fitting = sizes.filter((size) => size <= most);
    const comments = fitting.length ? Math.max(...fitting) : most;
    const found: Record<string, string> = {};
    for (const design of there.filter((name) => asked.includes(name))) {
      process.stdout.write(`${says}: ${design}, ${comments.toLocaleString('en')} comments … `);
      const options = { origin, design, comments, limit: 120_000, ...open?.(comments) };
      found[design] = await withPage(options, async (page, browser) =>
        written(await check(page, comments, browser), comments),
      ).catch((error: unknown) => `failed: ${String(error)}`);
      console.log(found[design]);
    }
    results.push({ says, comments, found });
  }
  return results;
}
