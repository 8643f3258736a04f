import { execFile } from 'node:child_process';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** What Colloquy is compared with and does not otherwise need, each in the release that was measured. */
export const peerPackages = [
  '@lit-labs/ssr@4.1.0',
  '@waline/client@3.15.2',
  'artalk@2.9.1',
  'preact@11.2.0',
  'preact-render-to-string@6.8.2',
] as const;

/** A folder beside the project's own packages, for those that one command alone needs. */
const folderOf = (name: string): string =>
  fileURLToPath(new URL(`../../node_modules/.cache/colloquy/${name}`, import.meta.url));

/** Where their modules lie. */
export const peerModules = path.join(folderOf('peers'), 'node_modules');

function isInstalled(folder: string, packages: readonly string[]): boolean {
  try {
    return readFileSync(path.join(folder, 'installed'), 'utf8') === packages.join();
  } catch {
    return false;
  }
}

/** Installs what Colloquy is compared with in a browser. */
export const installPeers = (): Promise<string> => installApart('peers', peerPackages);

/**
 * Installs packages beside the project's own, once, and returns the folder: `npm ci` would fetch them for everybody, and
 * only one command needs them. None of their scripts run.
 */
export async function installApart(name: string, packages: readonly string[]): Promise<string> {
  const folder = folderOf(name);
  if (isInstalled(folder, packages)) return folder;
  console.log(`Installing ${packages.join(', ')} into node_modules/.cache (once)`);
  // Beside its place and moved there in one step: an interruption leaves nothing half done.
  const making = `${folder}-making-${process.pid}`;
  rmSync(making, { recursive: true, force: true });
  mkdirSync(making, { recursive: true });
  writeFileSync(path.join(making, 'package.json'), '{ "private": true, "type": "module" }\n');
  const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--no-package-lock', '--loglevel=error'];
  try {
    await run('npm', ['install', '--prefix', making, ...quiet, ...packages], {
      cwd: making,
      env: withoutNpm(process.env),
    });
    writeFileSync(path.join(making, 'installed'), packages.join());
    rmSync(folder, { recursive: true, force: true });
    renameSync(making, folder);
  } finally {
    rmSync(making, { recursive: true, force: true });
  }
  return folder;
}

/** The environment without what the npm that runs this has put there for its own folder. */
function withoutNpm(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const own = /^npm_(?!config_(?:registry|cache|userconfig|globalconfig|proxy|https_proxy|noproxy|cafile)$)/;
  return Object.fromEntries(Object.entries(env).filter(([name]) => !own.test(name)));
}
