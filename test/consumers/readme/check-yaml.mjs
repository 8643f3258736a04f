import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { folderFor } from './workshop.mjs';

/** Checks that YAML parses. A block with a name becomes a file for the blocks after it. */
export function checkYaml(workshop, [block]) {
  parse(block.code);
  if (!block.attributes.name) return;
  const file = path.join(folderFor(workshop, block.document), block.attributes.name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, block.code);
}
