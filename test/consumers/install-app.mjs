import { execFile } from 'node:child_process';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { packInto, root } from '../package/packed.mjs';
import { newFolder } from './install.mjs';

const execute = promisify(execFile);
const readJson = (...parts) => JSON.parse(readFileSync(path.join(...parts), 'utf8'));
const notSource = /[\\/](node_modules|dist|\.next|\.nuxt|\.output|\.astro|\.svelte-kit|\.angular)$/;

/**
 * Copies an app with dependencies of its own into a new folder and installs there what its package-lock.json pins,
 * and the packed package as `colloquy`.
 *
 * The app's package.json names `"colloquy": "*"`, its lock leaves `colloquy` out: the tarball is another one in each
 * build. What the package itself depends on comes in the versions of this repository's lock. Write an app's lock by
 * `node test/consumers/install-app.mjs --lock NAME`.
 *
 * @param {string} name the folder of the app, beside this file
 * @returns {Promise<string>} the new folder
 */
export async function installApp(name) {
  const folder = newFolder();
  cpSync(fileURLToPath(new URL(name, import.meta.url)), folder, {
    recursive: true,
    filter: (file) => !notSource.test(file),
  });
  const tarball = packInto(folder);
  const manifest = readJson(folder, 'package.json');
  manifest.dependencies.colloquy = `file:${tarball}`;
  const lock = readJson(folder, 'package-lock.json');
  lock.packages[''] = manifest;
  const { version, dependencies, peerDependencies, peerDependenciesMeta, bin } = readJson(root, 'package.json');
  const ours = readJson(root, 'package-lock.json').packages;
  lock.packages['node_modules/colloquy'] = {
    version,
    resolved: `file:${tarball}`,
    dependencies,
    peerDependencies,
    peerDependenciesMeta,
    bin,
  };
  addMissing(Object.keys(dependencies), ours, lock.packages);
  writeFileSync(path.join(folder, 'package.json'), JSON.stringify(manifest, null, 2));
  writeFileSync(path.join(folder, 'package-lock.json'), JSON.stringify(lock, null, 2));
  await npm(folder, 'install', '--prefer-offline');
  return folder;
}

/** Runs the `build` script of an app. Fails with what it printed. */
export async function buildApp(folder) {
  const env = {
    ...process.env,
    NODE_ENV: 'production',
    ASTRO_TELEMETRY_DISABLED: '1',
    NUXT_TELEMETRY_DISABLED: '1',
    NG_CLI_ANALYTICS: 'false',
  };
  await execute('npm', ['run', '--silent', 'build'], { cwd: folder, env, maxBuffer: 1 << 26 }).catch(
    ({ stdout, stderr }) => {
      throw new Error(`The app could not be built:\n${stdout}${stderr}`);
    },
  );
}

/** Adds packages and what they depend on to a lock, in the versions of another lock, where the lock does not have them. */
function addMissing(names, from, to) {
  for (const name of names) {
    const at = `node_modules/${name}`;
    if (to[at] || !from[at]) continue;
    const { dev: _dev, peer: _peer, ...locked } = from[at];
    to[at] = locked;
    addMissing(Object.keys(locked.dependencies ?? {}), from, to);
  }
}

const npm = (folder, ...args) =>
  execute('npm', [...args, '--no-audit', '--no-fund', '--loglevel', 'error'], { cwd: folder });

/** Writes the lock of an app again, by its package.json without `colloquy`. */
async function writeLock(name) {
  const app = fileURLToPath(new URL(name, import.meta.url));
  const folder = newFolder();
  const manifest = readJson(app, 'package.json');
  delete manifest.dependencies.colloquy;
  writeFileSync(path.join(folder, 'package.json'), JSON.stringify(manifest, null, 2));
  await npm(folder, 'install', '--package-lock-only');
  const lock = readFileSync(path.join(folder, 'package-lock.json'), 'utf8');
  const hosts = [...new Set([...lock.matchAll(/"resolved": "(https?:\/\/[^/"]+)/g)].map(([, host]) => host))];
  if (hosts.some((host) => host !== 'https://registry.npmjs.org'))
    throw new Error(`Expected only registry.npmjs.org in the lock of ${name}, got ${hosts.join(', ')}`);
  writeFileSync(path.join(app, 'package-lock.json'), lock);
}

if (process.argv[2] === '--lock') await writeLock(process.argv[3]);
