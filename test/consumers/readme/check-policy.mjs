import assert from 'node:assert/strict';
import { cpSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { serve } from '../browser.mjs';
import { openBlockPage } from './block-page.mjs';
import { everyElementShows } from './elements-show.mjs';

const page = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Under a policy</title>
<script type="module" src="cdn/colloquy.js"></script>
<colloquy-discussion src="essay.json"></colloquy-discussion>
</html>
`;

/** Opens the essay under a Content Security Policy, with its script from the same origin. */
export async function checkPolicy(workshop, [block]) {
  const policy = block.code.replace(/^content-security-policy:\s*/i, '').replace(/\s+/g, ' ').trim();
  const folder = path.join(workshop.folder, 'under-policy');
  const dist = path.join(workshop.folder, 'node_modules/colloquy/dist');
  cpSync(path.join(dist, 'cdn'), path.join(folder, 'cdn'), { recursive: true });
  cpSync(path.join(dist, 'content/trust-based-selling-between-cultures.json'), path.join(folder, 'essay.json'));
  writeFileSync(path.join(folder, 'index.html'), page);
  const server = await serve(`${folder}/`, { 'content-security-policy': policy });
  const { page: opened, complaints } = await openBlockPage(workshop, `${server.origin}/`, { code: '' });
  try {
    await everyElementShows(opened, { comments: true }).catch((error) => assert.fail([error.message, ...complaints].join('\n')));
    assert.deepEqual(complaints, []);
  } finally {
    await opened.close();
    await server.close();
  }
}
