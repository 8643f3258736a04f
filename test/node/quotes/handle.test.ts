import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { findMentions } from '../../../src/quotes/find-mentions.js';
import { handleFor, mayBecome } from '../../../src/quotes/handle.js';
import { NameForms } from '../../../src/quotes/name-forms.js';
import { tokenize } from '../../../src/quotes/tokenize.js';

/** Whom a text names, among people of these names. */
function named(text: string, ...people: readonly string[]): readonly string[] {
  const names = new NameForms();
  for (const name of people) names.add({ id: name, name });
  return findMentions(text, tokenize(text, [{ start: 0, end: text.length }]), names).map(({ person }) => person);
}

describe('a name behind an @', () => {
  const parts = fc.constantFrom(
    'Rich',
    'Sternhell',
    'Zoë',
    'O’Brien',
    'Jean-Luc',
    'محمد',
    'علي',
    'Дмитрий',
    '田中',
    '美咲',
    'van',
    'der',
    'X',
    ' ',
    '.',
    '-',
  );
  const names = fc.array(parts, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));

  it('is found as the person’s, whatever the name', () => {
    fc.assert(
      fc.property(names, (name) => {
        const handle = handleFor(name);
        fc.pre(handle !== undefined);
        assert.deepEqual(named(`Thanks, @${handle} and all!`, name), [name]);
      }),
    );
  });

  it('is none where it would be too short to be found', () => {
    assert.equal(handleFor('Al'), undefined);
    assert.equal(handleFor('…'), undefined);
    assert.deepEqual(named('@Al', 'Al'), []);
  });

  it('is offered by the beginning of any of its words, letter case and accents aside', () => {
    for (const typed of ['', 'r', 'RICH', 'rich st', 'stern', 'richst'])
      assert.ok(mayBecome(typed, 'Rich Sternhell'), typed);
    for (const typed of ['ich', 'rich x', 'richsternhell ', 'sternhell rich'])
      assert.ok(!mayBecome(typed, 'Rich Sternhell'), typed);
    assert.ok(mayBecome('zoe', 'Zoë Müller'));
    assert.ok(mayBecome('مح', 'محمد علي'));
    assert.ok(mayBecome('美', '美咲'));
  });
});
