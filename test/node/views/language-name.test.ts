import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { languageName } from '../../../src/views/language-name.js';

describe('the name of a language', () => {
  it('is in that language, and begins as a line does', () => {
    assert.equal(languageName('de'), 'Deutsch');
    assert.equal(languageName('fr'), 'Français');
    assert.equal(languageName('pt-BR'), 'Português (Brasil)');
    assert.equal(languageName('ja'), '日本語');
  });

  it('is the tag of a language that has no name', () => {
    assert.equal(languageName('xq'), 'xq'.replace(/^./, 'X'));
  });

  it('is missing for what is no language tag', () => {
    for (const value of ['', 'de_DE', 'not a tag', 7, null, undefined, {}])
      assert.equal(languageName(value), undefined);
  });
});
