import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readHtmlBlocks } from '../../../src/formats/markdown/read-html.js';
import { definitionsHtml, figureHtml } from '../../../src/formats/markdown/write-html.js';
import type { Block, DefinitionList, Figure } from '../../../src/model/body.js';
import { resolvedUrl } from '../../../src/model/resolved-url.js';
import { signs } from './read-html.js';

function blocks(html: string): { readonly body: readonly Block[]; readonly lost: readonly string[] } {
  const lost: string[] = [];
  const body = readHtmlBlocks(
    html,
    (address) => resolvedUrl(address, 'https://e.example/a/'),
    (name) => lost.push(name),
  );
  return { body, lost };
}

/** Each HTML beside what is read of it, and the elements whose words alone were kept. */
function reads(cases: Readonly<Record<string, readonly [seen: string, ...lost: string[]]>>): void {
  for (const [html, [seen, ...expected]] of Object.entries(cases)) {
    const { body, lost } = blocks(html);
    assert.deepEqual([body.map(signs).join(' '), lost], [seen, expected], html);
  }
}

describe('HTML among Markdown', () => {
  it('has paragraphs, headings, quotes, code and rules', () =>
    reads({
      '<p>a\n b</p>c <p>d</p>': ['p(a b) p(c) p(d)'],
      '<h1>a</h1><h2>b</h2><h3>c</h3><h6>d</h6>': ['h2(a) h2(b) h3(c) h6(d)'],
      '<h4> <b>a</b> </h4><h5>b</h5>': ['h4(*a*) h5(b)'],
      '<blockquote>a<p>b</p></blockquote>': ['quote(p(a) p(b))'],
      '<pre>a\n b\n</pre><hr>': ['code(a\n b) hr'],
      '<div>a<section>b</section></div><!-- c -->': ['p(a) p(b)'],
      '<article>a</article><aside>b</aside><details>c</details>': ['p(a) p(b) p(c)', 'article', 'aside', 'details'],
      '<main>a</main><center>b</center><header>c</header><footer>d</footer>': ['p(a) p(b) p(c) p(d)'],
      ' \n ': [''],
    }));

  it('has lists with their numbers, tables with their sides, and definitions', () => {
    reads({
      '<ul> <li>a</li> <li><p>b</p><p>c</p></li></ul>': ['ul(li(p(a)) li(p(b) p(c)))'],
      '<ol><li>a</li></ol><ol start=3><li>b</li></ol><ul start=3><li>c</li></ul>': [
        'ol(li(p(a))) ol3(li(p(b))) ul(li(p(c)))',
      ],
      '<table><tr><th>a</th></tr><tbody><tr><td> <b>b</b></td></tr></table>': ['table(row((a)) row((*b*)))'],
      '<dl><div><dt>a</dt><dd>b<p>c</p></dd></div></dl>': ['defList(defListTerm(a) defListDescription(p(b) p(c)))'],
    });
    const align = (rows: string): unknown => {
      const [table] = blocks(`<table>${rows}</table>`).body;
      return table?.type === 'table' && table.align;
    };
    assert.deepEqual(align('<tr><td>a<td align=RIGHT>b<tr><td style="color:red;text-align: center">c<td>d<td>e'), [
      'center',
      'right',
      null,
    ]);
    assert.equal(align('<tr><td align="to the right">a<td style="text-align:start">b'), undefined);
    assert.deepEqual(align('<tr><td style="text-align:left">a'), ['left']);
  });

  it('has figures of one picture or table, and of anything else what stands in them', () =>
    reads({
      '<figure><img src=b.png alt=c><figcaption>d</figcaption></figure>': [
        'figure(![c](https://e.example/a/b.png) figcaption(d))',
      ],
      '<figure><table><tr><td>a</table><figcaption>d</figcaption></figure>': ['figure(table(row((a))) figcaption(d))'],
      '<figure><p>a</p><figcaption>b</figcaption></figure>': ['p(a) p(b)'],
      '<figure><img src=a.png><img src=b.png><p>c</p><figcaption>b</figcaption></figure>': [
        'p(![](https://e.example/a/a.png)![](https://e.example/a/b.png)) p(c) p(b)',
      ],
      '<figure><p>a</p></figure>': ['p(a)'],
    }));

  it('has emphasis of every kind, code, breaks and links with their titles', () =>
    reads({
      '<em>a</em><i>b</i><cite>c</cite><var>d</var><dfn>e</dfn>': ['p(_a__b__c__d__e_)'],
      '<strong>a</strong><b>b</b><del>c</del><s>d</s><strike>e</strike><sup>f</sup><sub>g</sub>': [
        'p(*a**b*~c~~d~~e~^f^,g,)',
      ],
      'a<br>b <code>c</code> <kbd>d</kbd> <samp>e</samp>': ['p(a⏎b `c` `d` `e`)'],
      '<a href="../b" title=t>a</a> <a href="https://x.example/">b</a>': [
        'p([a](https://e.example/b "t") [b](https://x.example/))',
      ],
      '<a href="javascript:1">a</a> <a name=c>b</a> <a href="">c</a>': ['p(a b c)', 'a', 'a', 'a'],
      '<span>a</span><small>b</small><abbr>c</abbr><time>d</time><u>e</u>': ['p(abcde)'],
    }));

  it('has pictures with their sizes, and the words of those that lead nowhere', () => {
    assert.deepEqual(blocks('<img src="https://x.example/a.png" title=t width=2 height=3>').body, [
      { type: 'image', url: 'https://x.example/a.png', alt: '', title: 't', width: 2, height: 3 },
    ]);
    assert.deepEqual(blocks('<img src=a.png width=0 height=x alt=b>').body, [
      { type: 'image', url: 'https://e.example/a/a.png', alt: 'b' },
    ]);
    reads({
      '<img src="javascript:1" alt=a><img src="javascript:1">': ['p(a)', 'img', 'img'],
      'a<img><img src="" alt=b>': ['p(ab)', 'img', 'img'],
      'a <img src=a.png>': ['p(a ![](https://e.example/a/a.png))'],
    });
  });

  it('has films, sounds and frames as links in their own words', () =>
    reads({
      '<video src="b.mp4" title=" a\n  film ">c</video>': ['p([a film](https://e.example/a/b.mp4))', 'video'],
      '<audio aria-label=a><source src="https://x.example/b.mp3"></audio>': [
        'p([a](https://x.example/b.mp3))',
        'audio',
      ],
      '<video src="b.mp4"> old  browsers </video>': ['p([old browsers](https://e.example/a/b.mp4))', 'video'],
      '<iframe src="https://x.example/"></iframe>': ['p([https://x.example/](https://x.example/))', 'iframe'],
      '<video src="javascript:1">a</video><video src="javascript:1"></video><video>b</video>': [
        'p(ab)',
        'video',
        'video',
        'video',
      ],
    }));

  it('tells what it leaves out, and what it unwraps', () => {
    for (const name of ['script', 'style', 'template', 'noscript', 'title', 'object', 'embed'])
      assert.ok(blocks(`a<${name}>b</${name}>c`).lost.includes(name), name);
    reads({
      'a<script>b</script>c': ['p(ac)', 'script'],
      'a<svg><text>b</text></svg>c': ['p(ac)', 'svg'],
      '<font>a</font><constructor>b</constructor>': ['p(ab)', 'font', 'constructor'],
      'See <math><mi>a</mi> <mo>+</mo></math>': ['p(See a +)', 'math'],
    });
  });

  it('has formulas by the TeX that their makers keep', () => {
    const tex = (source: string, more = ''): string =>
      `<math${more}><semantics><mi>x</mi><annotation encoding="application/x-tex">${source}</annotation></semantics></math>`;
    reads({
      [`a ${tex('b')} c`]: ['p(a $b$ c)'],
      [`a${tex('b', ' display="block"')}c`]: ['p(a) $$b$$ p(c)'],
      [`<mjx-container display="true">${tex('b')}</mjx-container>`]: ['$$b$$'],
      [`<mjx-container>${tex('b')}</mjx-container>`]: ['p($b$)'],
      [`<span class="big katex-display"><span class="katex">${tex('b')}</span></span>`]: ['$$b$$'],
      [`<span class="katex">${tex('b')}</span>`]: ['p($b$)'],
      [`<span class="x">a ${tex('b')}</span>`]: ['p(a $b$)'],
      '<script type="math/tex">a</script> <script type="math/tex; mode=display">b</script>': ['p($a$) $$b$$'],
      '<script type="x-math/tex">a</script><script type="math/tex-x">b</script>': ['', 'script', 'script'],
      '<code class="language-math">a\n</code>': ['p($a$)'],
      '<code>a</code>': ['p(`a`)'],
      '<pre><code class="language-math">a\nb\n</code></pre>': ['$$a\nb$$'],
      '<math alttext="a"><mi>b</mi></math>': ['p($a$)'],
      '<math><semantics><mi>a</mi><annotation encoding="text/plain">b</annotation></semantics></math>': [
        'p(ab)',
        'math',
      ],
      '<math alttext=" "><mi>b</mi></math>': ['p(b)', 'math'],
    });
  });
});

describe('what Markdown has no words for', () => {
  const text = (value: string) => ({ type: 'text', value }) as const;
  const paragraph = (value: string): Block => ({ type: 'paragraph', children: [text(value)] });
  const image = { type: 'image', url: 'https://x.example/a.png', alt: 'a "b"\nc' } as const;
  /** Blocks as they can stand in a definition. */
  const held: readonly Block[] = [
    paragraph('a < b & "c" > d'),
    {
      type: 'paragraph',
      children: [
        { type: 'emphasis', children: [text('a')] },
        { type: 'strong', children: [text('b')] },
        { type: 'delete', children: [text('c')] },
        { type: 'superscript', children: [text('d')] },
        { type: 'subscript', children: [text('e')] },
        { type: 'break' },
        { type: 'inlineCode', value: '<f>' },
        { type: 'inlineMath', value: 'g<h' },
        { type: 'link', url: 'https://x.example/?a=1&b="', title: 'a "b"', children: [text('i')] },
        { type: 'link', url: 'https://x.example/', children: [text('j')] },
        image,
      ],
    },
    { type: 'heading', depth: 3, children: [text('a')] },
    { type: 'blockquote', children: [paragraph('a'), paragraph('b')] },
    { type: 'list', children: [{ type: 'listItem', children: [paragraph('a')] }] },
    {
      type: 'list',
      ordered: true,
      start: 3,
      children: [1, 2].map(() => ({ type: 'listItem', children: [paragraph('a')] })),
    },
    { type: 'list', ordered: true, children: [{ type: 'listItem', children: [paragraph('a'), paragraph('b')] }] },
    { type: 'code', value: 'a\n  <b>' },
    { type: 'math', value: 'a<b' },
    { type: 'thematicBreak' },
    { ...image, title: 't', width: 1, height: 2 },
    {
      type: 'table',
      align: [null, 'right'],
      children: [1, 2].map(() => ({
        type: 'tableRow',
        children: ['a', 'b'].map((value) => ({ type: 'tableCell', children: [text(value)] })),
      })),
    },
    { type: 'figure', children: [image, { type: 'figcaption', children: [text('a')] }] },
    {
      type: 'defList',
      children: [
        { type: 'defListTerm', children: [text('a')] },
        { type: 'defListDescription', children: [paragraph('b')] },
      ],
    },
  ];

  /** As the model checks addresses, which are written as a browser writes them. */
  const again = (html: string): unknown => JSON.parse(JSON.stringify(blocks(html).body).replaceAll('b=%22', 'b=\\"'));

  for (const block of held)
    it(`is written as HTML that is read as the same: ${block.type} ${JSON.stringify(block).length}`, () => {
      const list: DefinitionList = {
        type: 'defList',
        children: [
          { type: 'defListTerm', children: [text('term')] },
          { type: 'defListDescription', children: [block] },
        ],
      };
      assert.deepEqual(again(definitionsHtml(list)), [list]);
      // A line without a word would end the HTML.
      assert.doesNotMatch(definitionsHtml(list), /\n\s*\n/);
    });

  it('is a figure of a picture, or of a table whose first row is its head', () => {
    const figure: Figure = { type: 'figure', children: [image, { type: 'figcaption', children: [text('a')] }] };
    assert.deepEqual(again(figureHtml(figure)), [figure]);
    const row = { type: 'tableRow', children: [{ type: 'tableCell', children: [text('a')] }] } as const;
    assert.match(
      figureHtml({ ...figure, children: [{ type: 'table', children: [row, row] }, figure.children[1]] }),
      /<tr><th>a<\/th><\/tr>\n<tr><td>a<\/td><\/tr>/,
    );
  });

  it('has a footnote in a definition as its sign', () => {
    const sign = (label?: string): string =>
      definitionsHtml({
        type: 'defList',
        children: [
          { type: 'defListTerm', children: [{ type: 'footnoteReference', identifier: 'a', ...(label && { label }) }] },
        ],
      });
    assert.match(sign(), /<dt>\[\^a\]<\/dt>/);
    assert.match(sign('A'), /<dt>\[\^A\]<\/dt>/);
  });
});
