import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { pathToFileURL } from 'node:url';
import { build, createServer, type InlineConfig, type ViteDevServer } from 'vite';
import { colloquy, type ColloquyOptions } from '../../../src/vite/index.js';
import type { Mistake } from '../../../src/collection/mistake.js';

const essay = (title: string, more = '', front = ''): string => `---
title: ${title}
author: Ines Carvalho
date: 2024-03-01
language: en
${front}---

Four minutes are long. ${more}
`;
const conversation = `## Mei Tanaka {#1 date=2024-03-02T09:30+09:00}

> Four minutes are long.

Three are enough.
`;

/** A picture of one pixel, which is above what a bundler writes into its modules. */
const picture = Buffer.concat([
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
    'base64',
  ),
  Buffer.alloc(8_000),
]);

type Files = Readonly<Record<string, string | Buffer>>;

/** A project with a folder of essays, and how its Vite is configured. */
function project(t: TestContext, files: Files, options: ColloquyOptions = {}): { root: string; config: InlineConfig } {
  const root = mkdtempSync(path.join(tmpdir(), 'colloquy-vite-'));
  t.after(() => rmSync(root, { recursive: true, force: true }));
  write(root, files);
  const config: InlineConfig = {
    root,
    configFile: false,
    logLevel: 'silent',
    plugins: [colloquy(options)],
    // Not a library, which would have every asset in its modules.
    build: {
      target: 'es2022',
      rollupOptions: {
        input: path.join(root, 'main.js'),
        preserveEntrySignatures: 'strict',
        output: { entryFileNames: 'main.js' },
      },
    },
  };
  return { root, config };
}

function write(root: string, files: Files): void {
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), content);
  }
}

const kettle: Files = {
  'essays/kettle/index.md': essay('Waiting for the Kettle'),
  'essays/kettle/conversation.md': conversation,
  'essays/tea/index.md': essay('On Tea', 'See [the kettle](../kettle/).'),
  'main.js': `export { essays, loadEssay } from 'colloquy:essays';
export { default as kettle, mentions } from 'colloquy:essays/kettle';\n`,
};

interface Built {
  readonly essays: readonly { readonly slug: string; readonly commentCount?: number }[];
  readonly kettle: {
    readonly article: { readonly headline: string; readonly body: unknown };
    readonly comments: readonly unknown[];
    readonly quoteLinks?: readonly unknown[];
  };
  readonly loadEssay: (
    slug: string,
  ) => Promise<{ readonly article: { readonly body: { readonly children: readonly never[] } } }>;
}

async function built({ root, config }: { root: string; config: InlineConfig }): Promise<Built> {
  await build(config);
  return (await import(pathToFileURL(path.join(root, 'dist/main.js')).href)) as Built;
}

async function serve(t: TestContext, config: InlineConfig): Promise<ViteDevServer> {
  const server = await createServer({
    ...config,
    server: { host: '127.0.0.1', port: 0, watch: { usePolling: true, interval: 30 } },
  });
  t.after(() => server.close());
  await server.listen();
  return server;
}

async function until<T>(find: () => Promise<T | undefined | false>): Promise<T> {
  for (let tries = 0; tries < 400; tries += 1) {
    const found = await find();
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('It did not come');
}

describe('the Vite plugin', () => {
  it('gives an index without texts, each essay on its own, and who quotes whom', async (t) => {
    const { essays, kettle: one, loadEssay } = await built(project(t, kettle));
    assert.deepEqual(essays.map(({ slug }) => slug).sort(), ['kettle', 'tea']);
    assert.equal(JSON.stringify(essays).includes('minutes'), false);
    assert.equal(one.article.headline, 'Waiting for the Kettle');
    assert.deepEqual([one.comments.length, one.quoteLinks?.length], [1, 1]);
    const tea = await loadEssay('tea');
    assert.ok(JSON.stringify(tea).includes('Four minutes'));
    await assert.rejects(loadEssay('coffee'), /Expected one of .*kettle.*, got coffee/);
  });

  it('lets the bundler place pictures, whatever they are called', async (t) => {
    const files: Files = {
      ...kettle,
      'essays/kettle/index.md': essay('Waiting', '![A kettle](my%20kettle%20é.png)'),
      'essays/kettle/my kettle é.png': picture,
    };
    const made = project(t, files, { base: 'https://example.org/' });
    const { kettle: one } = await built(made);
    const [, url = ''] = /"url":"(https:\/\/example\.org\/assets\/[^"]+\.png)"/.exec(JSON.stringify(one)) ?? [];
    assert.ok(url, JSON.stringify(one));
    const file = path.join(made.root, 'dist', decodeURIComponent(new URL(url).pathname));
    assert.deepEqual(readFileSync(file), picture);
  });

  it('stops the build at a mistake, with the file, the line and what to write', async (t) => {
    const { config, root } = project(t, {
      ...kettle,
      'essays/tea/index.md': essay('On Tea', '', 'updated: yesterday\n'),
    });
    // From Vite 8 on, several errors are held by one.
    const [error] = await build(config).then(
      () => [],
      (thrown: Mistake & { readonly errors?: readonly Mistake[] }) => thrown.errors ?? [thrown],
    );
    assert.match(error?.message ?? '', /Expected .*date.*, got "yesterday"/);
    assert.deepEqual([error?.loc.file, error?.loc.line], [path.join(root, 'essays/tea/index.md'), 6]);
    assert.match(error?.frame ?? '', /6 \| updated: yesterday/);
  });

  it('stops the build where an essay is imported that is not there, and names those that are', async (t) => {
    const { config } = project(t, { ...kettle, 'main.js': `import 'colloquy:essays/ketle';` });
    await assert.rejects(build(config), /such as kettle, tea, got "ketle"/);
  });

  it('leaves drafts out of a build, and shows them while developing', async (t) => {
    const files = { ...kettle, 'essays/tea/index.md': essay('On Tea', '', 'draft: true\n') };
    const { essays } = await built(project(t, files));
    assert.deepEqual(
      essays.map(({ slug }) => slug),
      ['kettle'],
    );
    const server = await serve(t, project(t, files).config);
    const index = (await server.ssrLoadModule('colloquy:essays')) as Built;
    assert.deepEqual(index.essays.map(({ slug }) => slug).sort(), ['kettle', 'tea']);
  });

  it('follows an edit, a new essay and one that has gone, while developing', async (t) => {
    const { root, config } = project(t, kettle);
    const server = await serve(t, config);
    // As a browser asks for them.
    const served = async (id: string): Promise<string> => (await server.transformRequest(id))?.code ?? '';
    assert.match(await served('colloquy:essays/kettle'), /Waiting for the Kettle/);
    // Written until it is seen: the watcher may still be looking at the folder for the first time.
    await until(async () => {
      write(root, { 'essays/kettle/index.md': essay('It Boils') });
      return (await served('colloquy:essays/kettle')).includes('It Boils');
    });
    const slugs = async (): Promise<string> =>
      [...(await served('colloquy:essays')).matchAll(/"slug": "(\w+)"/g)]
        .map(([, slug]) => slug)
        .sort()
        .join();
    write(root, { 'essays/milk/index.md': essay('Milk') });
    await until(async () => (await slugs()) === 'kettle,milk,tea');
    rmSync(path.join(root, 'essays/tea'), { recursive: true });
    await until(async () => (await slugs()) === 'kettle,milk');
  });

  it('shows a mistake of an essay to the page that imports it, until it is mended', async (t) => {
    const { root, config } = project(t, {
      ...kettle,
      'essays/kettle/index.md': essay('Waiting', '', 'updated: yesterday\n'),
    });
    const server = await serve(t, config);
    await assert.rejects(server.ssrLoadModule('colloquy:essays/kettle'), /got "yesterday"/);
    assert.ok(await server.ssrLoadModule('colloquy:essays/tea'));
    await until(async () => {
      write(root, { 'essays/kettle/index.md': essay('Mended') });
      return server.ssrLoadModule('colloquy:essays/kettle').then(
        () => true,
        () => false,
      );
    });
  });

  it('writes types that know the slugs, where the compiler finds them', async (t) => {
    const { root, config } = project(t, { ...kettle, 'src/app.ts': 'export {};\n' });
    await build(config);
    const types = readFileSync(path.join(root, 'src/colloquy-essays.d.ts'), 'utf8');
    assert.match(types, /declare module "colloquy:essays"/);
    assert.match(types, /declare module "colloquy:essays\/kettle"/);
    const { default: ts } = await import('typescript');
    const check = (code: string): string[] => {
      write(root, { 'src/app.ts': code });
      const program = ts.createProgram([path.join(root, 'src/app.ts'), path.join(root, 'src/colloquy-essays.d.ts')], {
        strict: true,
        noEmit: true,
        skipLibCheck: false,
        module: ts.ModuleKind.ESNext,
        moduleResolution: ts.ModuleResolutionKind.Bundler,
        target: ts.ScriptTarget.ES2023,
        types: [],
        paths: { 'colloquy/*': [path.resolve('src/*/index.ts')] },
      });
      return ts
        .getPreEmitDiagnostics(program)
        .map(
          ({ messageText, file }) =>
            `${path.basename(file?.fileName ?? '')}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`,
        );
    };
    assert.deepEqual(
      check(`import { essays, loadEssay } from 'colloquy:essays';
import kettle from 'colloquy:essays/kettle';
export const headline: string = kettle.article.headline + essays[0]!.headline;
export const tea = loadEssay('tea');\n`),
      [],
    );
    assert.match(
      check(`import x from 'colloquy:essays/ketle';\nexport default x;\n`).join(),
      /Cannot find module 'colloquy:essays\/ketle'/,
    );
    assert.match(
      check(`import { loadEssay } from 'colloquy:essays';\nexport const x = loadEssay('ketle');\n`).join(),
      /"ketle"' is not assignable/,
    );
  });

  it('says what to do where there is no folder of essays', async (t) => {
    const { config } = project(t, { 'main.js': `import 'colloquy:essays';` });
    await assert.rejects(
      build(config),
      /Expected .*essays to be a folder with essays, such as .*first-essay\/index\.md, got no such folder/,
    );
  });
});
