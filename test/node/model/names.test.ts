import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { authorsOf } from '../../../src/model/authors.js';
import { createKey } from '../../../src/model/create-key.js';
import { freeName } from '../../../src/model/free-name.js';
import { headingAnchors, slugOf } from '../../../src/model/heading-anchors.js';
import { namePerson } from '../../../src/model/name-person.js';
import { holdsText, isLine, isSource } from '../../../src/model/node-types.js';

const isFree = (): boolean => false;

describe('the id of a person', () => {
  it('is made of the name, in lower case, without accents and apostrophes', () => {
    const ids = {
      'Zoë O’Neil': 'zoe-oneil',
      "Zoë O'Neil": 'zoe-oneil',
      'Zoë O`Neil': 'zoe-oneil',
      '  Jean-Luc,  Picard!! ': 'jean-luc-picard',
      'ﬁne ①': 'fine-1',
      'ليلى حدّاد': 'ليلى-حداد',
      Ṩ9: 's9',
      한글: '한글',
    };
    for (const [name, id] of Object.entries(ids)) assert.equal(namePerson(name, isFree), id, name);
  });

  it('is that of a person where a name has no letters', () => {
    assert.equal(namePerson('!?', isFree), 'person');
    assert.equal(namePerson('', isFree), 'person');
  });

  it('has sixty characters at most, none of them cut', () => {
    assert.equal(namePerson('a'.repeat(61), isFree), 'a'.repeat(60));
    assert.equal(namePerson('𝒜'.repeat(61), isFree), 'a'.repeat(60));
    assert.equal(namePerson('𐐨'.repeat(61), isFree), '𐐨'.repeat(60));
  });

  it('gets a number where it is taken', () => {
    const taken = new Set(['ann', 'ann-2']);
    assert.equal(
      namePerson('Ann', (id) => taken.has(id)),
      'ann-3',
    );
  });
});

describe('a free name', () => {
  it('is the wanted one, or the first with a number that is not taken', () => {
    assert.equal(freeName('a', isFree), 'a');
    assert.equal(
      freeName('a', (name) => name === 'a'),
      'a-2',
    );
    assert.equal(
      freeName('a', (name) => /^a(-[2-4])?$/.test(name)),
      'a-5',
    );
  });
});

describe('the fragment of a heading', () => {
  it('is its words as GitHub makes it', () => {
    assert.equal(slugOf('  What is new, in 2.0? '), 'what-is-new-in-20');
    assert.equal(slugOf('snake_case and-hyphens'), 'snake_case-and-hyphens');
    assert.equal(slugOf('a  b'), 'a--b');
    assert.equal(slugOf('Ärger & Öl'), 'ärger--öl');
  });

  it('is given to no heading twice', () => {
    assert.deepEqual(headingAnchors(['A', 'b', 'a', 'A!', 'a-1']), ['a', 'b', 'a-1', 'a-2', 'a-1-1']);
  });
});

describe('those who wrote', () => {
  it('are a list, whether none, one or several are named', () => {
    assert.deepEqual(authorsOf({}), []);
    assert.deepEqual(authorsOf({ author: 'ann' }), ['ann']);
    assert.deepEqual(authorsOf({ author: ['ann', 'bob'] }), ['ann', 'bob']);
  });
});

describe('a key', () => {
  it('is a UUID, unlike any other', () => {
    assert.match(createKey(), /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/);
    assert.equal(new Set(Array.from({ length: 100 }, createKey)).size, 100);
  });

  it('has as many digits where a page is not served over HTTPS', (t) => {
    t.mock.method(crypto, 'getRandomValues', (bytes: Uint8Array) => bytes.fill(10));
    Object.defineProperty(crypto, 'randomUUID', { value: undefined, configurable: true });
    t.after(() => Reflect.deleteProperty(crypto, 'randomUUID'));
    assert.equal(createKey(), '0a'.repeat(16));
  });
});

describe('the type of a node', () => {
  it('says whether it is a line of words, a source text, or either', () => {
    const lines = ['paragraph', 'heading', 'tableCell', 'figcaption', 'defListTerm'];
    const sources = ['code', 'math'];
    for (const type of [...lines, ...sources, 'list', 'inlineCode', 'inlineMath', 'tableCells', 'mathematics']) {
      assert.equal(isLine(type), lines.includes(type), type);
      assert.equal(isSource(type), sources.includes(type), type);
      assert.equal(holdsText(type), lines.includes(type) || sources.includes(type), type);
    }
  });
});
