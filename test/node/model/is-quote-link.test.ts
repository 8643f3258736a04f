import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isAuthoredLink, isPassage } from '../../../src/model/is-quote-link.js';

const piece = (position: object = {}, quote: object = {}): unknown => [
  { type: 'TextPositionSelector', start: 3, end: 9, ...position },
  { type: 'TextQuoteSelector', exact: 'listen', ...quote },
];
const passage = (...selector: unknown[]): unknown => ({ source: 'essay', selector });
const link = (more: object = {}): unknown => ({
  id: 'q',
  origin: 'author',
  match: 'exact',
  from: passage(piece()),
  to: passage(piece()),
  ...more,
});

describe('a passage from a storage or a server', () => {
  const fit: Readonly<Record<string, unknown>> = {
    'several pieces': passage(piece(), piece({ start: 40, end: 46 })),
    'twenty pieces': passage(...Array.from({ length: 20 }, () => piece())),
    'the first character of its text': passage(piece({ start: 0, end: 1 })),
    'the last position that a text may have': passage(piece({ start: 9_999_994, end: 10_000_000 })),
    'pieces that are a million characters apart': passage(piece(), piece({ start: 1_000_000, end: 1_000_003 })),
    'surroundings of a thousand characters': passage(piece({}, { prefix: 'a'.repeat(1000), suffix: 'b'.repeat(1000) })),
    'empty surroundings': passage(piece({}, { prefix: '', suffix: '' })),
  };
  for (const [what, value] of Object.entries(fit)) {
    it(`is taken where it has ${what}`, () => assert.equal(isPassage(value), true));
  }

  const unfit: Readonly<Record<string, unknown>> = {
    'nothing in it': undefined,
    'null in its place': null,
    'a text in its place': 'text',
    'no source': { selector: [piece()] },
    'an empty source': { source: '', selector: [piece()] },
    'a number for a source': { source: 5, selector: [piece()] },
    'no list of pieces': { source: 'essay', selector: 'text' },
    'no pieces': passage(),
    'more than twenty pieces': passage(...Array.from({ length: 21 }, () => piece())),
    'a piece that is no list': passage(piece(), {}),
    'a piece without a position': passage([null, { exact: 'listen' }]),
    'a piece without a quotation': passage([{ start: 3, end: 9 }]),
    'a piece of texts': passage(['ab', 'cd']),
    'a position that no text has': passage(piece({ start: 2 ** 52, end: 2 ** 52 + 6 })),
    'a position one behind the last': passage(piece({ start: 9_999_995, end: 10_000_001 })),
    'a position before the first': passage(piece({ start: -1 })),
    'a position between two characters': passage(piece({ start: 3.5 })),
    'an end between two characters': passage(piece({ end: 9.5 })),
    'a position as text': passage(piece({ start: '3' })),
    'an end before its start': passage(piece({ start: 9, end: 3 })),
    'an end at its start': passage(piece({ end: 3 })),
    'pieces that are more than a million characters apart': passage(
      piece(),
      piece({ start: 1_000_000, end: 1_000_004 }),
    ),
    'those pieces in the other order': passage(piece({ start: 1_000_000, end: 1_000_004 }), piece()),
    'surroundings as long as a text': passage(piece({}, { prefix: 'a'.repeat(1001) })),
    'surroundings as long as a text behind it': passage(piece({}, { suffix: 'a'.repeat(1001) })),
    'surroundings that are no text': passage(piece({}, { prefix: 5 })),
    'surroundings that are a list': passage(piece({}, { suffix: [] })),
    'no words': passage(piece({}, { exact: '' })),
    'a number for words': passage(piece({}, { exact: 5 })),
    'one unfit piece among others': passage(piece(), piece({ start: 9, end: 3 })),
  };
  for (const [what, value] of Object.entries(unfit)) {
    it(`is refused where it has ${what}`, () => {
      assert.equal(isPassage(value), false);
      assert.equal(isAuthoredLink(link({ to: value })), false);
      assert.equal(isAuthoredLink(link({ from: value })), false);
    });
  }
});

describe('a link that a writer has made', () => {
  it('is taken however its words agree', () => {
    for (const match of ['exact', 'folded', 'elided', 'modified']) assert.equal(isAuthoredLink(link({ match })), true);
  });

  const unfit: Readonly<Record<string, unknown>> = {
    'is nothing': undefined,
    'is null': null,
    'has no id': link({ id: undefined }),
    'has an empty id': link({ id: '' }),
    'has a number for an id': link({ id: 5 }),
    'was found, not made': link({ origin: 'detected' }),
    'agrees in another way': link({ match: 'nearly' }),
    'does not say how it agrees': link({ match: undefined }),
    'agrees in no way': link({ match: '' }),
  };
  for (const [what, value] of Object.entries(unfit)) {
    it(`is refused where it ${what}`, () => assert.equal(isAuthoredLink(value), false));
  }
});
