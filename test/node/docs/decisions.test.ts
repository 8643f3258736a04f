import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';

const folder = new URL('../../../docs/decisions/', import.meta.url);
const names = readdirSync(folder).filter((name) => /^\d/.test(name));

describe('the decisions', () => {
  it('have numbers of their own', () => {
    const numbers = names.map((name) => name.slice(0, 3));
    assert.deepEqual(
      numbers.filter((number, index) => numbers.indexOf(number) !== index),
      [],
    );
  });

  it('stand in the list, each once, under its number', () => {
    const list = readFileSync(new URL('README.md', folder), 'utf8');
    const listed = [...list.matchAll(/^- \[(\d+)\]\(([^)]+)\)/gm)].map(([, number, name]) => [number, name]);
    assert.deepEqual(listed.map(([, name]) => name).sort(), [...names].sort());
    for (const [number, name] of listed) assert.equal(number, name!.slice(0, 3), name);
  });
});
