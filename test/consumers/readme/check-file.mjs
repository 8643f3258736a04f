import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../../package/packed.mjs';

const comment = String.raw`^[ \t]*(?:\/\/|#|<!--|\/\*|\{\/\*|\{\{\/\*)[ \t]*`;

/**
 * What a block with `file=PATH` or `file=PATH#region` is to hold: the file, or what stands in it between `#region name`
 * and `#endregion`, without the indentation that all its lines share. Other region marks are left out.
 */
export function textOfFile(reference) {
  const [file, region] = reference.split('#');
  if (!existsSync(path.join(root, file))) throw new Error(`Expected ${file} to exist, since a block of the documentation shows it`);
  const text = readFileSync(path.join(root, file), 'utf8');
  if (!region) return withoutMarks(text);
  const found = new RegExp(`${comment}#region ${region}\\b.*\\n([\\s\\S]*?)${comment}#endregion`, 'm').exec(text);
  if (!found) throw new Error(`Expected ${file} to have a region ${region}, got none`);
  return withoutMarks(found[1]);
}

function withoutMarks(text) {
  const lines = text.replace(new RegExp(`${comment}#(?:end)?region\\b.*\\n`, 'gm'), '').trimEnd().split('\n');
  const indents = lines.filter((line) => line.trim()).map((line) => /^ */.exec(line)[0].length);
  return lines.map((line) => line.slice(Math.min(...indents))).join('\n');
}

/** Checks that a block is the file that it says it is. */
export function checkFile(block) {
  assert.equal(block.code.trimEnd(), textOfFile(block.attributes.file), 'Run `npm run docs:blocks` to write the file into the block');
}
