import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { tagMistakes } from '../../../src/elements/shared/misuse/tag-mistakes.js';
import { attributeNames } from '../../../src/elements/tags.js';

describe('tags that are not defined', () => {
  it('are named once each, with the tag that is nearest', () => {
    const [mistake, ...others] = tagMistakes(['colloquy-tread', 'colloquy-tread']);
    assert.match(mistake!, /got <colloquy-tread>. Write <colloquy-thread>.$/);
    assert.deepEqual(others, []);
  });

  it('are named without a guess where none is near', () => {
    assert.match(
      tagMistakes(['colloquy-comments'])[0]!,
      /colloquy-thread.*, got <colloquy-comments>. Write one of these: others show nothing.$/,
    );
  });

  it('are left alone where they come late, or are of another package', () => {
    assert.deepEqual(tagMistakes(['colloquy-map', 'my-thread', 'sl-button']), []);
  });

  it('are none of all the tags of this package', () => {
    assert.deepEqual(tagMistakes(Object.keys(attributeNames)), []);
    for (const tag of Object.keys(attributeNames))
      assert.match(tagMistakes(['colloquy-x'])[0]!, new RegExp(`\\b${tag}\\b`));
  });
});
