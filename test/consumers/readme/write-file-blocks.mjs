// Usage: npm run docs:blocks
// Writes the files and regions that the documentation shows, by `file=PATH#region`, into its code blocks.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../../package/packed.mjs';
import { textOfFile } from './check-file.mjs';
import { codeBlocks, documents } from './code-blocks.mjs';

for (const document of documents()) {
  const file = path.join(root, document);
  const text = readFileSync(file, 'utf8');
  let changed = text;
  for (const { attributes, start, end } of codeBlocks(document).reverse()) {
    if (!attributes.file) continue;
    const opening = /^.*\n/.exec(text.slice(start))[0];
    const indent = ' '.repeat(start - (text.lastIndexOf('\n', start) + 1));
    const lines = textOfFile(attributes.file).split('\n').map((line) => (line ? indent + line : line));
    const fence = /^[`~]+/.exec(opening)[0];
    changed = `${changed.slice(0, start)}${opening}${lines.join('\n')}\n${indent}${fence}${changed.slice(end)}`;
  }
  if (changed === text) continue;
  writeFileSync(file, changed);
  console.log(`${document} shows its files as they are now`);
}
