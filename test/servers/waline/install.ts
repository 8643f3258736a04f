import { execFile } from 'node:child_process';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);

export const walineVersion = '1.39.3';

const packages = [`@waline/vercel@${walineVersion}`, 'node-sqlite3-wasm@0.8.60'];

const cache = fileURLToPath(new URL('../../../node_modules/.cache/colloquy/waline', import.meta.url));

/** What is in the folder tells whether it is complete and what was asked for. */
const isInstalled = (folder: string): boolean => {
  try {
    return readFileSync(path.join(folder, 'installed'), 'utf8') === packages.join();
  } catch {
    return false;
  }
};

/**
 * The folder in which Waline lies, after installing it there where it is not yet: 600 packages, about a minute. None
 * of their scripts run, so nothing is compiled and nothing fetched beside them. Rejects with npm's words when it
 * cannot be had.
 */
export async function installWaline(): Promise<string> {
  const folder = path.join(cache, walineVersion);
  if (isInstalled(folder)) return folder;
  // Beside its place and moved there in one step: whoever comes meanwhile, or breaks off, leaves nothing half done.
  const making = path.join(cache, `making-${process.pid}`);
  rmSync(making, { recursive: true, force: true });
  mkdirSync(making, { recursive: true });
  writeFileSync(path.join(making, 'package.json'), '{ "private": true }\n');
  try {
    const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--no-package-lock', '--loglevel=error'];
    await run('npm', ['install', ...quiet, ...packages], { cwd: making, env: withoutNpm(process.env), maxBuffer: 1e7 });
    writeFileSync(path.join(making, 'installed'), packages.join());
    if (isInstalled(folder)) return folder;
    rmSync(folder, { recursive: true, force: true });
    renameSync(making, folder);
    return folder;
  } catch (cause) {
    const said = (cause as { stderr?: string }).stderr?.trim() || String(cause);
    const message = `Expected npm to install ${packages.join(' and ')}, which the tests of Waline need. It said: ${said}`;
    throw new Error(message, { cause });
  } finally {
    rmSync(making, { recursive: true, force: true });
  }
}

/** The environment without what an npm that runs the tests has put there for its own folder. */
function withoutNpm(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const own = /^npm_(?!config_(?:registry|cache|userconfig|globalconfig|proxy|https_proxy|noproxy|cafile)$)/;
  return Object.fromEntries(Object.entries(env).filter(([name]) => !own.test(name)));
}
