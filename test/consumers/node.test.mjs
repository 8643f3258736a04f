import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { install } from './install.mjs';

const execute = promisify(execFile);

/** What a program prints and complains of, and which files it loaded, by their paths below its folder. */
async function run(folder, program) {
  const coverage = mkdtempSync(path.join(folder, 'coverage-'));
  const { stdout, stderr } = await execute(process.execPath, ['--disable-warning=ExperimentalWarning', program], {
    cwd: folder,
    env: { ...process.env, NODE_V8_COVERAGE: coverage },
  });
  const here = `${pathToFileURL(folder)}/`;
  const loaded = readdirSync(coverage)
    .flatMap((file) => JSON.parse(readFileSync(path.join(coverage, file), 'utf8')).result)
    .filter(({ url }) => url.startsWith(here))
    .map(({ url }) => url.slice(here.length));
  return { printed: stdout.trim().split('\n'), complaints: stderr.trim(), loaded };
}

for (const [consumer, format, ending] of [
  ['node-esm', 'ESM', 'js'],
  ['node-cjs', 'CommonJS', 'cjs'],
]) {
  describe(`an app in Node, ${format}`, () => {
    let folder;
    before(async () => {
      folder = await install(consumer);
    });

    it('is not made to install React, a DOM or a tool of this repository', () => {
      const allowed = [
        '.bin',
        '.package-lock.json',
        '@lit',
        '@lit-labs',
        '@types/trusted-types',
        'colloquy',
        'idb-keyval',
        'lit',
        'lit-element',
        'lit-html',
      ];
      // Lit's own types name those of Trusted Types.
      const installed = readdirSync(path.join(folder, 'node_modules')).flatMap((name) =>
        name === '@types'
          ? readdirSync(path.join(folder, 'node_modules', name)).map((type) => `${name}/${type}`)
          : [name],
      );
      assert.deepEqual(
        installed.filter((name) => !allowed.includes(name)),
        [],
      );
      const commands = readdirSync(path.join(folder, 'node_modules/.bin')).map((name) =>
        name.replace(/\.(cmd|ps1)$/, ''),
      );
      assert.deepEqual([...new Set(commands)].sort(), ['colloquy', 'colloquy-rest']);
    });

    it('reads the essay and who replied, and loads nothing but that', async () => {
      const { printed, complaints, loaded } = await run(folder, 'essay.js');
      assert.equal(printed[0], 'Trust-based Selling Between Cultures: 6 of 7 replies');
      assert.equal(printed.length, 7);
      assert.ok(!printed.includes('undefined'), printed.join('\n'));
      assert.equal(complaints, '');
      const content = 'node_modules/colloquy/dist/content/';
      assert.deepEqual(
        loaded.filter((file) => file !== 'essay.js' && !file.startsWith(content)),
        [],
      );
      assert.ok(loaded.includes(`${content}index.${ending}`), `${loaded}`);
    });

    it('checks a file, and is told where it is wrong, without loading Lit', async () => {
      const { printed, complaints, loaded } = await run(folder, 'check-file.js');
      assert.match(printed[0], /^\S.{20,}/);
      assert.equal(printed[1], '6');
      assert.match(printed[2], /^true Expected `comments\[0\]\.datePublished` to be .*, got "yesterday"$/);
      assert.equal(complaints, '');
      assert.deepEqual(
        loaded.filter((file) => /node_modules\/(?!colloquy)/.test(file)),
        [],
      );
    });

    it('holds a conversation without a page, in three languages, without loading Lit', async () => {
      const { printed, complaints, loaded } = await run(folder, 'converse.js');
      assert.deepEqual(printed.slice(0, 3), [
        'memory:first Ada Trust first.',
        '8 replies, 7 of them here',
        '8 réponses, dont 7 ici',
      ]);
      assert.match(printed[3], /\p{Script=Arabic}/u);
      assert.equal(complaints, '');
      assert.deepEqual(
        loaded.filter((file) => /node_modules\/(?!colloquy)/.test(file)),
        [],
      );
    });

    it('prints the page, whole and as a stream, without loading Lit', async () => {
      const { printed, complaints, loaded } = await run(folder, 'print.js');
      assert.deepEqual(printed, [
        '7 true true',
        '6',
        'true',
        'Expected options.headingLevel to be a whole number from 1 to 6, got 9',
      ]);
      assert.equal(complaints, '');
      assert.deepEqual(
        loaded.filter((file) => /node_modules\/(?!colloquy)/.test(file)),
        [],
      );
    });

    it('imports every define module on a server without harm, and has one copy of each class', async () => {
      const { printed, complaints } = await run(folder, 'server.js');
      assert.deepEqual(printed, [
        'ColloquyArticle ColloquyDiscussion ColloquyReplyForm ColloquyThread',
        'true undefined',
      ]);
      assert.equal(complaints, '');
    });

    if (format !== 'CommonJS') return;
    it('has equal data where it also imports, and one copy of each class', async () => {
      const { printed, complaints } = await run(folder, 'both-formats.js');
      assert.deepEqual(printed, ['true', 'true']);
      assert.equal(complaints, '');
    });
  });
}
