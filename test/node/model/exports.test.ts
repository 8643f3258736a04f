import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as model from '../../../src/model/index.js';

test('the model entry exports its functions and error classes and nothing else', () => {
  assert.deepEqual(Object.keys(model).sort(), [
    'ParseError',
    'SourceError',
    'buildThread',
    'parseDiscussion',
    'plainText',
    'safeImageUrl',
    'safeUrl',
    'toSourceError',
  ]);
});
