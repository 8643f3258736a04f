import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { scanJson } from '../../../../src/formats/json/scan-json.js';

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

const placesOf = (text: string): string[] => {
  const places: string[] = [];
  scanJson(text, (path, offset) => places.push(`${path}@${offset}`));
  return places;
};

/** JSON texts in which a few characters have been replaced, taken away or put in. */
const nearlyJson = fc
  .tuple(
    fc.json(),
    fc.array(fc.tuple(fc.nat(), fc.nat(2), fc.constantFrom(...'{}[]",:\\ 0-e.nu\u0001x\n')), { maxLength: 3 }),
  )
  .map(([text, changes]) =>
    changes.reduce((changed, [at, removed, put]) => {
      const offset = at % (changed.length + 1);
      return changed.slice(0, offset) + put + changed.slice(offset + removed);
    }, text),
  );

describe('the reader of JSON places', () => {
  it('accepts what JSON.parse accepts, and nothing else', () => {
    fc.assert(
      fc.property(nearlyJson, (text) => (scanJson(text) === undefined) === isJson(text)),
      { numRuns: 2000 },
    );
  });

  it('names a place up to which the text can begin JSON', () => {
    fc.assert(
      fc.property(nearlyJson, (text) => {
        const fault = scanJson(text);
        return !fault || (fault.offset >= 0 && fault.offset <= text.length && fault.expected !== '');
      }),
      { numRuns: 1000 },
    );
  });

  it('finds each value where it stands', () => {
    assert.deepEqual(placesOf('{ "a": [1, {"b c": null}], "d": {} }'), [
      '@0',
      'a@7',
      'a[0]@8',
      'a[1]@11',
      'a[1]["b c"]@19',
      'd@32',
    ]);
  });

  it('reads a million levels, and strings of a million escapes', () => {
    assert.equal(scanJson('['.repeat(1_000_000) + ']'.repeat(1_000_000)), undefined);
    assert.equal(scanJson(`"${'\\n'.repeat(1_000_000)}"`), undefined);
  });
});
