import assert from 'node:assert/strict';
import { existsSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import Ajv from 'ajv/dist/2020.js';
import { folderFor } from './workshop.mjs';

/**
 * Checks that JSON parses; that a discussion is one to the parser and to the published schema; and that files of the
 * package that it names exist. A block with a name becomes a file for the blocks after it.
 */
export function checkJson(workshop, [block]) {
  const value = JSON.parse(block.code);
  if (block.attributes.name) writeFileSync(path.join(folderFor(workshop, block.document), block.attributes.name), block.code);
  if (value.article || value.comments) checkDiscussion(workshop, value);
  for (const file of block.code.match(/node_modules\/colloquy\/[^"]+/g) ?? []) {
    assert.ok(existsSync(path.join(workshop.folder, file)), `The package has no ${file}`);
  }
}

function checkDiscussion({ folder }, value) {
  const require = createRequire(path.join(folder, 'package.json'));
  const { parseDiscussion } = require('colloquy/model');
  parseDiscussion(value);
  const validate = new Ajv({ strict: false, validateFormats: false }).compile(require('colloquy/schema.json'));
  assert.ok(validate(value), JSON.stringify(validate.errors));
}
