import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { oddCapabilities } from '../../../src/elements/shared/misuse/odd-capabilities.js';
import type { CommentSource } from '../../../src/model/source.js';

const source = (capabilities: object): CommentSource => ({
  name: 'mine',
  capabilities: {
    write: 'guest',
    reach: 'public',
    fields: { name: 'required', email: 'absent', website: 'optional' },
    ...capabilities,
  },
  load: () => Promise.resolve({ comments: [], people: [] }),
});

describe('what a source says of itself', () => {
  it('is taken as it is where it is known', () => {
    for (const fit of [
      {},
      { minLength: 0, maxLength: 10_000, nesting: 3, editWindow: 0.5, deleteWindow: Infinity },
      { nesting: Infinity, parents: 'own', pending: 'self', resend: 'safe', votes: 'up', voters: 'known' },
      { minLength: undefined, resend: undefined },
    ])
      assert.deepEqual(oddCapabilities(source(fit)), []);
  });

  for (const [capabilities, sentence] of [
    [
      { write: 'everyone' },
      'Expected `capabilities.write` of the source "mine" to be "none" or "guest" or "token" or "offsite", got "everyone"',
    ],
    [{ reach: 'all' }, 'Expected `capabilities.reach` of the source "mine" to be "device" or "public", got "all"'],
    [
      { minLength: '3' },
      'Expected `capabilities.minLength` of the source "mine" to be a whole number, 0 or more, got "3"',
    ],
    [
      { maxLength: -1 },
      'Expected `capabilities.maxLength` of the source "mine" to be a whole number, 0 or more, got -1',
    ],
    [{ nesting: 1.5 }, 'Expected `capabilities.nesting` of the source "mine" to be a whole number, 0 or more, got 1.5'],
    [
      { editWindow: '5 min' },
      'Expected `capabilities.editWindow` of the source "mine" to be a number of seconds, 0 or more, got "5 min"',
    ],
    [
      { deleteWindow: NaN },
      'Expected `capabilities.deleteWindow` of the source "mine" to be a number of seconds, 0 or more, got NaN',
    ],
    [{ resend: true }, 'Expected `capabilities.resend` of the source "mine" to be "safe", got true'],
    [
      { fields: { name: 'yes' } },
      'Expected `capabilities.fields.name` of the source "mine" to be "absent" or "optional" or "required", got "yes"',
    ],
    [
      { minLength: 9, maxLength: 5 },
      'Expected `capabilities.minLength` of the source "mine" to be at most its `maxLength`, 5, got 9',
    ],
  ] as const)
    it(`is named where it is odd: ${JSON.stringify(capabilities)}`, () => {
      assert.deepEqual(oddCapabilities(source(capabilities)), [sentence]);
    });

  it('is told wholly, whatever else is wrong', () => {
    assert.equal(oddCapabilities(source({ write: 1, reach: null, fields: {}, nesting: [] })).length, 3);
  });
});
