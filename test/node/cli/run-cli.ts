import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { spawn, spawnSync, type ChildProcess, type ChildProcessByStdio } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('../../../src/cli/main.ts', import.meta.url));
const tsx = import.meta.resolve('tsx');

/** Runs the command line in a folder: what it printed, and its exit code. */
export function cli(
  cwd: string,
  ...args: readonly string[]
): { stdout: string; stderr: string; exitCode: number | null } {
  const { stdout, stderr, status } = spawnSync(process.execPath, ['--import', tsx, main, ...args], {
    cwd,
    encoding: 'utf8',
  });
  return { stdout, stderr, exitCode: status };
}

/** Starts it, and does not wait. */
export const startCli = (cwd: string, ...args: readonly string[]): ChildProcess =>
  spawn(process.execPath, ['--import', tsx, main, ...args], { cwd, stdio: 'ignore' });

/** Starts it with its output as streams, and does not wait. */
export const startCliWithOutput = (
  cwd: string,
  ...args: readonly string[]
): ChildProcessByStdio<null, Readable, Readable> =>
  spawn(process.execPath, ['--import', tsx, main, ...args], { cwd, stdio: ['ignore', 'pipe', 'pipe'] });

/** Runs it while this process goes on, and serves it what it asks for. */
export async function cliBeside(
  cwd: string,
  ...args: readonly string[]
): Promise<{ stdout: string; stderr: string; exitCode: number | null }> {
  const child = startCliWithOutput(cwd, ...args);
  const [stdout, stderr, [exitCode]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close') as Promise<[number | null]>,
  ]);
  return { stdout, stderr, exitCode };
}
