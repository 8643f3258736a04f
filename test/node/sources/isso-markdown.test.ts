import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { lightMarkdown } from '../../../src/formats/light-markdown.js';
import { typedMarkdown } from '../../../src/sources/shared/typed-markdown.js';

const write = (text: string): string => typedMarkdown(text);

describe('What was typed reads on a server that takes Markdown as its preview did', () => {
  it('keeps what means the same there', () => {
    for (const text of [
      'Hello **world** from Isso',
      '`code *x* <b>`',
      '- a\n- b',
      '1. a\n2. b',
      '> quoted',
      '```js\nconst a = 1 < 2;\n```',
    ]) {
      assert.equal(write(text), text);
    }
  });

  it('makes line breaks hard', () => {
    assert.equal(write('one\ntwo\n\nthree'), 'one  \ntwo\n\nthree');
  });

  it('escapes what means something there and nothing here', () => {
    assert.equal(
      write('~~del~~ x^2 a_b 2 * 3 * 4 [x] <b> &amp; AT&T'),
      '\\~\\~del\\~\\~ x\\^2 a\\_b 2 \\* 3 \\* 4 \\[x\\] \\<b> \\&amp; AT&T',
    );
    assert.equal(write('# no heading\n+ no list\n1) nor this'), '\\# no heading  \n\\+ no list  \n1\\) nor this');
    assert.equal(write('Foo\n===\nBar\n---'), 'Foo  \n\\===  \nBar  \n\\---');
    assert.equal(write('| a | b |\n|---|---|'), '| a | b |  \n\\|---|---|');
    assert.equal(write('ftp://a.example'), 'ftp\\://a.example');
  });

  it('leaves alone what means nothing there either', () => {
    for (const text of ['-5 degrees, 1.5 to 2', 'a | b', 'Really? Yes! (he said) "so"'])
      assert.equal(write(text), text);
  });

  it('makes links of bare addresses, and no picture of a link behind an exclamation mark', () => {
    assert.equal(write('see https://a.example/x_y_z.'), 'see <https://a.example/x_y_z>.');
    assert.equal(write('![i](https://a.example/a_(b).png)'), '\\![i](https://a.example/a_%28b%29.png)');
  });

  it('keeps emphasis apart from strong words and from letters', () => {
    assert.equal(write('**a**_b_ *c **d*** _e_*f*'), '**a**_b_ _c **d**_ _e_*f*');
    assert.equal(write('***both***'), '**_both_**');
    assert.equal(write('漢*強*字'), '漢*強*字');
  });

  it('writes out the numbers of a list that servers would count from 1', () => {
    assert.equal(write('1986. A year\n1987. Another'), '1986\\. A year  \n1987\\. Another');
    assert.equal(write('1. a\n1. b'), '1. a\n\n1\\. b');
  });

  it('takes a fence that is longer than any inside', () => {
    assert.equal(write('```\n```js\n```'), '````\n```js\n````');
  });

  it('is read by light Markdown itself as what was typed', () => {
    const texts = [
      'I <3 you \\*not\\* \\\\ back\\slash',
      '> a\n> - b\n> - c\n>\n> > d',
      '- a\n  b\n- - c',
      '*a\nb* **c\nd**',
      '#1 * _x_ `y`',
      '[words *here*](https://a.example/?q=1&r=2)',
      'javascript:alert(1) [js](javascript:alert(1))',
      '___\n***\n---\n===',
      '<script>alert(1)</script> ![i',
      'שלום *עולם* 😀',
      '| a |\n|---|\n~~~\n:::',
      '```\nunclosed',
    ];
    for (const text of texts) assert.deepEqual(lightMarkdown(write(text)), lightMarkdown(text), text);
  });

  it('escapes by other means where a server shows the backslash', () => {
    const escape = (sign: string): string => (sign === '=' ? ' =' : sign === '^' ? '^' : `\\${sign}`);
    assert.equal(typedMarkdown('x^2\n==', escape), 'x^2  \n ==');
  });
});
