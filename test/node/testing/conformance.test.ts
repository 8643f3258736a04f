import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { sourceRules } from '../../../src/testing/index.js';
import { html } from './html.js';
import { MemoryServer } from './memory-server.js';
import { memorySource } from './memory-source.js';

describe('a source that keeps every rule passes', () => {
  for (const { id, sentence, check } of sourceRules((given) => memorySource({ ...given, html }), new MemoryServer())) {
    test(`${id}: ${sentence}`, async () => assert.equal(await check(), undefined));
  }
});

describe('a source whose server moves deep replies up passes', () => {
  const nesting = 1;
  const rules = sourceRules((given) => memorySource({ ...given, html, nesting }), new MemoryServer({ nesting }));
  for (const { id, sentence, check } of rules) {
    test(`${id}: ${sentence}`, async () => assert.equal(await check(), undefined));
  }
});
