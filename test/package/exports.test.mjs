import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { packedFiles, packedSize, root } from './packed.mjs';

const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
const packed = packedFiles();

/** Every file that a value of the exports map names, however deep its conditions go. */
const filesOf = (target) => (typeof target === 'string' ? [target] : Object.values(target).flatMap(filesOf));

describe('the exports map', () => {
  for (const [entry, target] of Object.entries(manifest.exports)) {
    it(`names files that are packed: ${entry}`, () => {
      const missing = filesOf(target).filter((file) => !packed.includes(file.replace(/^\.\//, '')));
      assert.deepEqual(missing, []);
    });
  }

  it('names each entry, without a wildcard', () => {
    assert.deepEqual(
      Object.keys(manifest.exports).filter((entry) => entry.includes('*')),
      [],
    );
  });

  it('has types of its own for import and for require wherever both are served', () => {
    assert.ok(Object.values(manifest.exports).some(({ require }) => require));
    for (const [entry, target] of Object.entries(manifest.exports).filter(([, { require }]) => require)) {
      assert.match(target.import.types, /\.d\.ts$/, entry);
      assert.match(target.require.types, /\.d\.cts$/, entry);
    }
  });
});

describe('the entries for React', () => {
  const files = [
    'react',
    ...Object.keys(manifest.exports)
      .filter((entry) => /^\.\/react\/(?!server|jsx)/.test(entry))
      .map((entry) => entry.slice(2)),
  ];

  it('are marked for the client at their heads: a server component can import them', () => {
    for (const file of files) {
      const { default: esm } = manifest.exports[`./${file}`];
      assert.match(readFileSync(path.join(root, esm), 'utf8'), /^"use client";/, esm);
    }
  });

  it('ask for nothing that is installed where there is no React', () => {
    const { dependencies, peerDependencies, peerDependenciesMeta } = manifest;
    assert.deepEqual(
      Object.keys(dependencies).filter((name) => /react($|\W)/.test(name.replace('@lit/reactive-element', ''))),
      [],
    );
    for (const name of Object.keys(peerDependencies)) assert.equal(peerDependenciesMeta[name]?.optional, true, name);
  });
});

describe('package.json', () => {
  it('names files that are packed', () => {
    const { main, module, types, customElements, unpkg, jsdelivr, 'web-types': webTypes } = manifest;
    for (const file of [main, module, types, customElements, unpkg, jsdelivr, webTypes]) {
      assert.ok(packed.includes(file.replace(/^\.\//, '')), file);
    }
  });
});

describe('the tarball', () => {
  const expected = [
    /^dist\/([a-z0-9-]+\/)*[a-z0-9-]+\.(js|cjs|d\.ts|d\.cts)$/,
    /^dist\/cdn\/([a-z0-9-]+-[\w-]{8}\.js|LICENSES\.txt|files\.json)$/,
    // Languages with a script or a region, such as `pt-BR`.
    /^dist\/locales\/(site\/)?[a-z]{2}-[A-Z][A-Za-z]+(\/(reading|later))?\.(js|d\.ts)$/,
    /^dist\/LICENSES\.txt$/,
    /^dist\/themes\/[a-z]+\.css$/,
    /^dist\/(schema|front-matter\.schema|openapi|content\/trust-based-selling-between-cultures)\.json$/,
    /^(README\.md|LICENSE|CHANGELOG\.md|package\.json|custom-elements\.json|vscode\.html-custom-data\.json|web-types\.json)$/,
  ];

  it('holds nothing but what is built and what explains it', () => {
    assert.deepEqual(
      packed.filter((file) => !expected.some((pattern) => pattern.test(file))),
      [],
    );
  });

  // The parsers of Markdown, YAML and HTML are 145 kB of it: bundled, so that installing brings no further packages.
  // The command line, the folder of essays, the site and the plugins of build tools are the rest above 750 kB.
  // Without importers it was 870 kB; they, and what they read XML, HTML and archives with, may add 1.2 MB.
  it('is 2 MB to download at most', () => {
    assert.ok(packedSize() <= 2_000_000, `Expected at most 2,000,000 bytes, got ${packedSize().toLocaleString('en')}`);
  });

  it('holds the license, the readme and the changelog', () => {
    for (const file of ['LICENSE', 'README.md', 'CHANGELOG.md']) assert.ok(packed.includes(file), file);
  });
});
