import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { JSDOM } from 'jsdom';
import { folderFor } from './workshop.mjs';

/** Checks that XML is well-formed. A block with a name becomes a file for the blocks after it. */
export function checkXml(workshop, [block]) {
  const { DOMParser } = new JSDOM('').window;
  const error = new DOMParser().parseFromString(block.code, 'text/xml').querySelector('parsererror');
  assert.equal(error, null, error?.textContent);
  if (!block.attributes.name) return;
  writeFileSync(path.join(folderFor(workshop, block.document), block.attributes.name), block.code);
}
