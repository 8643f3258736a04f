import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { lightMarkdown } from '../../../src/formats/light-markdown.js';
import { writeLightMarkdown } from '../../../src/formats/write-light-markdown.js';
import type { Block, Inline } from '../../../src/model/body.js';
import { plainText } from '../../../src/model/plain-text.js';

const words = fc.constantFrom(
  'word',
  'two words',
  ' ',
  '*',
  '**',
  '_',
  'a_b',
  '`',
  '[x]',
  '](',
  '> ',
  '- ',
  '1. ',
  '汉字',
  'مرحبا',
  '\\',
  '#',
  'https://e.org/a_b',
);
const text = fc
  .array(words, { minLength: 1, maxLength: 4 })
  .map((parts): Inline => ({ type: 'text', value: parts.join('') }));
const code = words.map((value): Inline => ({ type: 'inlineCode', value: `x${value}` }));
const { inlines } = fc.letrec<{ node: Inline; inlines: Inline[] }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 3 },
    text,
    code,
    fc
      .tuple(fc.constantFrom('strong' as const, 'emphasis' as const), tie('inlines'))
      .map(([type, children]): Inline => ({ type, children })),
    text.map((child): Inline => ({ type: 'link', url: 'https://e.org/(a)', children: [child] })),
  ),
  inlines: fc.array(tie('node'), { minLength: 1, maxLength: 4 }),
}));
const paragraph = inlines.map((children): Block => ({ type: 'paragraph', children }));
const blocks = fc.array(
  fc.oneof(
    paragraph,
    paragraph.map((child): Block => ({ type: 'blockquote', children: [child] })),
    fc.array(paragraph, { minLength: 1, maxLength: 3 }).map((items): Block => ({
      type: 'list',
      children: items.map((child) => ({ type: 'listItem', children: [child] })),
    })),
    inlines.map((children): Block => ({ type: 'heading', depth: 2, children })),
    words.map((value): Block => ({ type: 'code', value: `${value}\nx` })),
  ),
  { minLength: 1, maxLength: 3 },
);

/** The letters and digits of a text, in order. */
const lettersOf = (value: string): string => value.replace(/[^\p{L}\p{N}]/gu, '');

/** Whether all of one text stands in another, in order. */
function isWithin(text: string, other: string): boolean {
  let at = 0;
  for (const letter of other) if (text.startsWith(letter, at)) at += letter.length;
  return at === text.length;
}

describe('a body written as light Markdown', () => {
  const written = (...children: Block[]): string => writeLightMarkdown(children);
  const said = (value: string): Inline => ({ type: 'text', value });

  it('has the signs that a reader would type', () => {
    assert.equal(
      written(
        { type: 'heading', depth: 2, children: [said('Tea')] },
        {
          type: 'paragraph',
          children: [
            said('It is '),
            { type: 'strong', children: [said('hot ')] },
            { type: 'link', url: 'https://e.org/', children: [said('here')] },
          ],
        },
        {
          type: 'list',
          ordered: true,
          children: [
            {
              type: 'listItem',
              children: [{ type: 'paragraph', children: [{ type: 'emphasis', children: [said('one')] }] }],
            },
          ],
        },
        { type: 'blockquote', children: [{ type: 'paragraph', children: [said('two')] }] },
        { type: 'code', lang: 'js', value: 'f()' },
      ),
      '**Tea**\n\nIt is **hot** [here](https://e.org/)\n\n1. *one*\n\n> two\n\n```js\nf()\n```',
    );
  });

  it('takes signs among words for words', () => {
    assert.equal(written({ type: 'paragraph', children: [said('2 * 3, > 1')] }), '2 \\* 3, > 1');
  });

  it('loses no letter when it is read again, whatever the body is', () => {
    fc.assert(
      fc.property(blocks, (children) => {
        const again = plainText(lightMarkdown(writeLightMarkdown(children)));
        const before = plainText({ type: 'root', children });
        assert.ok(isWithin(lettersOf(before), lettersOf(again)), `${before}\n---\n${again}`);
      }),
    );
  });
});
