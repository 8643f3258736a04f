import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { before, describe, it } from 'node:test';
import { promisify } from 'node:util';
import ts from 'typescript';
import { install } from './install.mjs';

const execute = promisify(execFile);

/** Compiles by the TypeScript of the app itself, and fails with what it reports. */
async function compile(folder, config) {
  const tsc = path.join(folder, 'node_modules/typescript/bin/tsc');
  await execute(process.execPath, [tsc, '--project', config], { cwd: folder }).catch(({ stdout, stderr }) => {
    assert.fail(`${config}:\n${stdout}${stderr}`);
  });
}

async function run(folder, program) {
  const { stdout } = await execute(process.execPath, [program], { cwd: folder });
  return stdout.trim().split('\n');
}

/** The entries of the packed package that a file of the app does not name. */
function unnamedEntries(folder, file, except = [], isAsked = () => true) {
  const { exports } = JSON.parse(readFileSync(path.join(folder, 'node_modules/colloquy/package.json'), 'utf8'));
  const text = readFileSync(path.join(folder, file), 'utf8');
  const entries = Object.keys(exports)
    .filter((entry) => isAsked(exports[entry]) && !entry.endsWith('.css'))
    .map((entry) => `colloquy${entry.slice(1)}`);
  // What needs another framework is compiled in that framework's own app.
  const ofOthers = /^colloquy\/(?:vue|svelte|vite)(?:\/|$)/;
  return entries.filter((entry) => !ofOthers.test(entry) && !except.includes(entry) && !text.includes(`'${entry}'`));
}

describe('an app in TypeScript for Node', () => {
  let folder;
  before(async () => {
    folder = await install('typescript-node16');
  });

  it('uses every entry as ESM, compiles with the declarations checked, and runs', async () => {
    const json = [
      'colloquy/content/trust-based-selling-between-cultures.json',
      'colloquy/schema.json',
      'colloquy/front-matter.schema.json',
      'colloquy/openapi.json',
    ];
    const others = [
      'colloquy/custom-elements.json',
      'colloquy/web-types.json',
      'colloquy/vscode.html-custom-data.json',
      'colloquy/package.json',
      'colloquy/rest-server',
    ];
    assert.deepEqual(unnamedEntries(folder, 'src/imports.ts', [...json, ...others]), []);
    await compile(folder, 'tsconfig.json');
    assert.deepEqual(await run(folder, 'out/imports.js'), [
      'ColloquyArticle ColloquyDiscussion ColloquyReplyForm ColloquyThread',
      'true 1 6',
      'en fr ar',
    ]);
  });

  it('uses every entry but the embed as CommonJS, compiles with the declarations checked, and runs', async () => {
    assert.deepEqual(
      unnamedEntries(folder, 'commonjs/requires.cts', [
        'colloquy/cdn',
        'colloquy/rest-server',
        'colloquy/web-types.json',
      ]),
      [],
    );
    await compile(folder, 'tsconfig.commonjs.json');
    assert.deepEqual(await run(folder, 'out/requires.cjs'), [
      'ColloquyArticle ColloquyDiscussion ColloquyReplyForm ColloquyThread',
      'true true local',
      '0 1 true',
      'en fr ar',
      'colloquy true 6',
    ]);
  });

  it('uses every entry with a CommonJS file as CommonJS for node16, compiles with the declarations checked, and runs', async () => {
    assert.deepEqual(
      unnamedEntries(folder, 'commonjs-node16/data.cts', [], ({ require }) => require),
      [],
    );
    await compile(folder, 'tsconfig.commonjs-node16.json');
    assert.deepEqual(await run(folder, 'out/data.cjs'), ['6 1', 'true', 'en fr ar']);
  });

  it('needs no types of the DOM for the entries that need no DOM', async () => {
    await compile(folder, 'tsconfig.server.json');
    assert.deepEqual(await run(folder, 'out/no-dom.js'), ['true object true 6', '6 6', 'a b en fr ar', 'function 2']);
  });
});

describe('an app in TypeScript for a bundler', () => {
  let folder;
  before(async () => {
    folder = await install('typescript-bundler');
  });

  /** Asks the JSX types for each name that the manifest has, by a program that compiles only if they know it. */
  function writeEveryName() {
    const manifest = path.join(folder, 'node_modules/colloquy/custom-elements.json');
    const { modules } = JSON.parse(readFileSync(manifest, 'utf8'));
    const declarations = modules.flatMap((module) => module.declarations).filter(({ tagName }) => tagName);
    const lookups = declarations.flatMap(({ tagName, attributes = [], members = [], events = [] }) => {
      const properties = members.filter(({ kind, privacy, readonly }) => {
        return kind === 'field' && !readonly && !['private', 'protected'].includes(privacy);
      });
      const names = [...attributes, ...properties].map(({ name }) => name);
      const listeners = events.map(({ name }) => `on${name}`);
      return [...new Set([...names, ...listeners])].map((name) => `Tags['${tagName}']['${name}']`);
    });
    const types = lookups.map((lookup, index) => `export type Name${index} = ${lookup};\n`);
    const imports = "import type { JSX } from 'react';\nimport 'colloquy/react/jsx';\n";
    const program = `${imports}type Tags = JSX.IntrinsicElements;\n${types.join('')}`;
    writeFileSync(path.join(folder, 'src/every-name.ts'), program);
    return lookups;
  }

  it('uses every entry and finds every mistake by the types, with the declarations checked', async () => {
    assert.deepEqual(unnamedEntries(folder, 'src/imports.ts', ['colloquy/rest-server', 'colloquy/web-types.json']), []);
    assert.ok(readdirSync(path.join(folder, 'src')).includes('mistakes.tsx'));
    await compile(folder, 'tsconfig.json');
  });

  it('finds in the types of the plain tags each attribute, property and event of the manifest', async () => {
    const names = writeEveryName();
    assert.ok(names.length >= 30, `Expected some thirty names in the manifest, got ${names.length}`);
    await compile(folder, 'tsconfig.json');
  });

  const parsed = new Map();

  /** What the types say against a program that imports one entry, in the settings of the app. */
  function mistakesIn(entry, program) {
    const file = path.join(folder, `one-entry/${entry.replaceAll('/', '-')}.ts`);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, `import '${entry}';\n${program}`);
    const { config } = ts.readConfigFile(path.join(folder, 'tsconfig.json'), ts.sys.readFile);
    const options = { ...ts.parseJsonConfigFileContent(config, ts.sys, folder).options, skipLibCheck: true };
    const host = ts.createCompilerHost(options);
    const { getSourceFile } = host;
    host.getSourceFile = (name, ...rest) => {
      if (!parsed.has(name)) parsed.set(name, getSourceFile(name, ...rest));
      return parsed.get(name);
    };
    const diagnostics = ts.getPreEmitDiagnostics(ts.createProgram([file], options, host));
    return diagnostics.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
  }

  const fields = {
    'reply-form': {
      'colloquy-reply-send': 'reply',
      'colloquy-reply-sent': 'comment',
      'colloquy-reply-failed': 'error',
    },
    thread: { 'colloquy-branch-toggled': 'collapsed', 'colloquy-reply-start': 'comment' },
    discussion: { 'colloquy-discussion-loaded': 'discussion' },
  };
  const whole = [
    'colloquy',
    'colloquy/define',
    'colloquy/discussion/define',
    'colloquy/cdn',
    'colloquy/react',
    'colloquy/react/discussion',
    'colloquy/react/jsx',
  ];
  const nouns = ['thread', 'reply-form'].flatMap((noun) =>
    ['', '/define'].map((define) => [`colloquy/${noun}${define}`, [noun]]),
  );
  for (const [entry, tags] of [...whole.map((name) => [name, Object.keys(fields)]), ...nouns]) {
    it(`knows from ${entry} alone which events its elements have, and what they carry`, () => {
      const events = tags.flatMap((tag) => Object.entries(fields[tag]));
      const listeners = [
        'document',
        'window',
        ...tags.map((tag) => `document.createElement('colloquy-${tag}')`),
      ].flatMap((target) =>
        events.map(([name, field]) => `${target}.addEventListener('${name}', (event) => event.${field});`),
      );
      const properties = tags.map((tag) => `document.querySelector('colloquy-${tag}')?.headingLevel;`);
      assert.deepEqual(mistakesIn(entry, [...listeners, ...properties].join('\n')), []);
    });
  }
});
