import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js';
import { discussion } from '../../../src/content/index.js';
import { parseDiscussion } from '../../../src/model/index.js';
import { secondDiscussion } from '../../fixtures/second-discussion.js';
import { corpus } from './document-corpus.js';

const schemaFile = new URL('../../../src/model/discussion.schema.json', import.meta.url);
const schema = JSON.parse(readFileSync(schemaFile, 'utf8')) as object;
const validate = new Ajv2020({ strict: true, allErrors: false }).compile(schema);
const inWords = ({ instancePath, message }: ErrorObject): string => `${instancePath} ${message}`;
const firstError = (): string => (validate.errors ?? []).map(inWords).join('; ');

test('the schema accepts the shipped content and the second discussion', () => {
  for (const document of [discussion, secondDiscussion]) assert.ok(validate(document), firstError());
});

test('the second discussion goes through the parser unchanged', () => {
  assert.deepEqual(parseDiscussion(secondDiscussion), secondDiscussion);
});

for (const { name, document, path, beyondSchema } of corpus) {
  const verdict = path === undefined ? 'accept' : 'refuse';
  test(`${beyondSchema ? 'only the parser can' : 'parser and schema both'} ${verdict} ${name}`, () => {
    if (path === undefined) assert.doesNotThrow(() => parseDiscussion(document));
    else assert.throws(() => parseDiscussion(document), { name: 'ParseError', path });
    assert.equal(validate(document), path === undefined || beyondSchema === true, firstError());
  });
}
