import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { lightMarkdown } from '../../../src/formats/light-markdown.js';
import { examples } from '../examples.js';
import { writeQuotation } from '../../../src/formats/write-quotation.js';
import { plainText } from '../../../src/model/plain-text.js';

/** What the introduction and the quotation say when they are read again, and the types of the blocks. */
function readAgain(words: string, introduction = 'Ada wrote:'): readonly [string, string, readonly string[]] {
  const { children } = lightMarkdown(`Before.\n\n${writeQuotation(words, introduction)}After.`);
  const [, first, quotation] = children;
  const says = (block: typeof first): string => (block ? plainText({ type: 'root', children: [block] }) : '');
  return [says(first), says(quotation), children.map(({ type }) => type)];
}

const blocks = ['paragraph', 'paragraph', 'blockquote', 'paragraph'];

describe('a written quotation', () => {
  it('has a mark on each line and an empty line behind it', () => {
    assert.equal(writeQuotation('One.\n\nTwo,\nthree.', 'Ada wrote:'), 'Ada wrote:\n> One.\n>\n> Two,\n> three.\n\n');
  });

  const cases = [
    'An *emphasis*, **strong**, _underlined_ and `code`',
    'snake_case_name',
    '> a quotation',
    '- an item',
    '1. a number',
    '1986. A year',
    '[words](https://example.org)',
    'https://example.org/a_b_*c*',
    '\\*not emphasis\\*',
    '```',
    '```ts',
    'C:\\*.*',
    'a * b * c',
    '*',
    '**',
    '\\',
  ];
  for (const words of cases) {
    it(`says the very words of ${words}`, () => assert.deepEqual(readAgain(words), ['Ada wrote:', words, blocks]));
  }

  it('has a backslash where a sign would mean something, and nowhere else', () => {
    const written = (words: string): string => writeQuotation(words, 'x').split('\n')[1]!.slice(2);
    for (const words of ['snake_case', 'A_B_ö_7_c', 'a [b] (c)', 'a > b - c', 'a \\ b', '1.5', 'https://x.example/a_b'])
      assert.equal(written(words), words);
    assert.equal(written('_a_ b_ _c (_d_)'), '\\_a\\_ b\\_ \\_c (\\_d\\_)');
    assert.equal(written('*a* `b` [c](d)'), '\\*a\\* \\`b\\` [c\\](d)');
    assert.equal(written('\\*'), '\\\\\\*');
  });

  it('names people whose names look like signs', () => {
    assert.deepEqual(
      readAgain('Words.', '*Ad_a* [x](https://e.org) > wrote:')[0],
      '*Ad_a* [x](https://e.org) > wrote:',
    );
  });

  it('says the very words of anything that signs can be put together to', () => {
    const signs = [
      '*',
      '**',
      '_',
      '`',
      '```',
      '[',
      '](https://a.b/)',
      '\\',
      '> ',
      '- ',
      '1. ',
      'a',
      'words',
      ' ',
      '\n',
      'https://x.org/a_b_',
    ];
    let seed = 7;
    const next = (below: number): number => (seed = (seed * 48271) % 2147483647) % below;
    for (let i = 0; i < examples(3000); i += 1) {
      const made = Array.from({ length: 1 + next(8) }, () => signs[next(signs.length)]).join('');
      const words = made
        .split('\n')
        .map((line) => line.trim())
        .join('\n')
        .replace(/\n{2,}/g, '\n\n')
        .trim();
      if (words) assert.deepEqual(readAgain(words), ['Ada wrote:', words, blocks], words);
    }
  });
});
