import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { contentFile, contentModule } from '../../../build/content-module.js';

test('the module of the essay is what its Markdown says: npm run content', async () => {
  assert.equal(readFileSync(contentFile, 'utf8'), await contentModule());
});
