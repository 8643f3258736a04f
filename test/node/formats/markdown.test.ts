import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { discussion } from '../../../src/content/index.js';
import { readMarkdown, writeMarkdown, type Finding } from '../../../src/formats/markdown/index.js';
import type { Block, Discussion, Inline } from '../../../src/model/index.js';
import { notesLast } from '../../../src/model/notes-last.js';
import { plainText } from '../../../src/model/plain-text.js';
import { specialBlocks } from '../../fixtures/special-blocks.js';

const again = (given: Discussion): Discussion | undefined => {
  const { value, findings } = readMarkdown(writeMarkdown(given));
  assert.deepEqual(findings, []);
  return value;
};

const found = ({ severity, file, line, column, expected, got }: Finding): string =>
  `${file}:${line}:${column} ${severity}: expected ${expected}, got ${got}`;

describe('an essay in Markdown', () => {
  it('is the shipped essay again, with its people, replies and quote links', () => {
    assert.deepEqual(again(discussion), discussion);
  });

  it('keeps tables, figures, footnotes, definitions, tasks and pictures in lines', () => {
    const body = notesLast(specialBlocks);
    const given: Discussion = { article: { id: 'a', headline: 'H', body } };
    assert.deepEqual(again(given), given);
  });

  it('keeps everything that an article and a comment say of themselves', () => {
    const body = {
      type: 'root',
      children: [{ type: 'paragraph', children: [{ type: 'text', value: 'Words.' }] }],
    } as const;
    const given: Discussion = {
      article: {
        id: 'tea',
        headline: 'Yes: "tea" #1',
        alternativeHeadline: 'no',
        description: '2024-02-29',
        author: ['ann', 'bob'],
        datePublished: '2024-02-29',
        dateModified: '2024-03-01T10:00Z',
        inLanguage: 'en',
        url: 'https://example.org/',
        sameAs: ['https://old.example/1'],
        workTranslation: [
          { inLanguage: 'de', url: 'https://example.org/de/', headline: 'Tee: ja' },
          { inLanguage: 'ja', url: 'https://example.org/ja/', isOriginal: true },
        ],
        image: 'https://example.org/a.png',
        license: 'https://creativecommons.org/licenses/by/4.0/',
        keywords: ['true', '7'],
        source: { system: 'wordpress', id: '7' },
        data: { series: { name: 'Tea', part: 2 }, none: null },
        body,
      },
      people: [
        { id: 'ann', name: 'Ann', aliases: ['A.'], url: 'https://example.org/ann' },
        { id: 'bob', name: 'Bob {#1}' },
        { id: 'ann-2', name: 'Ann' },
      ],
      comments: [
        { id: '1', author: 'bob', body },
        { id: 'odd "id" }', author: 'ann-2', inReplyTo: '1', datePublished: '2010-03-03T16:05-05:00', body },
        {
          id: '3',
          inReplyTo: 'gone',
          dateModified: '2024-03-01',
          inLanguage: 'fr',
          url: 'https://example.org/#3',
          contentWarning: 'a "long" story',
          status: 'held',
          kind: 'review',
          upvoteCount: 3,
          downvoteCount: 0,
          authorRole: 'moderator',
          reactions: [
            { name: '👍', count: 3 },
            { name: 'a=b', count: 0 },
          ],
          isPinned: true,
          source: { system: 'disqus', id: 'x y', url: 'https://example.org/3' },
          body,
        },
        { id: '4', isPinned: false, body: { type: 'root', children: [] } },
      ],
      commentCount: 9,
    };
    assert.deepEqual(again(given), given);
  });

  it('nests replies by the depth of their headings, unless they say otherwise', () => {
    const conversation =
      '## Ann {#1}\n\nOne.\n\n### Bob {#2}\n\nTwo.\n\n#### Ann {#3}\n\nThree.\n\n### Cid {#4}\n\n### Bob {#5 in-reply-to=2}\n';
    const { value, findings } = readMarkdown({ 'index.md': '# Tea\n\nWater.', 'conversation.md': conversation });
    assert.deepEqual(findings, []);
    assert.deepEqual(
      value?.comments?.map(({ id, author, inReplyTo }) => `${id} ${author} ${inReplyTo ?? '-'}`),
      ['1 ann -', '2 bob 1', '3 ann 2', '4 cid 1', '5 bob 2'],
    );
    assert.equal(value?.article?.headline, 'Tea');
    assert.deepEqual(value?.people, [
      { id: 'ann', name: 'Ann' },
      { id: 'bob', name: 'Bob' },
      { id: 'cid', name: 'Cid' },
    ]);
  });

  it('attributes a quotation that ends in a dash and a name', () => {
    const { value } = readMarkdown(
      '# Tea\n\n> Water first.\n>\n> — Ann Lee\n\n> — Not a name alone\n\n> Said.\n>\n> &mdash; so to speak',
    );
    const [first, second, third] = value!.article!.body.children;
    assert.deepEqual(first?.type === 'blockquote' && first.data, { attribution: 'ann-lee' });
    for (const one of [second, third]) assert.ok(one?.type === 'blockquote' && !one.data);
  });

  it('resolves relative addresses against its own, and tells where it has none', () => {
    const text = 'See [there](../b/) and ![a cup](cup.jpg).';
    const { value, findings } = readMarkdown(`---\ntitle: Tea\nurl: https://example.org/tea/\n---\n${text}`);
    assert.deepEqual(findings, []);
    assert.match(
      JSON.stringify(value),
      /"url":"https:\/\/example.org\/b\/".*"url":"https:\/\/example.org\/tea\/cup.jpg"/,
    );
    assert.deepEqual(readMarkdown(`---\ntitle: Tea\n---\n${text}`).findings.map(found), [
      'index.md:4:5 changed: expected an absolute http, https or mailto address, or an `url` in the front matter, got "../b/"',
      'index.md:4:24 changed: expected an absolute http or https address, or an `url` in the front matter, got "cup.jpg"',
    ]);
  });

  it('tells each mistake at its line, and none hides the others', () => {
    const files = {
      'index.md':
        '---\ntitle: Tea\ndate: yesterday\nlanguage: english language\ntags: tea\n---\n\n# Other\n\n<video src="a.mp4">film</video>\n',
      'conversation.md':
        'Lost words.\n\n## Ann {#1 date=2024-02-30}\n\nTea[^1].\n\n[^1]: Green.\n\n## Bob {#2 status=new}\n\n![a cup](/c.png)\n',
    };
    const { value, findings } = readMarkdown(files);
    assert.deepEqual(findings.map(({ severity, file, line }) => `${file}:${line} ${severity}`).sort(), [
      'conversation.md:1 lost',
      'conversation.md:11 changed',
      'conversation.md:3 refused',
      'conversation.md:7 changed',
      'conversation.md:9 refused',
      'index.md:10 changed',
      'index.md:3 refused',
      'index.md:4 refused',
      'index.md:5 mended',
      'index.md:8 mended',
    ]);
    // Nothing else is spoiled.
    assert.deepEqual(
      value?.comments?.map(({ body }) => plainText(body)),
      ['Tea[^1].\n\nGreen.', 'a cup'],
    );
    assert.match(plainText(value!.article!.body), /film/);
  });

  it('tells front matter that is no YAML, and a folder without an essay', () => {
    assert.match(
      found(readMarkdown('---\ntitle: "Tea\n---\n\nWater.').findings[0]!),
      /^index\.md:\d+:\d+ refused: expected YAML/,
    );
    assert.deepEqual(readMarkdown({}).findings, [
      { severity: 'refused', file: 'index.md', expected: 'a file with the essay', got: 'none' },
    ]);
  });

  it('has formulas between two dollars, and leaves prices to the text', () => {
    const { value, findings } = readMarkdown('# Tea\n\nFor $5 and $6, $$a_1$$.\n\n$$\nb^2\n$$\n\n$$c$$\n\n- $$d$$');
    assert.deepEqual(findings, []);
    assert.deepEqual(value?.article?.body.children, [
      {
        type: 'paragraph',
        children: [
          { type: 'text', value: 'For $5 and $6, ' },
          { type: 'inlineMath', value: 'a_1' },
          { type: 'text', value: '.' },
        ],
      },
      { type: 'math', value: 'b^2' },
      { type: 'math', value: 'c' },
      { type: 'list', children: [{ type: 'listItem', children: [{ type: 'math', value: 'd' }] }] },
    ]);
  });

  it('has formulas between single dollars where the front matter says `math: true`, which becomes no data', () => {
    const { value } = readMarkdown('---\ntitle: Tea\nmath: true\n---\n\nSee $a_1$.');
    assert.deepEqual(value?.article?.body.children, [
      {
        type: 'paragraph',
        children: [
          { type: 'text', value: 'See ' },
          { type: 'inlineMath', value: 'a_1' },
          { type: 'text', value: '.' },
        ],
      },
    ]);
    assert.equal(value.article.data, undefined);
    const { findings } = readMarkdown('---\ntitle: Tea\nmath: perhaps\n---\n\nWater.');
    assert.match(found(findings[0]!), /^index\.md:3:\d+ refused: expected `math` to be true or false/);
  });

  it('reads the rest of a text that begins a line with two dollars and closes no formula', () => {
    for (const start of ['$$typeof', '$$']) {
      const { value } = readMarkdown(`# Tea\n\n${start} is a key.\n\nIt goes on.\n\n${start}`);
      assert.equal(plainText(value!.article!.body), `${start} is a key.\n\nIt goes on.\n\n${start}`);
    }
  });

  it('leaves dollars in replies to the text, and has formulas of their HTML as code', () => {
    const { value } = readMarkdown({
      'index.md': '# Tea\n\nWater.',
      'conversation.md': '## Ann {#1}\n\nSo $$a$$.\n\n<p>And <math alttext="b"><mi>b</mi></math>.</p>\n',
    });
    assert.deepEqual(value?.comments?.[0]?.body.children, [
      { type: 'paragraph', children: [{ type: 'text', value: 'So $$a$$.' }] },
      {
        type: 'paragraph',
        children: [
          { type: 'text', value: 'And ' },
          { type: 'inlineCode', value: 'b' },
          { type: 'text', value: '.' },
        ],
      },
    ]);
  });

  it('keeps how the columns of a table with a caption are aligned, and writes it again', () => {
    const row = (...cells: readonly string[]): string => `<tr>${cells.join('')}</tr>`;
    const table = `<table>${row('<th>a</th>', '<th align="right">b</th>')}${row('<td style="text-align: center">c</td>', '<td>d</td>')}</table>`;
    const { value } = readMarkdown(`---\ntitle: T\n---\n<figure>${table}<figcaption>Cups</figcaption></figure>\n`);
    assert.match(JSON.stringify(value), /"align":\["center","right"\]/);
    assert.deepEqual(readMarkdown(writeMarkdown(value!)).value, value);
  });

  it('keeps tables and pictures of replies, and writes them again', () => {
    const files = {
      'index.md': '---\nid: tea\ntitle: Tea\n---\n\nWater.\n',
      'conversation.md':
        "## Ann {#1}\n\n| tea   | minutes |\n| ----- | ------: |\n| green |       3 |\n\n![a cup](https://example.org/c.png)\n\nSo ![small](https://example.org/s.png 'S').\n",
    };
    const { value, findings } = readMarkdown(files);
    assert.deepEqual(findings, []);
    const [table, picture, line] = value!.comments![0]!.body.children;
    assert.deepEqual(table?.type === 'table' && table.align, [null, 'right']);
    assert.deepEqual(picture, { type: 'image', url: 'https://example.org/c.png', alt: 'a cup' });
    assert.equal(line?.type === 'paragraph' && line.children[1]?.type, 'image');
    assert.deepEqual(readMarkdown(writeMarkdown(value!)).value, value);
  });

  it('keeps the signs of tables in the formulas of their cells', () => {
    const { value } = readMarkdown('# Tea\n\n| a |\n| - |\n| $$p(x \\| y)$$ |\n');
    assert.match(JSON.stringify(value), /"inlineMath","value":"p\(x \| y\)"/);
    for (const formula of ['|a|', '\\|a\\|', '\\\\|a\\\\']) {
      const row = {
        type: 'tableRow',
        children: [{ type: 'tableCell', children: [{ type: 'inlineMath', value: formula }] }],
      } as const;
      const given: Discussion = {
        article: {
          id: 'a',
          headline: 'H',
          body: { type: 'root', children: [{ type: 'table', children: [row, row] }] },
        },
      };
      assert.deepEqual(again(given), given);
    }
  });

  for (const [name, html, isBlock] of [
    [
      'MathML with an annotation',
      '<math><semantics><mi>a</mi><annotation encoding="application/x-tex">a&lt;b</annotation></semantics></math>',
      false,
    ],
    ['MathML with an alternative text', '<math display="block" alttext="a&lt;b"><mi>a</mi></math>', true],
    [
      'what KaTeX makes',
      '<span class="katex-display"><span class="katex"><span class="katex-mathml"><math display="block"><semantics><mi>a</mi><annotation encoding="application/x-tex">a&lt;b</annotation></semantics></math></span><span class="katex-html" aria-hidden="true">a&lt;b</span></span></span>',
      true,
    ],
    ['what MathJax reads', '<script type="math/tex">a<b</script>', false],
    ['what remark writes', '<pre><code class="language-math math-display">a&lt;b</code></pre>', true],
  ] as const)
    it(`has the TeX of ${name} in HTML`, () => {
      const { value } = readMarkdown(`# Tea\n\n<div>${isBlock ? html : `See ${html}.`}</div>`);
      const json = JSON.stringify(value?.article?.body);
      assert.ok(json.includes(`{"type":"${isBlock ? 'math' : 'inlineMath'}","value":"a<b"}`), json);
      assert.equal(plainText(value!.article!.body), isBlock ? 'a<b' : 'See a<b.');
    });

  it('has a formula in HTML without TeX as its words, and says so', () => {
    const { value, findings } = readMarkdown('# Tea\n\nSee <math><mi>a</mi><mo>+</mo><mi>b</mi></math>.');
    assert.equal(plainText(value!.article!.body), 'See a+b.');
    assert.match(findings.map(found).join(), /changed: .*<math>/);
  });

  it('puts no HTML into a body that could run', () => {
    const { value } = readMarkdown(
      '# Tea\n\n<script>alert(1)</script>\n\nA <a href="javascript:alert(1)">b</a> <img src=x onerror=alert(1)>\n\n[c](javascript:alert(1))',
    );
    assert.doesNotMatch(JSON.stringify(value), /script|onerror|alert/);
  });
});

// Signs that mean something in Markdown, HTML, YAML or in the attributes of a heading.
const words = fc
  .array(
    fc.constantFrom(
      'a',
      'Tea',
      'é',
      '茶',
      '*',
      '_',
      '`',
      '[',
      ']',
      '(',
      ')',
      '<b>',
      '&amp;',
      '#',
      '>',
      '-',
      '+',
      '1.',
      '|',
      '~',
      '\\',
      '{#1}',
      '—',
      ':',
      '!',
      '"',
      "'",
      'https://a.example',
      '^',
      '=',
      '$',
      '$$',
      '@',
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((parts) => parts.join(' '));
const text = words.map((value): Inline => ({ type: 'text', value }));
const styled = fc
  .tuple(
    fc.constantFrom('emphasis', 'strong', 'delete', 'superscript', 'subscript'),
    fc.constantFrom('a', 'Tea time', '茶'),
    words,
  )
  .map(([type, inner, after]): Inline[] => [
    { type, children: [{ type: 'text', value: inner }] } as Inline,
    { type: 'text', value: ` ${after}` },
  ]);
const code = fc.tuple(words, words).map(([value, after]): Inline[] => [
  { type: 'inlineCode', value },
  { type: 'text', value: ` ${after}` },
]);
const link = fc.tuple(words, words).map(([label, after]): Inline[] => [
  {
    type: 'link',
    url: 'https://example.org/a_(b)?c=*d*',
    title: 'a "title"',
    children: [{ type: 'text', value: label.replaceAll('https://a.example', 'x') }],
  },
  { type: 'text', value: ` ${after}` },
]);
const formula = fc.tuple(words, words).map(([value, after]): Inline[] => [
  { type: 'inlineMath', value },
  { type: 'text', value: ` ${after}` },
]);
const line = fc.oneof(
  text.map((one) => [one]),
  styled,
  code,
  link,
);
const paragraph = line.map((children): Block => ({ type: 'paragraph', children }));
const essayLine = fc.oneof(line, formula);
const essayParagraph = essayLine.map((children): Block => ({ type: 'paragraph', children }));
const block = fc.oneof(
  essayParagraph,
  fc
    .tuple(fc.constantFrom(2, 3, 4, 5, 6), essayLine)
    .map(([depth, children]): Block => ({ type: 'heading', depth, children }) as Block),
  words.map((value): Block => ({
    type: 'code',
    lang: 'js',
    meta: 'title=a.js',
    value: `${value}\n\`\`\`\n  ${value}`,
  })),
  words.map((value): Block => ({ type: 'math', value: `${value}\n$$\n  ${value}` })),
  paragraph.map((one): Block => ({ type: 'blockquote', children: [one] })),
  essayParagraph.map((one): Block => ({ type: 'blockquote', data: { attribution: 'ann' }, children: [one] })),
  fc
    .array(paragraph, { minLength: 1, maxLength: 3 })
    .map((items): Block => ({ type: 'list', children: items.map((one) => ({ type: 'listItem', children: [one] })) })),
  fc.tuple(essayLine, essayLine).map(([head, cell]): Block => ({
    type: 'table',
    children: [head, cell].map((children) => ({ type: 'tableRow', children: [{ type: 'tableCell', children }] })),
  })),
);
/** Nothing stands beside its like: two lists or quotations that follow each other are one in Markdown. */
const body = fc.array(block, { minLength: 1, maxLength: 5 }).map((blocks) => ({
  type: 'root' as const,
  children: blocks.filter(
    (one, index) => one.type === 'paragraph' || one.type === 'heading' || one.type !== blocks[index - 1]?.type,
  ),
}));

describe('any essay', () => {
  it('is the same when it has been written in Markdown and read again', () => {
    fc.assert(
      fc.property(words, body, paragraph, (headline, content, reply) => {
        const given: Discussion = {
          article: { id: 'a', headline, body: content },
          people: [{ id: 'ann', name: 'Ann Lee' }],
          comments: [
            { id: headline, author: 'ann', body: { type: 'root', children: [reply] } },
            {
              id: 'x',
              inReplyTo: headline,
              body: {
                type: 'root',
                children: [{ type: 'heading', depth: 3, children: [{ type: 'text', value: headline }] }, reply],
              },
            },
          ],
        };
        const { value } = readMarkdown(writeMarkdown(given));
        assert.deepEqual(value, given);
      }),
      { numRuns: 300 },
    );
  });
});
