import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { drawFormulas, readCollection, TexError, type Finding } from '../../../src/collection/index.js';
import { placeIn } from '../../../src/formats/markdown/draw-formulas.js';
import { readMarkdown, writeMarkdown } from '../../../src/formats/markdown/index.js';
import { readMathMl } from '../../../src/formats/mathml/read-mathml.js';
import { htmlOf } from '../../../src/export/text/html.js';
import { ParseError, parseDiscussion, plainText, type Block, type Body } from '../../../src/model/index.js';
import { renderToString } from '../../../src/server/index.js';

const drawFormula = await drawFormulas();
const read = (markdown: string): ReturnType<typeof readMarkdown> =>
  readMarkdown(`---\ntitle: T\n---\n${markdown}`, { drawFormula });
const bodyOf = (markdown: string): Body => read(markdown).value!.article!.body;
const place = ({ line, column }: Finding): string => `${line}:${column}`;

describe('a formula in TeX', () => {
  it('is drawn as MathML, and keeps its source', () => {
    assert.deepEqual(bodyOf('$$\n\\frac12\n$$\n\nHalf is $$x_1$$.').children, [
      {
        type: 'math',
        value: '\\frac12',
        mathml: [
          {
            type: 'mfrac',
            children: [
              { type: 'mn', value: '1' },
              { type: 'mn', value: '2' },
            ],
          },
        ],
      },
      {
        type: 'paragraph',
        children: [
          { type: 'text', value: 'Half is ' },
          {
            type: 'inlineMath',
            value: 'x_1',
            mathml: [
              {
                type: 'msub',
                children: [
                  { type: 'mi', value: 'x' },
                  { type: 'mn', value: '1' },
                ],
              },
            ],
          },
          { type: 'text', value: '.' },
        ],
      },
    ]);
  });

  const wide = [
    '\\int_0^4 |P|\\,dt = 4P',
    '\\begin{aligned} a &= b & c &= d \\\\ e &= f & g &= h \\end{aligned}',
    '\\begin{array}{l|r} a & b \\\\ \\hline c & d \\end{array}',
    'f(x) = \\begin{cases} 1 & x > 0 \\\\ 0 & \\text{otherwise} \\end{cases}',
    '\\left( \\begin{pmatrix} 1 & 2 \\\\ 3 & 4 \\end{pmatrix} \\right)^{-1} \\tag{7}',
    '\\cancel{x} \\boxed{y} \\underline{z} \\overbrace{a+b}^{n} \\sqrt[3]{2} \\binom{n}{k}',
    "f'(x) \\hat{x} \\vec v \\mathbb{R} \\mathcal{L} \\mathbf{v} \\operatorname{lim} \\xrightarrow{f} \\pmod 5",
    '\\prescript{a}{b}{c} \\ce{H2O} \\substack{a\\\\b} \\color{red}{x} \\big( x \\big) \\phantom{x}',
  ];
  for (const tex of wide)
    it(`is a sound body: ${tex}`, () => {
      const body = bodyOf(`$$\n${tex}\n$$`);
      const [formula] = body.children;
      assert.ok(formula?.type === 'math' && formula.mathml?.length, JSON.stringify(body));
      const discussion = { article: { id: 'a', headline: 'H', body } };
      assert.deepEqual(parseDiscussion(discussion), discussion);
    });

  it('says in the canonical text what it said without MathML', () => {
    const markdown = 'So $$a_1$$ and\n\n$$\nb^2\n$$';
    const plain = readMarkdown(`---\ntitle: T\n---\n${markdown}`).value!.article!.body;
    assert.equal(plainText(bodyOf(markdown)), plainText(plain));
  });

  it('is written in Markdown as its source', () => {
    const { value } = read('So $$a_1$$ and\n\n$$\nb^2\n$$');
    const { 'index.md': written } = writeMarkdown(value!);
    assert.deepEqual(
      readMarkdown({ 'index.md': written! }, { drawFormula }).value!.article!.body,
      value!.article!.body,
    );
  });

  it('is MathML in HTML, with its source as `alttext`', () => {
    const html = htmlOf(bodyOf('So $$a<b$$ and\n\n$$\n\\frac12\n$$'), { people: new Map() });
    assert.equal(
      html,
      '<p>So <math alttext="a&lt;b"><mrow><mi>a</mi><mo>&lt;</mo><mi>b</mi></mrow></math> and</p>\n' +
        '<math display="block" alttext="\\frac12"><mfrac><mn>1</mn><mn>2</mn></mfrac></math>',
    );
    assert.deepEqual(
      readMarkdown(`---\ntitle: T\n---\n<div>${html.slice(html.indexOf('\n') + 1)}</div>`, { drawFormula }).value!
        .article!.body.children,
      bodyOf('$$\n\\frac12\n$$').children,
    );
  });

  it('is printed as MathML, and as data that an element reads', () => {
    const { value } = read('$$\n\\begin{array}{l|r} a & b \\end{array}\n$$');
    const html = renderToString({ ...value!, comments: [] }, { words: 'shadow' });
    assert.match(
      html,
      /<math display="block" alttext="[^"]+"><mtable><mtr><mtd columnalign="left" data-lines="right">/,
    );
    const data = JSON.parse(/<script type="application\/json">([^]*?)<\/script>/.exec(html)![1]!) as {
      article: { body: Body };
    };
    assert.deepEqual(data.article.body, value!.article!.body);
  });
});

describe('TeX that is wrong', () => {
  it('is told at its file, line and column, and shown as its source', () => {
    const { value, findings } = read('Hello.\n\nSo $$\\foo x$$ is\n\n> - $$\n>   a\n>   + b^c^d\n>   $$\n\n$$x_{1$$');
    assert.deepEqual(
      findings.map((finding) => [finding.severity, finding.file, place(finding), finding.expected, finding.got]),
      [
        ['changed', 'index.md', '6:6', 'TeX that can be drawn', '"\\\\foo x": Unsupported function name: \\foo'],
        ['changed', 'index.md', '10:10', 'TeX that can be drawn', '"a + b^c^d": Double superscript'],
        ['changed', 'index.md', '13:7', 'TeX that can be drawn', "\"x_{1\": Expected '}', got 'EOF'"],
      ],
    );
    assert.doesNotMatch(JSON.stringify(value), /mathml/);
  });

  it('has the words of the parser, without the TeX around the place, and a place within the TeX', () => {
    const errorOf = (message: unknown, position?: number): TexError => new TexError('abc', { message, position });
    for (const [message, words] of [
      ['ParseError: No b at position 12: a\u0332b', 'No b'],
      [' ParseError:  No\nb at end of input: ab', 'No\nb'],
      ['No b at position x', 'No b at position x'],
      ['a ParseError: b', 'a ParseError: b'],
      ['ParseError: ', 'TeX that cannot be read'],
    ] as const)
      assert.equal(errorOf(message).message, words);
    assert.deepEqual(
      [undefined, -1, 2, 9].map((position) => errorOf('a', position).position),
      [0, 0, 2, 3],
    );
    assert.equal(errorOf('a').name, 'TexError');
    assert.deepEqual(errorOf('a', 1).cause, { message: 'a', position: 1 });
  });

  it('leads nowhere, loads nothing and comes to an end', () => {
    for (const tex of [
      '\\href{https://example.org}{x}',
      '\\includegraphics{https://example.org/x.png}',
      '\\style{color:red}{x}',
      '\\class{a}{x}',
      '\\def\\a{\\a\\a}\\a',
    ])
      assert.throws(() => drawFormula(tex, false), TexError, tex);
  });

  it('has its place within whatever stands before its lines', () => {
    const line = fc.stringMatching(/^[a-z+^_]{1,8}$/);
    fc.assert(
      fc.property(
        fc.array(line, { minLength: 1, maxLength: 5 }),
        fc.constantFrom('', '> ', '  '),
        fc.nat(),
        (lines, before, at) => {
          const tex = lines.join('\n');
          const position = at % tex.length;
          const source = ['$$', ...lines.map((one) => before + one), `${before}$$`].join('\n');
          const found = placeIn(source, { line: 3, column: before.length + 1 }, tex, position);
          const passed = tex.slice(0, position).split('\n');
          // A line that stands there several times is found where it stands first.
          if (
            new Set(lines).size === lines.length &&
            lines.every((one, i) => lines.every((other, j) => i === j || !other.includes(one)))
          )
            assert.deepEqual(found, { line: 3 + passed.length, column: before.length + passed.at(-1)!.length + 1 });
        },
      ),
    );
  });
});

describe('MathML', () => {
  it('loses what a body does not hold, and keeps what stands in it', () => {
    assert.deepEqual(
      readMathMl(
        '<math><semantics><mrow href="javascript:alert(1)" onclick="x()" style="color:red" class="a" mathcolor="red"><mi>x</mi>' +
          '<maction actiontype="toggle"><mi>y</mi></maction><mspace width="9999em"/></mrow><annotation>x</annotation></semantics></math>',
      ),
      [
        {
          type: 'mrow',
          children: [{ type: 'mi', value: 'x' }, { type: 'mi', value: 'y' }, { type: 'mspace' }],
        },
      ],
    );
  });

  const cell = (attributes: string): unknown =>
    readMathMl(`<math><mtable><mtr><mtd ${attributes}><mi>a</mi></mtd></mtr></mtable></math>`);
  const tableOf = (more: object, children: readonly object[], table: object = {}): unknown => [
    {
      type: 'mtable',
      children: [{ type: 'mtr', children: [{ type: 'mtd', children, ...more }] }],
      ...table,
    },
  ];
  const a = { type: 'mi', value: 'a' };

  it('has the lines and sides of cells, which Temml says in styles and classes', () => {
    assert.deepEqual(
      cell('style="border-left:1px solid;border-top:2px solid" class="tml-right"'),
      tableOf({ attributes: { lines: 'left top', columnalign: 'right' } }, [a]),
    );
    assert.deepEqual(cell('style="text-align:center"'), tableOf({ attributes: { columnalign: 'center' } }, [a]));
    assert.deepEqual(cell('style="color:red"'), tableOf({}, [a]));
  });

  it('has the room before a pair of columns, and columns that stand close together', () => {
    const space = { type: 'mspace', attributes: { width: '2em' } };
    assert.deepEqual(
      cell('style="padding-left:2em;padding-right:0em"'),
      tableOf({}, [{ type: 'mrow', children: [space, a] }]),
    );
    assert.deepEqual(
      cell('style="padding-left:0em;padding-right:0em"'),
      tableOf({}, [a], { attributes: { columnspacing: '0em' } }),
    );
    assert.deepEqual(cell('title="padding-left:0em;padding-right:0em"'), tableOf({}, [a]));
    assert.deepEqual(
      readMathMl(
        '<math><mtable style="width:100%;x"> <mtr> <mtd style="padding-left:0em;padding-right:0em"></mtd><mtd></mtd></mtr></mtable></math>',
      ),
      [
        {
          type: 'mtable',
          children: [
            {
              type: 'mtr',
              children: [
                { type: 'mtd', children: [] },
                { type: 'mtd', children: [] },
              ],
            },
          ],
          attributes: { width: '100%', columnspacing: '0em' },
        },
      ],
    );
    assert.deepEqual(readMathMl('<math><mtable style="max-width:100%"></mtable></math>'), [
      { type: 'mtable', children: [] },
    ]);
  });

  it('has boxes and strikes as rows that say so, and no row that is empty but for its look', () => {
    assert.deepEqual(
      readMathMl(
        '<math><mrow style="border:1px solid"><mi>a</mi></mrow><menclose notation="box"><mi>a</mi></menclose>' +
          '<mrow class="tml-cancel"></mrow><x-y class="tml-cancel"><mi>a</mi></x-y><mtd style="border:1px solid"></mtd></math>',
      ),
      [
        { type: 'mrow', children: [a], attributes: { notation: 'box' } },
        { type: 'mrow', children: [a], attributes: { notation: 'box' } },
        { type: 'mtd', children: [] },
      ],
    );
    assert.deepEqual(readMathMl('<math><mrow class="x"><mi>a</mi></mrow></math>'), [{ type: 'mrow', children: [a] }]);
    assert.deepEqual(readMathMl('<math><mrow lines="left" notation="x" columnalign="left"></mrow></math>'), [
      { type: 'mrow', children: [], attributes: { lines: 'left', columnalign: 'left' } },
    ]);
  });

  it('is what stands in a fraction of three, and nothing of an annotation', () => {
    assert.deepEqual(
      readMathMl(
        '<math>x<mfrac><mi>a</mi><mi>a</mi><mi>a</mi></mfrac><semantics><annotation-xml><mi>b</mi></annotation-xml></semantics></math>',
      ),
      [a, a, a],
    );
    assert.deepEqual(readMathMl(''), []);
    assert.deepEqual(readMathMl('a'), []);
    assert.deepEqual(readMathMl('<math><mtext>a <b>b</b><!-- c --></mtext></math>'), [{ type: 'mtext', value: 'a b' }]);
  });

  const mathOf = (mathml: unknown): Block => ({ type: 'math', value: 'x', mathml }) as Block;
  const cyclic: unknown[] = [];
  cyclic.push({ type: 'mrow', children: cyclic });
  let deep: unknown = { type: 'mi', value: 'x' };
  for (let depth = 0; depth < 70; depth += 1) deep = { type: 'mrow', children: [deep] };
  const wrong = {
    'an element with an address': [{ type: 'a', children: [] }],
    'a fraction of three': [{ type: 'mfrac', children: [1, 2, 3].map((value) => ({ type: 'mn', value: `${value}` })) }],
    'one without words': [{ type: 'mi' }],
    'a text': 'x',
    'one that holds itself': cyclic,
    'one of seventy levels': [deep],
  };
  for (const [what, mathml] of Object.entries(wrong))
    it(`is refused with a path, and the source shown: ${what}`, () => {
      const discussion = { article: { id: 'a', headline: 'H', body: { type: 'root', children: [mathOf(mathml)] } } };
      assert.throws(
        () => parseDiscussion(discussion),
        (error) => error instanceof ParseError && error.path.startsWith('article.body.children[0].mathml'),
      );
    });

  it('has no attribute but those of the table, with their values', () => {
    const discussion = (attributes: object): unknown => ({
      article: {
        id: 'a',
        headline: 'H',
        body: { type: 'root', children: [mathOf([{ type: 'mspace', attributes }])] },
      },
    });
    assert.ok(parseDiscussion(discussion({ width: '1em' })));
    for (const attributes of [
      { href: 'x' },
      { onclick: 'x' },
      { width: '1em;x' },
      { width: '1000em' },
      { notation: 'box ' },
    ])
      assert.throws(() => parseDiscussion(discussion(attributes)), ParseError, JSON.stringify(attributes));
  });
});

describe('a folder of essays', () => {
  it('has its formulas drawn', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'colloquy-formulas-'));
    mkdirSync(path.join(folder, 'one'));
    writeFileSync(path.join(folder, 'one/index.md'), '---\ntitle: One\n---\n\n$$x$$ and $$\\foo$$\n');
    const { entries, findings } = await readCollection(folder);
    assert.match(JSON.stringify(entries[0]!.discussion), /"mathml":\[\{"type":"mi","value":"x"\}\]/);
    assert.deepEqual(
      findings.map((finding) => `${finding.file} ${place(finding)}`),
      ['one/index.md 5:13'],
    );
  });
});
