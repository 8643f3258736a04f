import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plainText, type Block, type Body, type Inline, type ListItem, type Text } from '../../../src/model/index.js';
import { specialBlocks, specialText } from '../../fixtures/special-blocks.js';
import { secondDiscussion } from '../../fixtures/second-discussion.js';

const text = (value: string): Text => ({ type: 'text', value });
const paragraph = (...children: Inline[]): Block => ({ type: 'paragraph', children });
const body = (...children: Block[]): Body => ({ type: 'root', children });

test('an empty body has no text', () => {
  assert.equal(plainText(body()), '');
});

test('text inside a paragraph is joined, whatever it is dressed in', () => {
  const link: Inline = { type: 'link', url: 'https://example.org/', title: 'unsaid', children: [text('c')] };
  const strong: Inline = { type: 'strong', children: [{ type: 'emphasis', children: [text('b')] }] };
  const gone: Inline = { type: 'delete', children: [text('e')] };
  assert.equal(plainText(body(paragraph(text('a'), strong, link, { type: 'inlineCode', value: 'd' }, gone))), 'abcde');
});

test('a break is one line feed', () => {
  assert.equal(plainText(body(paragraph(text('a'), { type: 'break' }, text('b')))), 'a\nb');
});

test('blocks are apart by an empty line, however they nest', () => {
  const item = (value: string): ListItem => ({ type: 'listItem', children: [paragraph(text(value))] });
  const all = body(
    { type: 'heading', depth: 2, children: [text('1')] },
    { type: 'blockquote', children: [paragraph(text('2')), { type: 'list', children: [item('3'), item('4')] }] },
    { type: 'code', value: '5\n6' },
    paragraph(text('7')),
  );
  assert.equal(plainText(all), '1\n\n2\n\n3\n\n4\n\n5\n6\n\n7');
});

test('blocks without text leave no trace', () => {
  const image: Block = { type: 'image', url: 'https://example.org/a.png', alt: 'unsaid' };
  const empty = [paragraph(), paragraph(text('')), { type: 'thematicBreak' } as const, image];
  assert.equal(plainText(body(...empty, paragraph(text('a')), ...empty, paragraph(text('b')), ...empty)), 'a\n\nb');
});

test('depth does not exhaust the stack', () => {
  let block = paragraph(text('deep'));
  for (let i = 0; i < 100_000; i += 1) block = { type: 'blockquote', children: [block] };
  assert.equal(plainText(body(block)), 'deep');
});

test('positions of quote links count in it', () => {
  const { article, comments, quoteLinks = [] } = secondDiscussion;
  const passages = quoteLinks.flatMap((link) => [link.from, link.to]);
  assert.equal(passages.length, 2);
  for (const { source, selector } of passages) {
    const owner = [article, ...comments].find(({ id }) => id === source);
    assert.ok(owner);
    for (const [position, quote] of selector) {
      const whole = plainText(owner.body);
      assert.equal(whole.slice(position.start, position.end), quote.exact);
      assert.ok(whole.slice(0, position.start).endsWith(quote.prefix ?? ''));
    }
  }
});

test('cells, captions and terms are blocks, and footnotes stand at the end as the text refers to them', () => {
  assert.equal(plainText(specialBlocks), specialText);
});
