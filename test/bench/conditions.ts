import { arch, cpus, platform } from 'node:os';
import puppeteer from 'puppeteer-core';
import { ensureChromium } from '../browsers.mjs';
import type { Options } from './options.js';
import type { Sample } from './sample.js';

/** Under what a run was made. */
export interface Conditions {
  readonly date: string;
  readonly browser: string;
  readonly node: string;
  readonly system: string;
  readonly processors: number;
  readonly rounds: number;
  readonly sizes: readonly number[];
  /** The least and the most load when a sample began. */
  readonly load: readonly [least: number, most: number];
}

export async function conditions(
  { rounds, sizes }: Pick<Options, 'rounds' | 'sizes'>,
  samples: readonly Sample[],
): Promise<Conditions> {
  const loads = samples.map(({ load }) => load);
  return {
    date: new Date().toISOString().slice(0, 10),
    browser: await browserVersion(),
    node: process.version,
    system: `${platform()} ${arch()}`,
    processors: cpus().length,
    rounds,
    sizes,
    load: [Math.min(...loads), Math.max(...loads)],
  };
}

async function browserVersion(): Promise<string> {
  const { executablePath, headless, args } = await ensureChromium();
  const browser = await puppeteer.launch({ executablePath, headless, args: [...args] });
  try {
    return await browser.version();
  } finally {
    await browser.close();
  }
}
