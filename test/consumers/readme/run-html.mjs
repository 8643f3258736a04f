import assert from 'node:assert/strict';
import { cpSync, existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { backendsNamed } from './backends-named.mjs';
import { openBlockPage } from './block-page.mjs';
import { everyElementShows } from './elements-show.mjs';
import { folderFor } from './workshop.mjs';

/** Opens the page that a chain of blocks makes: every element shows something, and the console stays empty. */
export async function runHtml(workshop, chain) {
  const code = chain.map((block) => block.code).join('\n');
  const address = writePage(workshop, chain.at(-1), pageOf(code));
  const { page, complaints } = await openBlockPage(workshop, address, { code });
  try {
    const count = await everyElementShows(page, { comments: backendsNamed(code).length > 0 }).catch((error) => {
      throw new Error([error.message, ...complaints].join('\n'));
    });
    await page.waitForNetworkIdle({ idleTime: 300 });
    assert.ok(count > 0 || !/<colloquy-/.test(code), 'Expected an element on the page, got none');
    assert.deepEqual(complaints, [], 'Expected an empty console');
  } finally {
    await page.close();
  }
}

/** A whole page of what may be a fragment of one. The files that stand for a CDN's are those of this commit, not of a release. */
export function pageOf(block, head = '') {
  const code = block.replace(/ integrity="sha384-[^"]*"/g, '');
  if (/<html|<!doctype/i.test(code)) return code.replace(/<\/head>|$/, (end) => `${head}${end}`);
  return `<!doctype html>\n<html lang="en">\n<meta charset="utf-8">\n<title>A page</title>\n${head}\n${code}\n</html>\n`;
}

/** Writes a page beside the files of its document. @returns {string} its address */
export function writePage(workshop, { document, line, attributes }, html) {
  const folder = folderFor(workshop, document);
  hostEmbed(workshop, folder, html);
  const name = attributes.name ?? `line-${line}.html`;
  writeFileSync(path.join(folder, name), html);
  return `${workshop.origin}/${path.relative(workshop.folder, folder)}/${name}`;
}

/** Puts the files for a CDN where a page that hosts them itself takes them from. */
function hostEmbed(workshop, folder, html) {
  const dist = path.join(workshop.folder, 'node_modules/colloquy/dist/cdn');
  for (const [, place, file] of html.matchAll(/<script[^>]*\ssrc="((?:[\w.-]+\/|\/)*)([\w-]+\.js)"/g)) {
    if (!existsSync(path.join(dist, file))) continue;
    cpSync(dist, place.startsWith('/') ? path.join(workshop.folder, place) : path.join(folder, place), { recursive: true });
  }
}
