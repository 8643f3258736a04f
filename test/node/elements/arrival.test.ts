import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { decideArrival, type Situation } from '../../../src/elements/arrival/arrival.js';

const plain: Situation = { cause: 'changed', isLate: false, isRestored: false, hasActed: false, isInField: false };

/** What is different from a link to a text that is here, and whether the page and the focus move. */
const table: readonly (readonly [string, Partial<Situation>, boolean, boolean])[] = [
  ['the address changes to a text that is here', {}, true, true],
  ['the address changes to one that comes later', { isLate: true }, true, true],
  [
    'the address changes to one that comes when the reader has done something else',
    { isLate: true, hasActed: true },
    false,
    false,
  ],
  ['the address changes to one that is here, after the reader has scrolled', { hasActed: true }, true, true],
  ['the address changes while the focus is in a field', { isInField: true }, true, false],
  ['the page is opened', { cause: 'opened' }, true, true],
  ['the page is opened with the focus in an empty field', { cause: 'opened', isInField: true }, true, false],
  [
    'the page is opened, and the reader does something before the text comes',
    { cause: 'opened', hasActed: true },
    false,
    false,
  ],
  [
    'the page is opened, and the reader types before the text comes',
    { cause: 'opened', isLate: true, hasActed: true, isInField: true },
    false,
    false,
  ],
  ['the page is reloaded, and has a place to restore', { cause: 'opened', isRestored: true }, false, false],
  ['the page was reloaded, and the address changes later', { isRestored: true }, true, true],
  ['a control or a script asks for it', { cause: 'asked' }, true, true],
  [
    'a reply was sent from a field, in a page that was reloaded and scrolled',
    { cause: 'asked', isLate: true, isRestored: true, hasActed: true, isInField: true },
    true,
    true,
  ],
];

describe('a reader is taken to a text when', () => {
  for (const [what, different, movesPage, movesFocus] of table) {
    it(`${what}: the page ${movesPage ? 'moves' : 'stays'}, the focus ${movesFocus ? 'moves' : 'stays'}`, () => {
      assert.deepEqual(decideArrival({ ...plain, ...different }), { movesPage, movesFocus });
    });
  }
});
