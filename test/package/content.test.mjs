import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { describe, it } from 'node:test';
import { unpacked } from './packed.mjs';

// Lit cannot be found from this folder: whatever would load it fails.
const folder = unpacked();
const run = (...args) => execFileSync(process.execPath, args, { cwd: folder, encoding: 'utf8' }).trim();

const print = 'console.log(discussion.comments.length, discussion.commentCount, typeof document)';

describe('colloquy/content', () => {
  it('is imported by a bare Node, without Lit and without a DOM', () => {
    const code = `import { discussion } from 'colloquy/content'; ${print}`;
    assert.equal(run('--input-type=module', '--eval', code), '6 7 undefined');
  });

  it('is required by a bare Node, without Lit and without a DOM', () => {
    const code = `const { discussion } = require('colloquy/content'); ${print}`;
    assert.equal(run('--eval', code), '6 7 undefined');
  });

  it('is the same data as its JSON file', () => {
    const code = `
      const assert = require('node:assert/strict');
      const { discussion } = require('colloquy/content');
      assert.deepEqual(require('colloquy/content/trust-based-selling-between-cultures.json'), discussion);
    `;
    run('--eval', code);
  });
});

describe('entries without elements', () => {
  const entries = ['model', 'conversation', 'formats/light-markdown', 'locales/en', 'locales/fr', 'locales/ar'];
  for (const entry of entries) {
    it(`are imported and required without Lit: colloquy/${entry}`, () => {
      run('--input-type=module', '--eval', `import 'colloquy/${entry}'`);
      run('--eval', `require('colloquy/${entry}')`);
    });
  }
});
