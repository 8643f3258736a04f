import assert from 'node:assert/strict';
import { test } from 'node:test';
import { discussion } from '../../../src/content/index.js';
import { plainText, type Body } from '../../../src/model/index.js';
import { passage } from '../../../src/quotes/selectors.js';
import { readBody } from '../../../src/quotes/read-body.js';
import { secondDiscussion } from '../../fixtures/second-discussion.js';
import { specialBlocks } from '../../fixtures/special-blocks.js';
import { body, quote } from './thread.js';

const odd: Body = {
  type: 'root',
  children: [
    { type: 'paragraph', children: [] },
    { type: 'thematicBreak' },
    {
      type: 'list',
      children: [
        { type: 'listItem', children: body('a', quote('b', 'c')).children },
        { type: 'listItem', children: [] },
      ],
    },
    {
      type: 'paragraph',
      children: [
        { type: 'break' },
        { type: 'inlineCode', value: 'd' },
        { type: 'text', value: '' },
        { type: 'strong', children: [{ type: 'text', value: 'e' }] },
      ],
    },
    { type: 'code', value: 'f\n"g"' },
    { type: 'image', url: 'https://example.org/a.png', alt: 'unsaid' },
    { type: 'blockquote', children: [] },
  ],
};

test('the text that is searched is the canonical text', () => {
  const bodies = [discussion, secondDiscussion].flatMap(({ article, comments }) =>
    [article, ...comments].map((one) => one.body),
  );
  for (const one of [...bodies, odd, specialBlocks]) {
    const read = readBody(one);
    assert.equal(read.text, plainText(one));
    assert.equal(read.prose.length, read.text.length);
    for (const { start, end } of read.blocks) assert.doesNotMatch(read.text.slice(start, end), /\n\n/);
  }
});

test('code is no prose, and block quotations know their blocks', () => {
  const { text, prose, blocks } = readBody(odd);
  assert.equal(text.slice(prose.indexOf('e') - 1).trim(), 'de\n\nf\n"g"');
  assert.doesNotMatch(prose, /[dfg"]/);
  assert.deepEqual(
    blocks.map(({ quote: inside }) => inside),
    [-1, 0, 0, -1, -1],
  );
});

test('no prefix or suffix begins or ends with half a character', () => {
  const faces = '😀'.repeat(40);
  for (const before of ['', 'x']) {
    const text = `${before}${faces}a${faces}`;
    const start = text.indexOf('a');
    const { prefix, suffix } = passage('1', text, [{ start, end: start + 1 }]).selector[0]![1];
    // Half a character has no UTF-8, and throws.
    assert.doesNotThrow(() => encodeURIComponent(`${prefix}|${suffix}`));
    const odd = passage('1', text, [{ start: start + 1, end: start + 1 }]).selector[0]![1];
    assert.doesNotThrow(() => encodeURIComponent(`${odd.prefix}`));
  }
});
