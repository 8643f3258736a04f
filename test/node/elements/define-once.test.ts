import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it, mock } from 'node:test';
import { defineOnce } from '../../../src/elements/shared/define-once.js';

type Constructor = CustomElementConstructor;

const elementClass = (): Constructor => class {} as unknown as Constructor;

function registry(
  taken: Record<string, Constructor> = {},
): CustomElementRegistry & { taken: Record<string, Constructor> } {
  const stand = {
    taken,
    get: (tag: string) => stand.taken[tag],
    define(tag: string, element: Constructor) {
      if (stand.taken[tag]) throw new Error(`${tag} is taken`);
      stand.taken[tag] = element;
    },
  };
  return stand as unknown as CustomElementRegistry & { taken: Record<string, Constructor> };
}

describe('defining an element', () => {
  let warn: ReturnType<typeof mock.fn>;

  beforeEach(() => {
    warn = mock.method(console, 'warn', () => undefined) as unknown as ReturnType<typeof mock.fn>;
  });

  afterEach(() => mock.restoreAll());

  it('registers it under its tag', () => {
    const [element, elements] = [elementClass(), registry()];
    defineOnce('x-first', element, elements);
    assert.equal(elements.taken['x-first'], element);
    assert.equal(warn.mock.callCount(), 0);
  });

  it('keeps the first copy, and warns once and no more', () => {
    const [first, elements] = [elementClass(), registry()];
    defineOnce('x-twice', first, elements);
    defineOnce('x-twice', elementClass(), elements);
    defineOnce('x-twice', elementClass(), elements);
    assert.equal(elements.taken['x-twice'], first);
    assert.equal(warn.mock.callCount(), 1);
    assert.match(String(warn.mock.calls[0]?.arguments[0]), /<x-twice> is already defined/);
  });

  it('says nothing when the same class comes again', () => {
    const [element, elements] = [elementClass(), registry()];
    defineOnce('x-same', element, elements);
    defineOnce('x-same', element, elements);
    assert.equal(warn.mock.callCount(), 0);
  });

  it('says nothing of the count, which two files of one release define', () => {
    const [first, elements] = [elementClass(), registry()];
    defineOnce('colloquy-count', first, elements);
    defineOnce('colloquy-count', elementClass(), elements);
    assert.equal(elements.taken['colloquy-count'], first);
    assert.equal(warn.mock.callCount(), 0);
  });

  it('does nothing where there is no registry', () => {
    assert.equal(globalThis.customElements, undefined);
    assert.doesNotThrow(() => defineOnce('x-server', elementClass()));
  });
});
