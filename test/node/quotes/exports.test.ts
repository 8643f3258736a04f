import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as quotes from '../../../src/quotes/index.js';
import * as mentions from '../../../src/quotes/mentions.js';
import * as passages from '../../../src/quotes/passages.js';
import * as worker from '../../../src/quotes/worker.js';

test('the entries export what the README says and nothing else', () => {
  assert.deepEqual(Object.keys(quotes).sort(), ['QuoteIndex', 'detectQuotes']);
  assert.deepEqual(Object.keys(mentions), ['MentionIndex']);
  assert.deepEqual(Object.keys(passages).sort(), [
    'findPassage',
    'passage',
    'passageLink',
    'piecesOf',
    'readPassageLink',
    'textFragment',
  ]);
  assert.deepEqual(Object.keys(worker).sort(), ['createQuoteHandler', 'createQuoteSteps', 'inSlices']);
});
