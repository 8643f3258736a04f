import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { packInto, root } from '../package/packed.mjs';

const execute = promisify(execFile);
const readJson = (...parts) => JSON.parse(readFileSync(path.join(...parts), 'utf8'));

/** A folder that nothing of this repository can be found from, and that goes when the process ends. */
export function newFolder() {
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'colloquy-consumer-')));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/**
 * Copies an app that stands beside this file into a new folder and installs there what its package.json asks for:
 * the packed package, and all else in the version of this repository's lock, which `npm ci` has left in npm's
 * cache. So nothing drifts, and little or nothing is fetched.
 *
 * @param {string} name the folder of the app
 * @returns {Promise<string>} the new folder
 */
export async function install(name) {
  const folder = newFolder();
  cpSync(fileURLToPath(new URL(name, import.meta.url)), folder, { recursive: true });
  const manifest = readJson(folder, 'package.json');
  const { devDependencies } = readJson(root, 'package.json');
  const { packages } = readJson(root, 'package-lock.json');
  for (const dependency of Object.keys(manifest.dependencies)) {
    manifest.dependencies[dependency] =
      dependency === 'colloquy' ? `file:${packInto(folder)}` : packages[`node_modules/${dependency}`].version;
  }
  // What only this repository needs goes, or npm would install it where it is an optional peer. npm drops the rest.
  const unwanted = Object.keys(devDependencies).filter((dependency) => !(dependency in manifest.dependencies));
  for (const dependency of unwanted) delete packages[`node_modules/${dependency}`];
  const lock = { name, lockfileVersion: 3, requires: true, packages: { ...packages, '': manifest } };
  writeFileSync(path.join(folder, 'package.json'), JSON.stringify(manifest, null, 2));
  writeFileSync(path.join(folder, 'package-lock.json'), JSON.stringify(lock, null, 2));
  const flags = ['--prefer-offline', '--no-audit', '--no-fund', '--loglevel', 'error'];
  await execute('npm', ['install', ...flags], { cwd: folder });
  return folder;
}
