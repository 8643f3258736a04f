import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));

const tarball = () => JSON.parse(npm('pack', '--dry-run', '--json', '--ignore-scripts'))[0];

/** Paths of the files `npm publish` would send, with slashes and without a leading `./`. */
export function packedFiles() {
  return tarball().files.map((file) => file.path);
}

/** The size in bytes of the tarball that `npm publish` would send. */
export function packedSize() {
  return tarball().size;
}

/** Writes the tarball that `npm publish` would send into a folder. Returns its file name. */
export function packInto(folder) {
  return JSON.parse(npm('pack', '--json', '--ignore-scripts', '--pack-destination', folder))[0].filename;
}

/**
 * Packs the package and unpacks it as `node_modules/colloquy` of a new folder that holds nothing else: none of
 * its dependencies can be found from there. The folder goes when the process ends.
 *
 * @returns {string} the new folder
 */
export function unpacked() {
  const folder = mkdtempSync(path.join(tmpdir(), 'colloquy-packed-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  execFileSync('tar', ['-xzf', packInto(folder), '--one-top-level=node_modules/colloquy', '--strip-components=1'], {
    cwd: folder,
  });
  return folder;
}

function npm(...args) {
  return execFileSync('npm', args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
}
