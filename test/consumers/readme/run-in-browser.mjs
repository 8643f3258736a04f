import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { backendsNamed } from './backends-named.mjs';
import { openBlockPage } from './block-page.mjs';
import { scriptOf } from './check-types.mjs';
import { everyElementShows } from './elements-show.mjs';
import { resultChecks, withResultChecks } from './result-checks.mjs';
import { pageOf, writePage } from './run-html.mjs';
import { folderFor } from './workshop.mjs';

/**
 * Bundles a chain of blocks as an app would, and opens it: on the page that the chain begins with, or on an empty one. A
 * component that is exported is mounted.
 */
export async function runInBrowser(workshop, chain) {
  const code = chain.map((block) => block.code).join('\n');
  const html = chain.filter(({ language }) => language === 'html').map((block) => block.code).join('\n');
  const address = writePage(workshop, { ...chain.at(-1), attributes: {} }, pageOf(html || '<div id="root"></div>', await bundle(workshop, chain)));
  const { page, complaints } = await openBlockPage(workshop, address, { code });
  try {
    await page.waitForFunction('window.__ended').catch((error) => assert.fail([error.message, ...complaints].join('\n')));
    const count = await everyElementShows(page, { comments: backendsNamed(code).length > 0 }).catch((error) => {
      throw new Error([error.message, ...complaints].join('\n'));
    });
    await page.waitForNetworkIdle({ idleTime: 300 });
    const makesElement = /<(Colloquy|colloquy-)\w|createElement\(['"]colloquy/.test(code);
    assert.ok(count > 0 || !makesElement, 'Expected an element on the page, got none');
    assert.deepEqual(complaints, [], 'Expected an empty console');
  } finally {
    await page.close();
  }
}

/** @returns {Promise<string>} the script tags of the bundle */
async function bundle(workshop, chain) {
  const { document, line, language } = chain.at(-1);
  const folder = folderFor(workshop, document);
  const { code } = withResultChecks(scriptOf(chain), `block.${language}`);
  const name = `browser-${line}`;
  writeFileSync(path.join(folder, `${name}.${language}`), code);
  writeFileSync(path.join(folder, `${name}-checks.js`), resultChecks);
  writeFileSync(path.join(folder, `${name}-entry.js`), entryFor(code, `${name}.${language}`, `${name}-checks.js`));
  await build({
    entryPoints: [path.join(folder, `${name}-entry.js`)],
    outdir: path.join(folder, name),
    entryNames: 'entry',
    bundle: true,
    splitting: true,
    format: 'esm',
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'silent',
  });
  return `<script type="module" src="${name}/entry.js"></script>`;
}

function entryFor(code, file, checks) {
  const component = /export default/.test(code) ? 'default' : /export (?:async )?(?:function|const) ([A-Z]\w*)/.exec(code)?.[1];
  const isJsx = file.endsWith('x');
  if (isJsx && !component && !/createRoot|hydrateRoot/.test(code)) throw new Error('Expected an exported component, or createRoot, got nothing that renders');
  const mount = isJsx && component
    ? `import { createElement } from 'react';
       import { createRoot } from 'react-dom/client';
       import { ${component} as Component } from './${file}';
       createRoot(document.querySelector('#root')).render(createElement(Component));`
    : `import './${file}';`;
  return `import './${checks}';\n${mount}\nwindow.__ended = true;\n`;
}
