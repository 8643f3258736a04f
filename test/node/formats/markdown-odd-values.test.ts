import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { knownKeys, replyAttributes } from '../../../src/formats/markdown/front-matter-keys.js';
import { readMarkdown, readPeople } from '../../../src/formats/markdown/index.js';

const odd = [
  '',
  'null',
  '1',
  '-1.5',
  'true',
  '""',
  '[]',
  '{}',
  '[null]',
  '[[1]]',
  '{ a: null }',
  '[{}]',
  '[{ id: 1, name: 2 }]',
  '*nobody',
  '!!int x',
  '&a [*a]',
  '"',
];

describe('a value that no one would expect', () => {
  for (const key of [...knownKeys, '__proto__', 'constructor', '"a b"', '? [a]\n']) {
    it(`throws nothing, and is told at its line, if at all: ${JSON.stringify(key)}`, () => {
      for (const value of odd) {
        for (const doubts of [true, false]) {
          const { findings, value: read } = readMarkdown(
            { 'index.md': `---\n${key}: ${value}\nsubtitle: Slow\n---\n\nWords.\n` },
            { doubts },
          );
          for (const { file, line = 0 } of findings)
            assert.ok(file === 'index.md' && line >= 1 && line <= 4, `${value} at ${line}`);
          assert.ok(read);
        }
      }
    });
  }

  for (const key of [...Object.keys(replyAttributes), 'author', '__proto__']) {
    it(`spoils nothing else in a reply: ${key}`, () => {
      for (const value of odd) {
        const { value: read } = readMarkdown(
          {
            'index.md': '# Tea\n\nWater.',
            'conversation.md': `## Ann {#0 ${key}=${value.replaceAll(' ', '')}}\n\nYes.\n`,
            'conversation/1.md': `---\n${key}: ${value}\n---\n\nYes.\n`,
            'conversation/2.md': `---\nauthor: Bob\n---\n\nNo.\n`,
          },
          { doubts: true },
        );
        assert.equal(read?.comments?.at(-1)?.author, 'bob');
      }
    });
  }

  it('spoils nothing in a list of people', () => {
    for (const value of odd) readPeople(value, 'people.yml');
    const { value, findings } = readPeople(
      '- { id: a, name: A }\n- 7\n- { id: a, name: B }\n- { id: c, name: C, url: x }\n',
      'people.yml',
    );
    assert.deepEqual(value, [
      { id: 'a', name: 'A' },
      { id: 'c', name: 'C' },
    ]);
    assert.deepEqual(
      findings.map(({ line }) => line),
      [2, 3, 4],
    );
  });
});
