import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as entry from '../../../src/formats/light-markdown.js';
import { lightMarkdown } from '../../../src/formats/light-markdown.js';
import type { Block, Inline, Paragraph } from '../../../src/model/body.js';

const text = (value: string): Inline => ({ type: 'text', value });
const emphasis = (...children: Inline[]): Inline => ({ type: 'emphasis', children });
const strong = (...children: Inline[]): Inline => ({ type: 'strong', children });
const link = (url: string, ...children: Inline[]): Inline => ({ type: 'link', url, children });
const bare = (url: string): Inline => link(url, text(url));
const paragraph = (...children: Inline[]): Paragraph => ({ type: 'paragraph', children });
const lineBreak: Inline = { type: 'break' };

function rendersAs(source: string, ...children: Block[]): void {
  assert.deepEqual(lightMarkdown(source), { type: 'root', children });
}

const readsAs = (source: string, ...children: Inline[]): void => rendersAs(source, paragraph(...children));
const staysText = (source: string): void => readsAs(source, text(source));

describe('light Markdown', () => {
  it('exposes one function', () => {
    assert.deepEqual(Object.keys(entry), ['lightMarkdown']);
  });

  it('makes nothing of nothing', () => {
    rendersAs('');
    rendersAs(' \n\t\n');
  });

  describe('paragraphs', () => {
    it('are parted by blank lines, however many and whatever the line ending', () => {
      const paragraphs = ['one', 'two', 'three', 'four'].map((words) => paragraph(text(words)));
      rendersAs('one\n\ntwo\r\n \r\n\r\nthree\r\rfour', ...paragraphs);
    });

    it('keep a single line break', () => {
      readsAs('one  \n  two', text('one'), lineBreak, text('two'));
    });

    it('keep headings, rules, tables and HTML as the text they are', () => {
      const html = '<b onclick="x">bold</b> &amp; <!-- -->';
      for (const source of ['# one', '---', '| a | b |', html, '![a](b)', '~~a~~']) staysText(source);
    });
  });

  describe('emphasis', () => {
    it('stands between stars or underscores, strong between two stars', () => {
      readsAs('*a b* _c_ **d**', emphasis(text('a b')), text(' '), emphasis(text('c')), text(' '), strong(text('d')));
    });

    it('nests, and three stars are both', () => {
      readsAs('***a***', strong(emphasis(text('a'))));
      readsAs('*a **b***', emphasis(text('a '), strong(text('b'))));
      readsAs('**a *b***', strong(text('a '), emphasis(text('b'))));
      readsAs('_a **b**_', emphasis(text('a '), strong(text('b'))));
    });

    it('does not begin or end inside a word', () => {
      for (const source of ['2*3*4', 'snake_case_name', '__init__', 'a*b* c', 'c *a*b', 'é_x_é']) staysText(source);
    });

    it('works in scripts that put no space between words', () => {
      readsAs('日本*強調*語', text('日本'), emphasis(text('強調')), text('語'));
    });

    it('ends before the endings that scripts without upper and lower case add', () => {
      readsAs('**서울**에서', strong(text('서울')), text('에서'));
      readsAs('*Vue*를', emphasis(text('Vue')), text('를'));
      readsAs('**(a)**은', strong(text('(a)')), text('은'));
      readsAs('**शब्द**में', strong(text('शब्द')), text('में'));
      readsAs('*كتاب*هم', emphasis(text('كتاب')), text('هم'));
    });

    it('leaves names with underscores alone, also in Hangul', () => {
      staysText('변수_이름_값');
    });

    it('stays text where it is not closed, is empty, or stands beside a space', () => {
      for (const source of ['*', '**', '****', '*a', 'a*', '2 * 3 * 4', '* a *', '_ a _', '**a*b', '*****a*****']) {
        staysText(source);
      }
    });

    it('begins at the sign nearest to its end', () => {
      readsAs('*a *b*', text('*a '), emphasis(text('b')));
    });

    it('goes over a line break, and not over a blank line', () => {
      readsAs('*a\nb*', emphasis(text('a'), lineBreak, text('b')));
      rendersAs('*a\n\nb*', paragraph(text('*a')), paragraph(text('b*')));
    });
  });

  describe('links', () => {
    it('are words with an address behind them', () => {
      readsAs(
        'see [the *words*](https://a.example/b).',
        text('see '),
        link('https://a.example/b', text('the '), emphasis(text('words'))),
        text('.'),
      );
    });

    it('may hold paired parentheses and lead to mail', () => {
      readsAs('[a](https://a.example/b_(c))', link('https://a.example/b_(c)', text('a')));
      readsAs('[a](mailto:a@b.example)', link('mailto:a@b.example', text('a')));
    });

    it('stay text where the address is unsafe, relative, missing, or has no words', () => {
      for (const source of [
        '[a](javascript:alert(1))',
        '[a](data:text/html,b)',
        '[a](/b)',
        '[a]()',
        '[a] (b)',
        '[a',
        'a]',
        '[a](b c)',
      ])
        staysText(source);
      readsAs('[ ](https://a.example/)', text('[ ]('), bare('https://a.example/'), text(')'));
    });

    it('begin at the bracket that matches the closing one', () => {
      readsAs('[a] b](https://a.example/)', text('[a] b]('), bare('https://a.example/'), text(')'));
      readsAs('[a [b](https://a.example/)', text('[a '), link('https://a.example/', text('b')));
    });

    it('hold no other link', () => {
      readsAs('[https://a.example/](https://b.example/)', link('https://b.example/', text('https://a.example/')));
      readsAs(
        '[a *https://a.example/* b](https://b.example/)',
        link('https://b.example/', text('a '), emphasis(text('https://a.example/')), text(' b')),
      );
    });

    it('are made of bare addresses, without the punctuation around them', () => {
      const a = bare('https://a.example/');
      const around = [
        ['', '.'],
        ['(', ')'],
        ['“', '”'],
        ['', '…'],
        ['', '。'],
        ['', '?!'],
        ['<', '>'],
      ];
      for (const [before, after] of around) {
        readsAs(`see ${before}https://a.example/${after}`, text(`see ${before}`), a, text(after as string));
      }
      readsAs('**https://a.example/**', strong(a));
      readsAs('_https://a.example/_', emphasis(a));
      readsAs('(https://a.example/b_(c))', text('('), bare('https://a.example/b_(c)'), text(')'));
    });

    it('leave signs inside a bare address alone', () => {
      readsAs('https://a.example/b_c_d*e*f', bare('https://a.example/b_c_d*e*f'));
    });

    it('refuse an address that carries a user name', () => {
      staysText('https://bank.example@evil.example/');
    });
  });

  describe('code', () => {
    it('keeps what stands between two backticks of one line as it is', () => {
      readsAs('a `*b* \\ [c](d)` e', text('a '), { type: 'inlineCode', value: '*b* \\ [c](d)' }, text(' e'));
      readsAs('`a\nb`', text('`a'), lineBreak, text('b`'));
      staysText('``');
    });

    it('stands between fences as a block, with its language', () => {
      rendersAs(
        'a\n```js\n> *b*\n\n  c\n```\nd',
        paragraph(text('a')),
        { type: 'code', lang: 'js', value: '> *b*\n\n  c' },
        paragraph(text('d')),
      );
      rendersAs('```\n```', { type: 'code', value: '' });
    });

    it('is text while its fence is not closed', () => {
      readsAs('```js\na', text('```js'), lineBreak, text('a'));
      readsAs('````\na\n```', text('````'), lineBreak, text('a'), lineBreak, text('```'));
    });

    it('may say more than its language behind the fence', () => {
      rendersAs('``` js\n  a\n```', { type: 'code', lang: 'js', value: '  a' });
      rendersAs('```c++ {1,3} title=b.cc\na\n```', { type: 'code', lang: 'c++', meta: '{1,3} title=b.cc', value: 'a' });
      rendersAs('``` {.wide}\na\n```', { type: 'code', meta: '{.wide}', value: 'a' });
    });

    it('holds shorter fences inside longer ones', () => {
      rendersAs('````md\n```js\na\n```\n````', { type: 'code', lang: 'md', value: '```js\na\n```' });
    });
  });

  describe('quotations', () => {
    it('are the lines behind an angle bracket, up to the first without one', () => {
      const quoted = [paragraph(text('b'), lineBreak, text('c')), paragraph(text('d'))];
      rendersAs(
        'a\n> b\n>c\n>\n> d\ne',
        paragraph(text('a')),
        { type: 'blockquote', children: quoted },
        paragraph(text('e')),
      );
    });

    it('nest to five levels, beyond which the sign is text', () => {
      const nest = (depth: number, inner: Block): Block =>
        depth === 0 ? inner : { type: 'blockquote', children: [nest(depth - 1, inner)] };
      rendersAs('>>>>> a', nest(5, paragraph(text('a'))));
      rendersAs('>>>>>> a', nest(5, paragraph(text('> a'))));
    });

    it('hold lists and code', () => {
      rendersAs('> - a\n> ```\n> b\n> ```', {
        type: 'blockquote',
        children: [
          { type: 'list', children: [{ type: 'listItem', children: [paragraph(text('a'))] }] },
          { type: 'code', value: 'b' },
        ],
      });
    });
  });

  describe('lists', () => {
    const items = (...lines: string[]): { type: 'listItem'; children: Block[] }[] =>
      lines.map((line) => ({ type: 'listItem', children: [paragraph(text(line))] }));

    it('have items behind a dash or a number', () => {
      rendersAs(
        'a\n- b\n- c\nd',
        paragraph(text('a')),
        { type: 'list', children: items('b', 'c') },
        paragraph(text('d')),
      );
      rendersAs('1. a\n2. b', { type: 'list', ordered: true, children: items('a', 'b') });
    });

    it('go on over blank lines, and indented lines belong to the item above', () => {
      rendersAs('- a\n\n\n- b', { type: 'list', children: items('a', 'b') });
      rendersAs('- a\n  b', {
        type: 'list',
        children: [{ type: 'listItem', children: [paragraph(text('a'), lineBreak, text('b'))] }],
      });
    });

    it('stand in an item where their own items are indented', () => {
      const item = (line: string, ...lists: Block[]): { type: 'listItem'; children: Block[] } => ({
        type: 'listItem',
        children: [paragraph(text(line)), ...lists],
      });
      const nested: Block[] = [
        {
          type: 'list',
          children: [
            item('a', {
              type: 'list',
              ordered: true,
              children: [item('b', { type: 'list', children: [item('c')] }), item('d')],
            }),
            item('e'),
          ],
        },
      ];
      rendersAs('- a\n  1. b\n     - c\n  2. d\n- e', ...nested);
      rendersAs('- a\n\t1. b\n\t\t- c\n\n\t2. d\n\n- e', ...nested);
      rendersAs('  - a\n - b', { type: 'list', children: items('a', 'b') });
    });

    it('nest to five levels, beyond which items stand side by side', () => {
      const source = Array.from({ length: 7 }, (_, depth) => `${'  '.repeat(depth)}- ${depth}`).join('\n');
      const depthOf = (nodes: readonly Block[]): number =>
        Math.max(
          0,
          ...nodes.map((node) =>
            node.type === 'list' ? 1 + Math.max(...node.children.map(({ children }) => depthOf(children))) : 0,
          ),
        );
      assert.equal(depthOf(lightMarkdown(source).children), 5);
    });

    it('show the numbers that were typed', () => {
      rendersAs(
        '3. a\n4. b\n9. c',
        { type: 'list', ordered: true, start: 3, children: items('a', 'b') },
        { type: 'list', ordered: true, start: 9, children: items('c') },
      );
      staysText('007. Bond');
    });

    it('do not begin at a year that opens a line of a paragraph', () => {
      readsAs('I was born in\n1986. A good year', text('I was born in'), lineBreak, text('1986. A good year'));
    });

    it('need a space and something behind it', () => {
      for (const source of ['-a', '-', '1.', '1.5', '-> a', '* a']) staysText(source);
    });
  });

  describe('a backslash', () => {
    it('takes the meaning from the sign after it', () => {
      readsAs('\\*a\\* \\[b](c) \\`d\\` \\\\', text('*a* [b](c) `d` \\'));
      readsAs('\\> a\n\\- b\n1\\. c', text('> a'), lineBreak, text('- b'), lineBreak, text('1. c'));
    });

    it('is itself before anything else', () => {
      staysText('C:\\temp \\é \\');
    });
  });
});
