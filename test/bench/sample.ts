import { loadavg } from 'node:os';
import type { Page } from 'puppeteer-core';
import type { Design, Task } from './designs.js';
import type { Figures } from './measures.js';
import { withPage } from './open-page.js';
import { renderers, usageOf } from './processes.js';

export interface SampleOptions {
  readonly origin: string;
  readonly design: Design;
  readonly comments: number;
  readonly tasks: readonly Task[];
  /** Milliseconds until what is not shown is given up. */
  readonly limit: number;
}

export interface Sample {
  readonly design: string;
  readonly comments: number;
  /** How many machines' worth of work waited when it began: what makes times longer than they are. */
  readonly load: number;
  readonly figures: Figures;
}

/** Takes the figures of a design with so many comments, in a browser of its own. */
export async function takeSample({ origin, design, comments, tasks, limit }: SampleOptions): Promise<Sample> {
  const load = loadavg()[0]!;
  const figures = await withPage({ origin, design: design.name, comments, limit }, async (page, browser) => {
    await collectGarbage(page);
    const pids = await renderers(browser);
    const before = usageOf(pids);
    await page.evaluate('prepare()');
    const working = usageOf(pids);
    const filled = (await page.evaluate('tasks.fill()')) as Figures & { shown: number };
    const { cpu } = usageOf(pids);
    if (filled.complete === undefined) console.error(`${design.title} showed ${filled.shown} of ${comments} comments`);
    await collectGarbage(page);
    const { memory } = usageOf(pids);
    const figures = { ...filled, cpu: difference(cpu, working.cpu), memory: difference(memory, before.memory) };
    for (const task of tasks) Object.assign(figures, await page.evaluate(`tasks.${task}()`));
    return figures;
  });
  return { design: design.name, comments, load, figures };
}

const difference = (after?: number, before?: number): number | undefined =>
  after === undefined || before === undefined ? undefined : after - before;

/** Twice: the second finds what the first has set free. */
async function collectGarbage(page: Page): Promise<void> {
  const session = await page.createCDPSession();
  for (let time = 0; time < 2; time++) await session.send('HeapProfiler.collectGarbage');
  await session.detach();
}
