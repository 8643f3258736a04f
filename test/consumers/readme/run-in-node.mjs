import assert from 'node:assert/strict';
import { fork } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { transformSync } from 'esbuild';
import { backendsNamed } from './backends-named.mjs';
import { scriptOf } from './check-types.mjs';
import { resultChecks, withResultChecks } from './result-checks.mjs';
import { visitServer } from './visit-server.mjs';
import { folderFor } from './workshop.mjs';

const preload = fileURLToPath(new URL('node-preload.mjs', import.meta.url));

/** Runs a chain of blocks in Node, to its end. */
export async function runInNode(workshop, chain) {
  const { ended } = start(workshop, chain);
  const { code, output } = await ended;
  assert.equal(code, 0, output);
}

/** Runs a chain of blocks that is a server, and visits it. */
export async function runServer(workshop, chain) {
  const { child, ended, listening } = start(workshop, chain);
  try {
    const port = await Promise.race([listening, ended.then(({ output }) => assert.fail(`Expected a server, got:\n${output}`))]);
    await visitServer(workshop, `http://127.0.0.1:${port}/`, scriptOf(chain));
  } finally {
    child.kill();
    await ended;
  }
}

function start(workshop, chain) {
  const { document, line, language, attributes } = chain.at(-1);
  const { code } = withResultChecks(scriptOf(chain), `block.${language}`);
  const file = path.join(folderFor(workshop, document), attributes.name ?? `line-${line}.mjs`);
  mkdirSync(path.dirname(file), { recursive: true });
  const { code: script } = transformSync(code, { loader: language, jsx: 'automatic', format: 'esm' });
  writeFileSync(file, resultChecks.replaceAll('\n', ' ') + script);
  return startFile(workshop, file, [], scriptOf(chain));
}

/** Starts a program with what stands in for the rest of the world. */
export function startFile({ standIns }, file, args, code, cwd = path.dirname(file)) {
  const child = fork(file, args, {
    cwd,
    execArgv: ['--disable-warning=ExperimentalWarning', '--import', preload],
    env: { ...process.env, NODE_TEST_CONTEXT: undefined, BLOCK_BACKENDS: backendsNamed(code).join(), STAND_INS: standIns.origin },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    timeout: 120_000,
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
  const ended = new Promise((resolve) => child.on('close', (code) => resolve({ code, output })));
  const listening = new Promise((resolve) => child.on('message', ({ port }) => port && resolve(port)));
  return { child, ended, listening };
}
