import { spawn } from 'node:child_process';
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';

/** Runs an npm script of the project. Rejects with what it has printed when it fails. */
export function npmRun(root, script) {
  return new Promise((resolve, reject) => {
    const child = spawn('npm', ['run', '--silent', script], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
    child.on('error', reject);
    child.on('close', (code) => (code ? reject(new Error(`npm run ${script} failed:\n${output}`)) : resolve()));
  });
}

/** Builds the package, unless the last build is newer than every source. */
export async function buildIfStale(root) {
  const built = await stat(path.join(root, 'dist/cdn/colloquy.js')).catch(() => undefined);
  if (built && (await newestIn(root)) < built.mtimeMs) return;
  console.log('Building the package …');
  await npmRun(root, 'build');
}

async function newestIn(root) {
  const files = await readdir(path.join(root, 'src'), { recursive: true, withFileTypes: true });
  const named = [
    ...files.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath ?? entry.path, entry.name)),
    ...['package.json', 'tsup.config.ts'].map((name) => path.join(root, name)),
  ];
  const times = await Promise.all(named.map(async (file) => (await stat(file)).mtimeMs));
  return Math.max(...times);
}
