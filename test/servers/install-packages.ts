import { execFile } from 'node:child_process';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** A server that npm has. */
export interface ServerPackages {
  /** The name of the folder that it is installed into. */
  readonly folder: string;
  /** For people. */
  readonly title: string;
  readonly version: string;
  /** What npm is asked for. */
  readonly packages: readonly string[];
}

const cache = fileURLToPath(new URL('../../node_modules/.cache/colloquy/', import.meta.url));

/**
 * The folder in which a server lies, after installing it there where it is not yet. None of the packages' scripts run,
 * so nothing is compiled and nothing fetched beside them. Rejects with npm's words when it cannot be had.
 */
export async function installPackages({ folder, title, version, packages }: ServerPackages): Promise<string> {
  const place = path.join(cache, folder, version);
  if (isInstalled(place, packages)) return place;
  // Beside its place and moved there in one step: a process that comes meanwhile, or stops, leaves nothing half done.
  const making = path.join(cache, folder, `making-${process.pid}`);
  rmSync(making, { recursive: true, force: true });
  mkdirSync(making, { recursive: true });
  writeFileSync(path.join(making, 'package.json'), '{ "private": true }\n');
  try {
    const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--no-package-lock', '--loglevel=error'];
    await run('npm', ['install', ...quiet, ...packages], { cwd: making, env: withoutNpm(process.env), maxBuffer: 1e7 });
    writeFileSync(path.join(making, 'installed'), packages.join());
    if (isInstalled(place, packages)) return place;
    rmSync(place, { recursive: true, force: true });
    renameSync(making, place);
    return place;
  } catch (cause) {
    const said = (cause as { stderr?: string }).stderr?.trim() || String(cause);
    const message = `Expected npm to install ${packages.join(' and ')}, which the tests of ${title} need. It said: ${said}`;
    throw new Error(message, { cause });
  } finally {
    rmSync(making, { recursive: true, force: true });
  }
}

/** Why there can be no such server here, and how to get it; undefined when there can. */
export async function whyNotInstalled(server: ServerPackages): Promise<string | undefined> {
  try {
    await installPackages(server);
    return undefined;
  } catch (error) {
    return `No real ${server.title} here. ${(error as Error).message}`;
  }
}

/** What is in the folder tells whether it is complete and what was asked for. */
function isInstalled(folder: string, packages: readonly string[]): boolean {
  try {
    return readFileSync(path.join(folder, 'installed'), 'utf8') === packages.join();
  } catch {
    return false;
  }
}

/** The environment without what an npm that runs the tests has put there for its own folder. */
function withoutNpm(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const own = /^npm_(?!config_(?:registry|cache|userconfig|globalconfig|proxy|https_proxy|noproxy|cafile)$)/;
  return Object.fromEntries(Object.entries(env).filter(([name]) => !own.test(name)));
}
