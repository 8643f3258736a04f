import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { root, unpacked } from '../package/packed.mjs';

const folder = unpacked();
const installed = path.join(folder, 'node_modules/colloquy');
const { bin } = JSON.parse(readFileSync(path.join(installed, 'package.json'), 'utf8'));
const program = path.join(installed, bin['colloquy-rest']);

/** Runs the packed server until it ends or says where it is. */
function start(...args) {
  const child = spawn(process.execPath, [program, ...args], { cwd: folder });
  let output = '';
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk) => {
        output += chunk;
        const [, url] = /at (http:\/\/\S+)/.exec(output) ?? [];
        if (url) resolve({ child, url });
      });
    child.on('close', (code) => resolve({ code, output }));
  });
}

describe('colloquy-rest, from the packed package', () => {
  it('is a program', () => assert.match(readFileSync(program, 'utf8'), /^#!\/usr\/bin\/env node\n/));

  it('says what to install where SQLite is missing, and not a stack', async () => {
    const { code, output } = await start();
    assert.equal(code, 1);
    assert.equal(
      output,
      'Expected the package node-sqlite3-wasm beside colloquy, got none. Run: npm install node-sqlite3-wasm\n',
    );
  });

  it('says what is wrong with its arguments, and how it is used', async () => {
    assert.match((await start('--help')).output, /^Usage: colloquy-rest /);
    const unknown = await start('--fil', 'x');
    assert.equal(unknown.code, 1);
    assert.match(unknown.output, /--fil'[\s\S]*Usage: colloquy-rest /);
    assert.match(
      (await start('--port', 'http')).output,
      /^Expected --port to be a number from 0 to 65535, got http\n$/,
    );
    assert.match(
      (await start('--hold-rate', 'three')).output,
      /^Expected --hold-rate to be a number of replies and one of seconds, such as 3\/600, got three\n$/,
    );
    assert.match(
      (await start('--origin', 'example.org')).output,
      /^Expected --origin to be an origin such as https:\/\/example\.org, got example\.org\n$/,
    );
  });

  it('makes a key for a moderator, and the hash that it is told of it', async () => {
    const { code, output } = await start('--make-key');
    assert.equal(code, 0);
    const [, key, hash] = /^key: {2}([\w-]{43})\nhash: (sha256:[\w-]{43})\n$/.exec(output);
    assert.equal(hash, `sha256:${createHash('sha256').update(key).digest('base64url')}`);
  });

  it('keeps a reply in its file beyond its end, and gives it to the source of the package', async () => {
    cpSync(path.join(root, 'node_modules/node-sqlite3-wasm'), path.join(folder, 'node_modules/node-sqlite3-wasm'), {
      recursive: true,
    });
    const args = ['--port', '0', '--file', path.join(folder, 'kept.sqlite')];
    const load = async (url) => {
      const { restSource } = await import(path.join(installed, 'dist/sources/rest/index.js'));
      return restSource({ endpoint: url });
    };
    const stop = ({ child }) =>
      new Promise((resolve) => {
        child.on('close', resolve);
        child.kill('SIGTERM');
      });

    const first = await start(...args);
    assert.ok(first.url, first.output);
    const source = await load(first.url);
    await source.load('essay');
    await source.send('essay', { key: 'packed-reply', text: 'Kept', name: 'Ada', inReplyTo: undefined });
    assert.equal(await stop(first), 0);

    const second = await start(...args);
    const { comments } = await (await load(second.url)).load('essay');
    assert.equal(comments.length, 1);
    assert.equal(await stop(second), 0);
  });
});
