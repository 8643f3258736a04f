import { loadavg } from 'node:os';
import type { Page } from 'puppeteer-core';
import { takeArrival } from './arrival.js';
import { fetchingDesigns, type Design, type Task } from './designs.js';
import type { Figures } from './measures.js';
import { withPage } from './open-page.js';
import { memoryOf, renderers, workerOf } from './processes.js';

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
  const arrival = fetchingDesigns.includes(design)
    ? await takeArrival({ origin, design, comments, limit }).catch(complain)
    : undefined;
  const figures = design.isPrinted
    ? {}
    : await withPage({ origin, design: design.name, comments, limit }, async (page, browser) => {
        await collectGarbage(page);
        const pids = await renderers(browser);
        const before = new Map(pids.map((pid) => [pid, memoryOf(pid)]));
        await page.evaluate('prepare()');
        let filled: Figures & { readonly shown?: number } = {};
        const worker = await workerOf(pids, async () => {
          filled = (await page.evaluate('tasks.fill()')) as typeof filled;
        });
        if (filled.complete === undefined)
          console.error(`${design.title} showed ${filled.shown} of ${comments} comments`);
        await collectGarbage(page);
        const memory = worker && difference(memoryOf(worker.pid), before.get(worker.pid));
        const figures = { ...filled, cpu: worker?.cpu, memory };
        for (const task of tasks) Object.assign(figures, await page.evaluate(`tasks.${task}()`));
        return figures;
      }).catch(complain);
  return { design: design.name, comments, load, figures: { ...figures, ...(arrival !== undefined && { arrival }) } };

  // One that runs out of memory or time must not take the others' figures with it.
  function complain(error: unknown): undefined {
    console.error(`${design.title}, ${comments} comments: ${String(error)}`);
  }
}

const difference = (after?: number, before?: number): number | undefined =>
  after === undefined || before === undefined ? undefined : after - before;

/** Twice: the second finds what the first has set free. */
async function collectGarbage(page: Page): Promise<void> {
  const session = await page.createCDPSession();
  for (let time = 0; time < 2; time++) await session.send('HeapProfiler.collectGarbage');
  await session.detach();
}
