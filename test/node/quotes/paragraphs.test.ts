import assert from 'node:assert/strict';
import { it } from 'node:test';
import { plainText } from '../../../src/model/index.js';
import { paragraphs } from '../../../src/quotes/paragraphs.js';
import { body, quote } from './thread.js';

it('what can be quoted of a body is each paragraph, heading and code block of its own, where it stands in its text', () => {
  const said = body(
    'The first.',
    quote('Of somebody else.', 'And more of them.'),
    { type: 'heading', depth: 2, children: [{ type: 'text', value: 'A heading' }] },
    ' \u00a0',
    { type: 'code', value: 'const code = 1;' },
    'The last.',
  );
  const found = paragraphs(said);
  assert.deepEqual(
    found.map(({ text }) => text),
    ['The first.', 'A heading', 'const code = 1;', 'The last.'],
  );
  for (const { start, end, text } of found) assert.equal(plainText(said).slice(start, end), text);
});
