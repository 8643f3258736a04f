import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readMarkdown } from '../../../src/formats/markdown/index.js';
import type { Body } from '../../../src/model/body.js';
import { signs } from './read-html.js';

const head = '---\ntitle: T\nurl: https://e.example/a/\n---\n';

type Read = ReturnType<typeof readMarkdown>;
const signsOf = (body: Body | undefined): string => body!.children.map(signs).join(' ');
const told = ({ findings }: Read): readonly string[] => findings.map(({ severity, got }) => `${severity} ${got ?? ''}`);

const essay = (markdown: string): Read => readMarkdown(`${head}${markdown}\n`);
const reply = (markdown: string): Read =>
  readMarkdown({ 'index.md': `${head}Tea.\n`, 'conversation.md': `## Ann {#1}\n\n${markdown}\n` });

/** Each Markdown beside what is read of it in an essay, and what is told of it. */
function reads(cases: Readonly<Record<string, readonly [seen: string, ...told: string[]]>>): void {
  for (const [markdown, [seen, ...findings]] of Object.entries(cases)) {
    const read = essay(markdown);
    assert.deepEqual([signsOf(read.value?.article?.body), told(read)], [seen, findings], markdown);
  }
}

function repliesRead(cases: Readonly<Record<string, readonly [seen: string, ...told: string[]]>>): void {
  for (const [markdown, [seen, ...findings]] of Object.entries(cases)) {
    const read = reply(markdown);
    assert.deepEqual([signsOf(read.value?.comments?.[0]?.body), told(read)], [seen, findings], markdown);
  }
}

describe('the body of an essay', () => {
  it('has lists with their numbers and tasks, rules, code and breaks', () => {
    reads({
      '1. a\n2. b': ['ol(li(p(a)) li(p(b)))'],
      '3. a\n\n- b': ['ol3(li(p(a))) ul(li(p(b)))'],
      'a\n\n---\n\nb': ['p(a) hr p(b)'],
      'a\\\nb  \nc': ['p(a⏎b⏎c)'],
      '```js x\na\n```\n\n    b': ['code:js(a) code(b)'],
      '###### a': ['h6(a)'],
    });
    const [list, code] = essay('- [x] a\n- [ ] b\n- c\n\n```js x y\na\n```').value!.article!.body.children;
    assert.deepEqual(list?.type === 'list' && list.children.map(({ checked }) => checked), [true, false, undefined]);
    assert.deepEqual(code, { type: 'code', lang: 'js', meta: 'x y', value: 'a' });
  });

  it('has links and pictures by reference, with their titles', () =>
    reads({
      '[a][x] ![b][y]\n\n[x]: ../c "t"\n[y]: d.png': [
        'p([a](https://e.example/c "t") ![b](https://e.example/a/d.png))',
      ],
      '![a](<b.png> "t")': ['![a](https://e.example/a/b.png)'],
      '[a](javascript:1) ![b](javascript:1) ![](javascript:1)': [
        'p(a b )',
        'changed "javascript:1"',
        'changed "javascript:1"',
        'changed "javascript:1"',
      ],
    }));

  it('has footnotes behind everything else, with the labels that they were given', () => {
    const { value, findings } = essay('a[^One] b[^two]\n\n[^One]: c\n[^two]: d\n\ne');
    assert.deepEqual(findings, []);
    assert.equal(
      signsOf(value?.article?.body),
      'p(a[^One] b[^two]) p(e) footnoteDefinition(p(c)) footnoteDefinition(p(d))',
    );
    const notes = value!.article!.body.children.filter((one) => one.type === 'footnoteDefinition');
    assert.deepEqual(
      notes.map(({ identifier, label }) => [identifier, label]),
      [
        ['one', 'One'],
        ['two', undefined],
      ],
    );
  });

  it('has formulas alone on a line as blocks, and others in their line', () =>
    reads({
      $$a$$: ['$$a$$'],
      'so $$a$$': ['p(so $a$)'],
      '$$a$$ and $$b$$': ['p($a$ and $b$)'],
    }));

  it('has the headline alone at depth 1, and says how to go deeper', () => {
    for (const [markdown, suggestion, text] of [
      ['# a', '## a', '## a'],
      ['a\n===', '---', 'a\n---'],
      ['a = b\n==== ', '----', 'a = b\n---- '],
    ] as const) {
      const source = `${head}b\n\n${markdown}\n`;
      const { value, findings } = readMarkdown(source);
      assert.match(signsOf(value?.article?.body), /^p\(b\) h2\(a/);
      const [finding] = findings;
      assert.deepEqual([finding?.severity, finding?.got, finding?.suggestion], ['mended', 'depth 1', suggestion]);
      const { start, end, text: by } = finding!.fix!;
      assert.equal(source.slice(0, start) + by + source.slice(end), `${head}b\n\n${text}\n`);
    }
  });

  it('has the words of a person in a quotation that ends in their name alone', () => {
    const attributionOf = (quotation: string): string | undefined => {
      const [quote] = essay(quotation.replace(/^/gm, '> ')).value!.article!.body.children;
      return quote?.type === 'blockquote' ? quote.data?.attribution : undefined;
    };
    assert.deepEqual(
      [
        'a\n\n— Ann Lee',
        'a\n\n—  *Ann* Lee ',
        'a\n\n—Ann',
        '— Ann',
        'a\n\nb — Ann',
        'a\n\n— Ann\nLee',
        'a\n\n- Ann',
      ].map(attributionOf),
      ['ann-lee', 'lee', 'ann', undefined, undefined, undefined, undefined],
    );
  });

  it('has HTML among words as what it means, and ends what it leaves open', () =>
    reads({
      'a <b>b <i>c</i></b> <del>d</del><sup>e</sup><sub>f</sub>': ['p(a *b _c_* ~d~^e^,f,)'],
      'a <b>b <i>c</b> d': ['p(a *b _c_* d)'],
      'a <b>b': ['p(a *b*)'],
      'a</b> b<br>c<BR/>d': ['p(a b⏎c⏎d)'],
      'a <A HREF="../b" title="t">*b*</A> c': ['p(a [_b_](https://e.example/b "t") c)'],
      'a <a href="javascript:1">b</a> c': ['p(a b c)', 'changed <a href="javascript:1">'],
      'a <img src="b.png" alt="c"> d': ['p(a ![c](https://e.example/a/b.png) d)'],
      'a <img src="javascript:1" alt="c"> d': ['p(a c d)', 'lost <img>'],
      'a <video src="b.mp4">*c*</video> d': ['p(a [*c*](https://e.example/a/b.mp4) d)', 'changed <video>'],
      'a <audio src="b.mp3"> d': ['p(a [https://e.example/a/b.mp3](https://e.example/a/b.mp3) d)', 'changed <audio>'],
      'a <video src="b.mp4">c</audio></video> d': ['p(a [c](https://e.example/a/b.mp4) d)', 'changed <video>'],
      'a <math alttext="b"><mi>c</mi></math> d': ['p(a $b$ d)'],
      'a <math><mi>c</mi></math> d': ['p(a c d)', 'changed <math>'],
      'a <font color="red">b</font> c': ['p(a b c)', 'changed <font color="red">'],
      [`a <font title="${'b'.repeat(50)}">b</font>`]: ['p(a b)', `changed <font title="${'b'.repeat(27)}`],
      'a <!-- b --> c': ['p(a  c)'],
    }));

  it('has blocks of HTML as what they mean, and tells what they lose', () =>
    reads({
      '<p>a <b>b</b></p>': ['p(a *b*)'],
      '<article>a</article>': ['p(a)', 'changed <article>'],
      '<dl><dt>a<dd>b</dl>': ['defList(defListTerm(a) defListDescription(p(b)))'],
    }));

  it('has pictures with their titles, and says what it expected where it keeps less', () => {
    assert.deepEqual(essay('![a](b.png "t")').value?.article?.body.children, [
      { type: 'image', url: 'https://e.example/a/b.png', alt: 'a', title: 't' },
    ]);
    const html = 'Markdown, or HTML that a body can hold';
    for (const [markdown, expected] of [
      ['b\n\n# a', 'a heading of depth 2 to 6, since the headline is of depth 1'],
      ['<article>a</article>', html],
      ['a <font>b</font>', html],
      ['a <a href="javascript:1">b</a>', html],
      ['a <video src="b.mp4">c</video>', html],
      ['a <img src="javascript:1">', 'an absolute http or https address'],
    ] as const)
      assert.deepEqual(
        essay(markdown).findings.map((finding) => finding.expected),
        [expected],
      );
    assert.deepEqual(
      ['a[^1]\n\n[^1]: b', '<figure><img src="b.png"><figcaption>c</figcaption></figure>'].map(
        (markdown) => reply(markdown).findings[0]?.expected,
      ),
      ['no footnote in a reply', 'no caption in a reply'],
    );
  });

  it('tells of a long formula as much as is read at a glance, around the mistake', () => {
    const letters = 'abcdefghijklmnopqrstuvwxyz';
    const gotAt = (tex: string, position: number): string => {
      const drawFormula = (): never => {
        throw Object.assign(new Error('No'), { position });
      };
      return readMarkdown(`# T\n\na $$${tex}$$`, { drawFormula }).findings[0]!.got;
    };
    const long = letters + letters;
    assert.equal(gotAt(long, 0), `"${long.slice(0, 40)}…": No`);
    assert.equal(gotAt(long, 26), `"…${long.slice(6, 46)}…": No`);
    assert.equal(gotAt(long, 51), `"…${long.slice(12)}": No`);
    assert.equal(gotAt(long.slice(0, 40), 39), `"${long.slice(0, 40)}": No`);
    assert.equal(gotAt('a  b', 0), '"a b": No');
  });

  it('has formulas of HTML drawn, wherever they stand in it', () => {
    const { value } = readMarkdown(
      '# T\n\n<blockquote>a <math alttext="b"></math><p><math display="block" alttext="c"></math></p></blockquote>\n\n' +
        'd <math alttext="e"></math>',
      { drawFormula: (tex) => (tex === 'e' ? [] : [{ type: 'mi', value: tex }]) },
    );
    const mathml = (tex: string) => [{ type: 'mi', value: tex }];
    const [quote, line] = value!.article!.body.children;
    assert.deepEqual(quote, {
      type: 'blockquote',
      children: [
        {
          type: 'paragraph',
          children: [
            { type: 'text', value: 'a ' },
            { type: 'inlineMath', value: 'b', mathml: mathml('b') },
          ],
        },
        { type: 'math', value: 'c', mathml: mathml('c') },
      ],
    });
    assert.deepEqual(line, {
      type: 'paragraph',
      children: [
        { type: 'text', value: 'd ' },
        { type: 'inlineMath', value: 'e' },
      ],
    });
  });
});

describe('the body of a reply', () => {
  it('has no footnotes, captions and definitions, but their words', () =>
    repliesRead({
      'a[^One]\n\n[^One]: b': ['p(a[^One]) p(b)', 'changed [^One]'],
      '<dl><dt>a<dd>b</dl>': ['p(a) p(b)'],
      '<figure><img src="b.png"><figcaption>c</figcaption></figure>': [
        '![](https://e.example/a/b.png) p(c)',
        'changed one',
      ],
    }));

  it('has no formulas, but their source as code', () =>
    repliesRead({
      '<div><math display="block" alttext="a"></math></div>': ['code(a)'],
      'a <math alttext="b"></math>': ['p(a `b`)'],
      'a <math display="block" alttext="b"></math>': ['p(a `b`)'],
    }));
});
