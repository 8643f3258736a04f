import { readdirSync, readFileSync } from 'node:fs';
import type { Browser } from 'puppeteer-core';

/** What processes have used up to now. Nothing where the system does not tell (anything but Linux). */
export interface Usage {
  /** Time on a processor, in milliseconds, of all their threads. */
  readonly cpu: number | undefined;
  /** Memory that is theirs, and their share of what they have with others (Pss), in megabytes. */
  readonly memory: number | undefined;
}

/** The processes that lay out and run pages. A browser keeps a spare one, whose share falls out of differences. */
export async function renderers(browser: Browser): Promise<readonly number[]> {
  const session = await browser.target().createCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  return processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id);
}

export function usageOf(pids: readonly number[]): Usage {
  return { cpu: sum(pids, cpuOf), memory: sum(pids, memoryOf) };
}

function sum(pids: readonly number[], read: (pid: number) => number): number | undefined {
  try {
    return pids.reduce((total, pid) => total + read(pid), 0);
  } catch {
    return undefined;
  }
}

/** The file of a process is that of its first thread alone. */
const cpuOf = (pid: number): number =>
  readdirSync(`/proc/${pid}/task`).reduce((total, thread) => total + threadTime(`/proc/${pid}/task/${thread}/schedstat`), 0);

function threadTime(file: string): number {
  try {
    return Number(readFileSync(file, 'utf8').split(' ')[0]) / 1e6;
  } catch {
    // It ended meanwhile.
    return 0;
  }
}

const memoryOf = (pid: number): number =>
  Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1]) / 1024;
