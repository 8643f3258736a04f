import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Ajv } from 'ajv';
import { parse } from 'yaml';
import schema from '../../../src/formats/markdown/front-matter.schema.json' with { type: 'json' };
import { knownKeys, personKeys } from '../../../src/formats/markdown/front-matter-keys.js';
import { readMarkdown } from '../../../src/formats/markdown/index.js';

const accepts = new Ajv({ strict: true, strictRequired: false, validateFormats: false }).compile(schema);

const values: Readonly<Record<string, { good: readonly string[]; bad: readonly string[] }>> = {
  id: { good: ['tea'], bad: ['""', '[a]'] },
  title: { good: ['Tea'], bad: ['""'] },
  subtitle: { good: ['Slow'], bad: ['[a]'] },
  description: { good: ['Four minutes.'], bad: ['{ a: 1 }'] },
  author: { good: ['Ines Carvalho', '[Ines, Mei]'], bad: ['""', '{ name: Ines }'] },
  date: {
    good: ['2024-03-01', '2024-03-01T09:30+01:00', '2024-03-01T09:30:00.5Z'],
    bad: ['yesterday', '2024-03-01T09:30', '1 March 2024'],
  },
  updated: { good: ['2024-03-01'], bad: ['2024/03/01'] },
  language: { good: ['en', 'ar-EG', 'zh-Hant-TW'], bad: ['en_US', '[en]'] },
  url: { good: ['https://example.org/'], bad: ['example.org', '/tea/'] },
  aliases: { good: ['[https://example.org/1]'], bad: ['https://example.org/1'] },
  translations: {
    good: ['[{ language: de, url: https://example.org/de/, title: Tee, original: true }]', '[]'],
    bad: [
      '[de]',
      '[{ language: de }]',
      '[{ language: de_DE, url: https://example.org/ }]',
      '{ de: https://example.org/ }',
    ],
  },
  image: { good: ['https://example.org/a.png'], bad: ['[a]'] },
  license: { good: ['https://creativecommons.org/licenses/by/4.0/'], bad: ['MIT'] },
  tags: { good: ['[tea, water]'], bad: ['tea', '[""]'] },
  people: {
    good: ['[{ id: a, name: A, aliases: [B], url: https://example.org/ }]'],
    bad: ['[{ id: a }]', '[{ id: a, name: A, nmae: B }]', '{ a: A }'],
  },
  reported: { good: ['0', '7'], bad: ['-1', 'seven', '1.5'] },
  draft: { good: ['true', 'false'], bad: ['yes', '1'] },
  math: { good: ['true', 'false'], bad: ['yes', '1'] },
  source: { good: ['{ system: wordpress, id: "7" }'], bad: ['wordpress', '{ id: "7" }'] },
  quoteLinks: { good: ['[]'], bad: ['{}', '[1]'] },
};

describe('the JSON Schema of front matter', () => {
  it('has the keys that the reader has', () => {
    assert.deepEqual(Object.keys(schema.properties).sort(), [...knownKeys].sort());
    assert.deepEqual(Object.keys(schema.definitions.person.properties).sort(), [...personKeys].sort());
    assert.deepEqual(Object.keys(values).sort(), [...knownKeys].sort());
  });

  for (const [key, { good, bad }] of Object.entries(values)) {
    it(`accepts what the reader accepts, and refuses what it refuses: ${key}`, () => {
      const check = (value: string): [boolean, boolean] => {
        const yaml = `${key}: ${value}`;
        const { findings } = readMarkdown(`---\n${key === 'title' ? '' : 'title: Tea\n'}${yaml}\n---\n\nWords.\n`);
        return [accepts(parse(yaml, { schema: 'core' })), findings.length === 0];
      };
      for (const value of good) assert.deepEqual(check(value), [true, true], value);
      for (const value of bad) assert.deepEqual(check(value), [false, false], value);
    });
  }
});
