// Usage: npm run test:nodes [-- 22 24]
// Runs what apps in Node do with the packed package under each version of Node that is supported: data entries, server
// and command line. npm's `node-…` packages bring the binaries.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { install } from './consumers/install.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const versions = process.argv.length > 2 ? process.argv.slice(2) : ['20', '22', '24'];
const { platform, arch } = process;
const binaries = `${platform === 'darwin' && arch === 'arm64' ? 'node-bin' : 'node'}-${platform === 'win32' ? 'win' : platform}-${arch}`;

/** Installs a version of Node, once. Returns the path of its binary. */
function binaryOf(version) {
  const folder = path.join(root, 'node_modules/.cache/node', version);
  const file = path.join(folder, 'node_modules', binaries, 'bin', platform === 'win32' ? 'node.exe' : 'node');
  if (!existsSync(file)) {
    mkdirSync(folder, { recursive: true });
    const flags = ['--no-save', '--no-audit', '--no-fund', '--loglevel', 'error'];
    execFileSync('npm', ['install', '--prefix', folder, ...flags, `${binaries}@${version}`], { stdio: 'inherit' });
  }
  return file;
}

/** Every command of the package prints its help. */
function runCommands(node) {
  const { bin = {} } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  return Object.entries(bin).every(([name, file]) => {
    const { status } = spawnSync(node, [path.join(folder, file), '--help'], { stdio: ['ignore', 'ignore', 'inherit'] });
    if (status !== 0) console.error(`Expected ${name} --help to succeed, got the exit code ${status}`);
    return status === 0;
  });
}

const folder = path.join(await install('node-esm'), 'node_modules/colloquy');
const failed = versions.filter((version) => {
  const node = binaryOf(version);
  console.log(`Node ${execFileSync(node, ['--version'], { encoding: 'utf8' }).trim()}`);
  const env = { ...process.env, PATH: `${path.dirname(node)}${path.delimiter}${process.env.PATH}` };
  const { status } = spawnSync(node, ['--test', 'test/consumers/node.test.mjs'], { cwd: root, env, stdio: 'inherit' });
  return !runCommands(node) || status !== 0;
});
if (failed.length > 0) {
  console.error(`Failed under Node ${failed.join(', ')}`);
  process.exitCode = 1;
}
