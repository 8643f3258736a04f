// From nothing to one's own essays in an app in TypeScript, with the packed package and its command line.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { before, describe, it } from 'node:test';
import { promisify } from 'node:util';
import { install } from './install.mjs';

const execute = promisify(execFile);

describe('essays of one’s own', () => {
  let folder;
  const run = (command, ...args) =>
    execute(command, args, { cwd: folder }).then(
      ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
      ({ code, stdout, stderr }) => ({ code, stdout, stderr }),
    );
  const npx = (...args) => run('npx', '--no-install', 'colloquy', ...args);
  const compile = () => run('npx', '--no-install', 'tsc');

  before(async () => {
    folder = await install('own-essays');
  });

  it('are begun, checked and built by three commands, each of which says what it did', async () => {
    const begun = await npx('init');
    assert.deepEqual([begun.code, begun.stdout], [0, '']);
    assert.match(begun.stderr, /^Wrote essays\/waiting-for-the-kettle\/index\.md and .*conversation\.md\./);
    const checked = await npx('check');
    assert.deepEqual([checked.code, checked.stderr.trim()], [0, '1 essay read, no mistakes']);
    const built = await npx('build', '--out', 'src/essays');
    assert.deepEqual(
      [built.code, built.stderr.trim()],
      [0, '1 essay in src/essays: 5 files written, 0 unchanged, 0 removed'],
    );
    assert.deepEqual(readdirSync(path.join(folder, 'essays')), ['waiting-for-the-kettle']);
  });

  it('are typed modules and JSON that a strict app compiles with', async () => {
    const { code, stdout } = await compile();
    assert.equal(code, 0, stdout);
    writeFileSync(
      path.join(folder, 'list.mjs'),
      readFileSync(path.join(folder, 'src/list.ts'), 'utf8')
        .replace(', type Slug', '')
        .replace(': Slug', '')
        .replace('./essays', './src/essays'),
    );
    const { stdout: listed } = await run('node', 'list.mjs');
    assert.match(
      listed,
      /^waiting-for-the-kettle: Waiting for the Kettle by Ines Carvalho, 3 replies\nWaiting for the Kettle 1\n$/,
    );
  });

  it('have names of which a wrong one is a type error', async () => {
    const file = path.join(folder, 'src/list.ts');
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.replace("= 'waiting-for-the-kettle'", "= 'waiting-for-the-cattle'"));
    const { code, stdout } = await compile();
    writeFileSync(file, text);
    assert.notEqual(code, 0);
    assert.match(stdout, /src\/list\.ts\(7,7\): error TS2322: .*waiting-for-the-cattle/);
  });

  it('are checked by a command that fails, with the place and what to write instead', async () => {
    const file = path.join(folder, 'essays/waiting-for-the-kettle/index.md');
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.replace('language: en', 'language: English'));
    const { code, stderr } = await npx('check');
    writeFileSync(file, text);
    assert.equal(code, 1);
    assert.match(stderr, /index\.md:5:11 doubtful: .*\n {2}5 \| language: English\n {16}\^\n {2}write: language: en\n/);
  });

  it('need no package beside this one: the command line is bundled', () => {
    const installed = readdirSync(path.join(folder, 'node_modules'));
    for (const name of ['commander', 'yaml', 'parse5', 'mdast-util-from-markdown'])
      assert.ok(!installed.includes(name), name);
  });

  for (const [runtime, ...args] of [
    ['bun', 'run'],
    ['deno', 'run', '-A'],
  ]) {
    it(`are read, checked and built by ${runtime} as by Node, where it is installed`, async (test) => {
      const { code } = await run(runtime, '--version');
      if (code !== 0) return test.skip(`${runtime} is not installed`);
      const begun = await npx('init', 'steeped');
      assert.equal(begun.code, 0, begun.stderr);
      const cli = 'node_modules/colloquy/dist/cli/main.js';
      const checked = await run(runtime, ...args, cli, 'check', 'steeped');
      assert.deepEqual([checked.code, checked.stderr.trim()], [0, '1 essay read, no mistakes']);
      for (const [command, out] of [['node'], [runtime, ...args]].map((way) => [way, `out-${way[0]}`]))
        assert.equal((await run(...command, cli, 'build', 'steeped', '--out', out)).code, 0);
      const filesOf = (name) =>
        readdirSync(path.join(folder, name), { recursive: true, withFileTypes: true })
          .filter((one) => one.isFile())
          .map(({ name: file, parentPath }) => [file, readFileSync(path.join(parentPath, file), 'utf8')]);
      assert.deepEqual(filesOf(`out-${runtime}`), filesOf('out-node'));
      writeFileSync(
        path.join(folder, 'read.mjs'),
        `import { readCollection } from 'colloquy/collection';
const { entries, findings } = await readCollection('steeped');
console.log(entries.map(({ slug }) => slug).join(), findings.length);`,
      );
      const read = await run(runtime, ...args, 'read.mjs');
      assert.equal(read.stdout, 'waiting-for-the-kettle 0\n', read.stderr);
      rmSync(path.join(folder, 'steeped'), { recursive: true });
    });
  }
});
