import { readdirSync, readFileSync } from 'node:fs';
import type { Browser } from 'puppeteer-core';

/** The processes that lay out and run pages: that of the page, and those that a browser keeps for others. */
export async function renderers(browser: Browser): Promise<readonly number[]> {
  const session = await browser.target().createCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  return processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id);
}

/** Waits for some work. Returns the process of these that did most of it and the time it took there. */
export async function workerOf(
  pids: readonly number[],
  work: () => Promise<void>,
): Promise<{ readonly pid: number; readonly cpu: number } | undefined> {
  const times = (): (number | undefined)[] => pids.map((pid) => tried(() => cpuOf(pid)));
  const before = times();
  await work();
  const spent = times().map((time, index) => ({ pid: pids[index]!, cpu: (time ?? NaN) - (before[index] ?? NaN) }));
  return spent.filter(({ cpu }) => cpu >= 0).sort((a, b) => b.cpu - a.cpu)[0];
}

function tried(read: () => number): number | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}

/** The time of all its threads, in milliseconds: the file of a process is that of its first thread alone. */
const cpuOf = (pid: number): number =>
  readdirSync(`/proc/${pid}/task`).reduce((total, thread) => total + (tried(() => timeOf(pid, thread)) ?? 0), 0);

const timeOf = (pid: number, thread: string): number =>
  Number(readFileSync(`/proc/${pid}/task/${thread}/schedstat`, 'utf8').split(' ')[0]) / 1e6;

/**
 * The memory of a process and its share of what it has with others (Pss), in megabytes. Files are left out, the
 * browser's own above all: its share of them changes as others come and go who read the same ones. Nothing where the
 * system does not tell, which is anywhere but on Linux.
 */
export const memoryOf = (pid: number): number | undefined =>
  tried(() => Number(/^Pss_Anon:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1]) / 1024);
