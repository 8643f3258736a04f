// An app in transition: part of it requires, part of it imports.
const assert = require('node:assert/strict');
const required = require('colloquy');
const { discussion } = require('colloquy/content');
require('colloquy/define');

async function main() {
  const imported = await import('colloquy');
  await import('colloquy/define');
  assert.deepEqual((await import('colloquy/content')).discussion, discussion);
  console.log(imported.ColloquyThread === required.ColloquyThread);
  console.log(customElements.get('colloquy-thread') === required.ColloquyThread);
}

main();
