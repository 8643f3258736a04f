import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readMarkdown, writeMarkdown } from '../../../src/formats/markdown/index.js';
import { readFragment } from '../../../src/formats/markdown/read-fragment.js';
import { parentOf } from '../../../src/formats/markdown/sources.js';
import type { Block, Body, Comment, Inline, ListItem } from '../../../src/model/index.js';
import { signs } from './read-html.js';

const text = (value: string): Inline => ({ type: 'text', value });
const paragraph = (value: string): Block => ({ type: 'paragraph', children: [text(value)] });
const body = (...children: Block[]): Body => ({ type: 'root', children });
const item = (...children: Block[]): ListItem => ({ type: 'listItem', children });

const people = [
  { id: 'ann', name: 'Ann' },
  { id: 'x', name: '*X*' },
];

/** The text of an essay, below its front matter. */
const written = (...blocks: Block[]): string =>
  writeMarkdown({ article: { id: 'a', headline: 'T', body: body(...blocks) }, people })['index.md']!.replace(
    /^---\n[^]*?\n---\n\n/,
    '',
  );

describe('the text of an essay, as it is written', () => {
  it('has lists close together unless an item has several parts, and numbers from where they begin', () => {
    assert.equal(written({ type: 'list', children: [item(paragraph('a')), item(paragraph('b'))] }), '- a\n- b\n');
    assert.equal(
      written({
        type: 'list',
        ordered: true,
        start: 3,
        children: [item(paragraph('a'), paragraph('b')), item(paragraph('c'))],
      }),
      '3. a\n\n   b\n\n4. c\n',
    );
    assert.equal(written({ type: 'list', ordered: true, children: [item(paragraph('a'))] }), '1. a\n');
    assert.equal(written(paragraph('a'), { type: 'thematicBreak' }, paragraph('b')), 'a\n\n---\n\nb\n');
  });

  it('has whose words a quotation is by a name, or by an id where none is theirs alone', () => {
    const quote = (attribution: string): Block => ({
      type: 'blockquote',
      data: { attribution },
      children: [paragraph('a')],
    });
    assert.equal(written(quote('ann')), '> a\n>\n> — Ann\n');
    assert.equal(written(quote('x')), '> a\n>\n> — {by=x}\n');
  });

  it('has HTML for what Markdown has no words for, and only for that', () => {
    const image = { type: 'image', url: 'https://x.example/a.png', alt: 'b' } as const;
    const line = (...children: Inline[]): string => written({ type: 'paragraph', children });
    assert.equal(line(text('c '), image), 'c ![b](https://x.example/a.png)\n');
    assert.equal(line({ ...image, width: 2 }), '<img src="https://x.example/a.png" alt="b" width="2">\n');
    assert.equal(line({ ...image, height: 2 }), '<img src="https://x.example/a.png" alt="b" height="2">\n');
    assert.equal(line({ type: 'superscript', children: [text('a')] }), '<sup>a</sup>\n');
    assert.equal(line(text('a'), { type: 'inlineMath', value: ' ' }, { type: 'inlineCode', value: 'b' }), 'a`b`\n');
  });

  it('has a backslash before what would mean something else, and no wide tables', () => {
    assert.equal(written(paragraph('{#1} — a')), '\\{#1} — a\n');
    assert.equal(written(paragraph('— a')), '&#x2014; a\n');
    assert.equal(written(paragraph('$$a$$')), '\\$$a\\$$\n');
    const row = (...cells: string[]) => ({
      type: 'tableRow' as const,
      children: cells.map((one) => ({ type: 'tableCell' as const, children: [text(one)] })),
    });
    assert.equal(
      written({ type: 'table', align: [null, 'right'], children: [row('long', 'b'), row('c', 'd')] }),
      '| long | b |\n| - | -: |\n| c | d |\n',
    );
  });

  it('has footnotes by their labels', () => {
    const reference = { type: 'footnoteReference', identifier: 'one' } as const;
    const note = { type: 'footnoteDefinition', identifier: 'one', children: [paragraph('a')] } as const;
    assert.equal(written({ type: 'paragraph', children: [reference] }, note), '[^one]\n\n[^one]: a\n');
    assert.equal(
      written({ type: 'paragraph', children: [{ ...reference, label: 'One' }] }, { ...note, label: 'One' }),
      '[^One]\n\n[^One]: a\n',
    );
  });

  it('is none where there is none', () => {
    assert.deepEqual(Object.keys(writeMarkdown({})), ['index.md']);
    assert.deepEqual(writeMarkdown({ comments: [] })['conversation.md'], '\n');
  });
});

describe('a conversation, as it is written', () => {
  it('has replies one step below what they reply to, six at most, with what they say of themselves', () => {
    const reply = (id: string, more: Partial<Comment> = {}): Comment => ({ id, body: body(), ...more });
    const comments = [
      reply('1', { author: 'ann', body: body(paragraph('$$a$$')) }),
      reply('2', { author: 'x', inReplyTo: '1' }),
      ...[3, 4, 5, 6].map((number) => reply(`${number}`, { inReplyTo: `${number - 1}` })),
      reply('7', { inReplyTo: 'gone', isPinned: false }),
      reply('8', { isPinned: true, author: 'nobody' }),
    ];
    assert.equal(
      writeMarkdown({ comments, people })['conversation.md'],
      [
        '## Ann {#1}\n\n$$a$$',
        '### {#2 by=x in-reply-to=1}',
        '#### {#3 in-reply-to=2}',
        '##### {#4 in-reply-to=3}',
        '###### {#5 in-reply-to=4}',
        '###### {#6 in-reply-to=5}',
        '### {#7 in-reply-to=gone pinned=false}',
        '## {#8 by=nobody pinned}\n',
      ].join('\n\n'),
    );
  });
});

describe('the file of an essay', () => {
  const faults = (file: string, id?: string): readonly (readonly unknown[])[] =>
    readMarkdown(file, id === undefined ? {} : { id }).findings.map(
      ({ severity, line, column, expected, got, suggestion }) => [severity, line, column, expected, got, suggestion],
    );

  it('is told to have its front matter in YAML where it is in TOML', () => {
    for (const start of ['+++\n', '\ufeff+++ \t\r\n', '+++\r\n'])
      assert.deepEqual(faults(`${start}title = "T"\n+++\n\n# T\n\na`)[0], [
        'refused',
        1,
        1,
        'front matter in YAML, between lines of `---`',
        'TOML, between `+++`',
        '---',
      ]);
    for (const start of ['a +++\n', '+++x\n', '++++\n', 'a\n+++\n'])
      assert.deepEqual(faults(`# T\n${start}`), [], start);
  });

  it('is told where the front matter has no end, and how to mend it', () => {
    const file = '---\ntitle: T\n\na';
    const [{ fix, ...finding } = undefined!] = readMarkdown(file).findings;
    assert.deepEqual(finding, {
      severity: 'refused',
      file: 'index.md',
      line: 2,
      column: 1,
      expected: 'a line of `---` after the front matter',
      got: 'none',
      suggestion: '---',
    });
    const mended = file.slice(0, fix!.start) + fix!.text + file.slice(fix!.end);
    assert.equal(mended, '---\ntitle: T\n---\n\na');
    assert.deepEqual(readMarkdown(mended).findings, []);
  });

  it('is told to have a title, and which its folder would have', () => {
    const expected = '`title` in the front matter to be a string that is not empty';
    assert.deepEqual(faults('a', 'slow-tea-2'), [['refused', 1, 1, expected, 'none', 'title: Slow tea 2']]);
    assert.deepEqual(faults('a', '2-teas')[0]?.at(-1), 'title: 2 teas');
    assert.deepEqual(faults('a')[0]?.at(-1), 'title: Waiting for the kettle');
    assert.deepEqual(faults('## a\n\nb')[0]?.[4], 'none');
  });

  it('has the title of its first heading, which is no part of the text unless the front matter has another', () => {
    const read = (file: string): readonly unknown[] => {
      const { article } = readMarkdown(file).value!;
      return [article?.headline, article?.body.children.map(signs).join(' ')];
    };
    assert.deepEqual(read('# *A* `b`\n\nc'), [' b', 'p(c)']);
    assert.deepEqual(read('# A b\n\nc'), ['A b', 'p(c)']);
    assert.deepEqual(read('---\ntitle: A\n---\n# A\n\nc'), ['A', 'p(c)']);
    assert.deepEqual(read('---\ntitle: A\n---\n# B\n\nc'), ['A', 'h2(B) p(c)']);
    assert.deepEqual(read('---\ntitle: A\n---\nc\n\n# A'), ['A', 'p(c) h2(A)']);
  });

  it('names its authors by id, by name, or in place, and says so', () => {
    const read = (author: string) =>
      readMarkdown(`---\ntitle: T\npeople: [{id: ann, name: Ann}, 7, {id: x}]\nauthor: ${author}\n---\na`);
    assert.equal(read('ann').value?.article?.author, 'ann');
    assert.deepEqual(read('[Ann, Bob Lee]').value?.article?.author, ['ann', 'bob-lee']);
    assert.deepEqual(
      read('{name: Cid, url: https://cid.example/}').findings.filter(({ severity }) => severity === 'mended'),
      [
        {
          severity: 'mended',
          file: 'index.md',
          line: 4,
          column: 9,
          expected: '`author` to be a name',
          got: 'an object',
          suggestion: 'author: Cid',
        },
      ],
    );
  });

  it('has the first of two definitions of one name', () => {
    const { value } = readMarkdown('# T\n\n[a]\n\n[a]: https://1.example/\n[a]: https://2.example/');
    assert.equal(value?.article?.body.children.map(signs).join(), 'p([a](https://1.example/))');
  });

  it('has replies in `conversation.md` and in files beside it alone', () => {
    const files = {
      'index.md': '# T\n\na',
      'conversation/2.md': 'b',
      'conversation/a/3.md': 'c',
      'x/conversation/4.md': 'd',
    };
    const { value } = readMarkdown({ ...files, 'conversation.md': '## Ann {#1}\n\ne', 'conversation/5.mdx': 'f' });
    assert.deepEqual(
      value?.comments?.map((comment) => comment.body.children.map(signs).join()),
      ['p(e)', 'p(b)'],
    );
    assert.equal(readMarkdown('# T\n\na').value?.comments, undefined);
    assert.deepEqual(readMarkdown({ 'index.md': '# T', 'conversation.md': '' }).value?.comments, []);
  });
});

describe('a text of Markdown alone', () => {
  const options = { file: 'a.md', personOf: (name: string) => name.toLowerCase() };

  it('is a body with the addresses that it defines, also within quotations', () => {
    const { value, findings } = readFragment('> [a]\n>\n> — Ann\n\n> [a]: ../b\n\n$$c$$', {
      ...options,
      isArticle: true,
      base: 'https://e.example/x/',
    });
    assert.deepEqual(findings, []);
    assert.equal(value.children.map(signs).join(' '), 'quote(p([a](https://e.example/b))) quote() $$c$$');
    assert.deepEqual(value.children[0]?.type === 'blockquote' && value.children[0].data, { attribution: 'ann' });
  });

  it('has no formulas where it is no essay, and tells what it loses in its file', () => {
    const { value, findings } = readFragment('$$c$$ [a](b)', { ...options, isArticle: false });
    assert.equal(value.children.map(signs).join(), 'p($$c$$ a)');
    assert.deepEqual(
      findings.map(({ file, line, column, got }) => [file, line, column, got]),
      [['a.md', 1, 7, '"b"']],
    );
  });
});

describe('the path of what a part is in', () => {
  it('has one step less', () => {
    for (const [path, outer] of [
      ['people[1].name', 'people[1]'],
      ['people[12]', 'people'],
      ['a.b.c', 'a.b'],
      ['people', ''],
      ['', ''],
    ] as const)
      assert.equal(parentOf(path), outer);
  });
});
