import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isAuthoredLink, isPassage } from '../../../src/model/is-quote-link.js';

type Change = { readonly start?: number; readonly end?: number; readonly prefix?: string; readonly exact?: string };

const piece = ({ start = 3, end = 9, exact = 'listen', prefix }: Change = {}): unknown => [
  { type: 'TextPositionSelector', start, end },
  { type: 'TextQuoteSelector', exact, ...(prefix !== undefined && { prefix }) },
];
const passage = (...selector: unknown[]): unknown => ({ source: 'essay', selector });

describe('a passage from a storage or a server', () => {
  it('is taken where its positions and its words are those of a text', () => {
    assert.equal(isPassage(passage(piece(), piece({ start: 40, end: 46 }))), true);
  });

  const unfit: Readonly<Record<string, unknown>> = {
    'no pieces': passage(),
    'more than twenty pieces': passage(...Array.from({ length: 21 }, () => piece())),
    'a position that no text has': passage(piece({ start: 2 ** 52, end: 2 ** 52 + 6 })),
    'pieces that are a million characters apart': passage(piece(), piece({ start: 2_000_000, end: 2_000_006 })),
    'surroundings as long as a text': passage(piece({ prefix: 'a'.repeat(10_000) })),
    'no words': passage(piece({ exact: '' })),
    'an end before its start': passage(piece({ start: 9, end: 3 })),
  };
  for (const [what, value] of Object.entries(unfit)) {
    it(`is refused where it has ${what}`, () => {
      assert.equal(isPassage(value), false);
      assert.equal(
        isAuthoredLink({ id: 'q', origin: 'author', match: 'exact', from: passage(piece()), to: value }),
        false,
      );
    });
  }
});
