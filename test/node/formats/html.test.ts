import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { inertReader, read, reader } from './read-html.js';

/** Each HTML beside what a reader sees of it, with a DOM and without one. */
function reads(cases: Readonly<Record<string, string>>): void {
  for (const [html, seen] of Object.entries(cases)) {
    assert.equal(read(html), seen, html);
    assert.equal(read(html, undefined, inertReader), seen, `by parse5: ${html}`);
  }
}

describe('HTML as a body', () => {
  it('keeps paragraphs, and gathers what stands outside of them', () =>
    reads({
      '<p>a</p><p>b</p>': 'p(a) p(b)',
      'a<p>b</p>c': 'p(a) p(b) p(c)',
      '<div>a<div>b</div>c</div>': 'p(a) p(b) p(c)',
      '<p>a<p>b': 'p(a) p(b)',
      '<p></p><p> &nbsp; </p><div></div>': '',
    }));

  it('keeps headings, below the headline of the article', () =>
    reads({
      '<h1>a</h1><h2>b</h2><h6>c <em>d</em></h6>': 'h2(a) h2(b) h6(c _d_)',
      '<h2>a</h2>b': 'h2(a) p(b)',
    }));

  it('keeps quotes and rules', () =>
    reads({
      '<blockquote>a<p>b</p></blockquote>c<hr>d': 'quote(p(a) p(b)) p(c) hr p(d)',
      '<blockquote>a<blockquote>b</blockquote></blockquote>': 'quote(p(a) quote(p(b)))',
      '<blockquote> </blockquote>': '',
    }));

  it('keeps lists, their numbers and what is nested in them, well or badly', () =>
    reads({
      '<ul><li>a<li><p>b</p><p>c</p></ul>': 'ul(li(p(a)) li(p(b) p(c)))',
      '<ol start=3><li>a</ol><ol start=1><li>b</ol><ol start=-2><li>c</ol>': 'ol3(li(p(a))) ol(li(p(b))) ol(li(p(c)))',
      '<ul><li>a<ol><li>b</ol></ul>': 'ul(li(p(a) ol(li(p(b)))))',
      '<ul><li>a</li><ul><li>b</ul></ul>': 'ul(li(p(a) ul(li(p(b)))))',
      '<ul>a<li>b</li>c</ul>': 'ul(li(p(a)) li(p(b) p(c)))',
      '<li>a</li><li>b</li>': 'p(a) p(b)',
      '<ul></ul>': '',
    }));

  it('keeps code as it stands, with its language', () =>
    reads({
      '<pre><code class="hljs language-c++">a  b\n\tc&lt;d\n</code></pre>': 'code:c++(a  b\n\tc<d)',
      '<pre class="lang-js">a<br>b</pre>': 'code:js(a\nb)',
      '<pre><span>a</span><p>b</p><ul><li>c</ul></pre>': 'code(a\nb\nc)',
      'a <code>b  c</code><code>d</code> <kbd>e</kbd>': 'p(a `b cd` `e`)',
      '<code>a<br>b</code>': 'p(`a`⏎`b`)',
      '<code>a <a href="https://x.example">b</a></code>': 'p(`a` [`b`](https://x.example/))',
      '<pre> \n </pre>': '',
      '<pre>a<pre>b</pre>c</pre>': 'code(a\nb\nc)',
      '<pre>a<hr>b</pre>': 'code(a\nb)',
      '<code>a <span>b</span></code>': 'p(`a b`)',
      '<code><i>a</i> b</code>': 'p(_`a`_ `b`)',
    }));

  it('keeps emphasis, whatever element says it, and never twice', () =>
    reads({
      '<i>a</i>-<cite>b</cite>-<b>c</b>-<s>d</s>-<strike>e</strike>': 'p(_a_-_b_-*c*-~d~-~e~)',
      '<b>a<strong>b</strong></b>': 'p(*ab*)',
      '<b>a<i>b</b>c</i>': 'p(*a_b_*_c_)',
      '<b><p>a</p><p>b</p></b>': 'p(*a*) p(*b*)',
      '<b> </b><i></i>': '',
    }));

  it('collapses white space, and keeps it out of the ends of paragraphs, emphasis and links', () =>
    reads({
      ' a \n\t b ': 'p(a b)',
      'a <b> b </b> c': 'p(a *b* c)',
      'a<a href=/x> b</a>': 'p(a [b](https://blog.example/x))',
      'a&nbsp;b <b>&nbsp;</b> c': 'p(a\u00a0b c)',
      'a<b>&nbsp;</b>c': 'p(a c)',
    }));

  it('keeps line breaks, and takes two for the end of a paragraph', () =>
    reads({
      '<br>a<br>b<br>': 'p(a⏎b)',
      'a<br> <br>b': 'p(a) p(b)',
      '<b>a<br><br>b</b>': 'p(*a*) p(*b*)',
      '<ul><li>a<br><br>b</ul>': 'ul(li(p(a) p(b)))',
    }));

  it('keeps tables whose cells hold lines, and their captions before them', () =>
    reads({
      '<table><caption>t<tr><th>a<th>b<tr><td>c<td><b>d</b></table>': 'p(t) table(row((a) (b)) row((c) (*d*)))',
      'x<table><thead><tr><th>a</th><th></th></tr></thead><tbody><tr><td><p>b</p><p>c</p></td><td>d<br>e</td></tr></table>y':
        'p(x) table(row((a) ()) row((b c) (d⏎e))) p(y)',
      '<table><tr><td>a</td><td><img src=b.png></td></tr></table>':
        'table(row((a) (![](https://blog.example/posts/one/b.png))))',
      '<table><tr><th>a<tr><td>b<td>c</table><p>d</p><p>e</p>': 'table(row((a)) row((b) (c))) p(d) p(e)',
    }));

  it('reads how the columns of tables are aligned, as the first cell of each says', () => {
    const alignOf = (html: string): unknown => {
      const [table] = reader.body(html).children;
      return table?.type === 'table' ? table.align : 'no table';
    };
    assert.deepEqual(
      alignOf(
        '<table><tr><th>a<th align="RIGHT">b<th style="color:red; text-align: center">c<tr><td align=left>d<td align=left>e<td>f</table>',
      ),
      ['left', 'right', 'center'],
    );
    assert.deepEqual(alignOf('<table><tr><th>a<th>b<th align=right>c</table>'), [null, null, 'right']);
    assert.deepEqual(alignOf('<table><tr><th style="text-align:start" align=right>a<th>b</table>'), ['right']);
    assert.equal(alignOf('<table><tr><th align=justify>a<th style="left:0">b</table>'), undefined);
    assert.deepEqual(alignOf('<table><tr><th style=text-align:center>a<th>b</table>'), ['center']);
    assert.equal(alignOf('<table><tr><th title="text-align: right">a<th>b</table>'), undefined);
  });

  it('reads other tables row by row', () =>
    reads({
      // One column lays out a page.
      '<table><tr><td>a</td></tr><tr><td><b>b</b></td></tr></table>': 'p(a) p(*b*)',
      '<table><tr><td>a</td></tr><tr><td></td></tr><tr></tr></table>': 'p(a)',
      '<table><tr><td>a<td><ul><li>b</ul></table>': 'p(a) ul(li(p(b)))',
      '<table><tr><td>a<td><table><tr><td>b<td>c</table></table>': 'p(a) table(row((b) (c)))',
      '<pre><table><tr><td>a<td>b</table></pre>': 'code( a b)',
    }));

  it('reads definitions, figures and details block by block', () =>
    reads({
      '<dl><dt>a<dd>b</dl>': 'p(a) p(b)',
      '<figure>a<figcaption>b</figcaption></figure>': 'p(a) p(b)',
      '<details><summary>a</summary>b</details>': 'p(a) p(b)',
    }));

  it('says in words what only the look would say', () =>
    reads({
      '<q>a</q>': 'p(“a”)',
      '10<sup>16</sup> 10<sup>-3</sup> 1<sup>st</sup> H<sub>2</sub>O': 'p(10¹⁶ 10⁻³ 1st H₂O)',
      '<ruby>季<rp>(</rp><rt>き</rt><rp>)</rp></ruby>節': 'p(季(き)節)',
      '<abbr title="Hypertext Markup Language">HTML</abbr>': 'p(HTML (Hypertext Markup Language))',
      '<abbr title=a>a</abbr>': 'p(a)',
      '<abbr title=" a ">a</abbr>': 'p(a)',
      '1<sup>-st</sup> 1<sup>- 2</sup>': 'p(1-st 1⁻ ²)',
      '<input type=radio checked>a <input type=radio>b': 'p(◉ a ○ b)',
      '<ul><li><input type=checkbox checked> a<li><input type=checkbox disabled> b</ul>': 'ul(li(p(☑ a)) li(p(☐ b)))',
    }));

  it('keeps pictures, alone as blocks and among words, with the words that stand for them', () =>
    reads({
      '<img src="/p/cat.png?w=2">': '![](https://blog.example/p/cat.png?w=2)',
      '<p>a <img alt=" A\ncat " src="/cat.png"> b': 'p(a ![A cat](https://blog.example/cat.png) b)',
      '<p><em><img alt=c src="/c.png"></em>': 'p(_![c](https://blog.example/c.png)_)',
      '<a href="https://x.example"><img src="/c.png"></a>': 'p([![](https://blog.example/c.png)](https://x.example/))',
      '<h2><img alt=c src="/c.png"></h2>': 'h2(![c](https://blog.example/c.png))',
      'a<sup><img alt=c src="/c.png"></sup>': 'p(a![c](https://blog.example/c.png))',
    }));

  it('takes for a sign, and for what has no address, the words that stand for it', () =>
    reads({
      'a <img alt=":)" src=x.gif> b': 'p(a :) b)',
      'a <img alt="🙂" src=x.gif><img alt=":smile:" src=x.gif>': 'p(a 🙂:smile:)',
      '<img alt=c src="javascript:1">': 'p(c)',
      '<img alt=c src="mailto:a@x.example">': 'p(c)',
      'a <img alt=" :smile: " src=x.gif>': 'p(a :smile:)',
      '<input type=image src="/p/b.png"><input type=image src="https://x.example/">':
        'p([b.png](https://blog.example/p/b.png)[x.example](https://x.example/))',
      '<input type=image src="/b.png" alt=b>': 'p(b)',
      '<pre><img alt=c src="/c.png"></pre>': 'code(c)',
      '<svg aria-label="a"><text>b</text></svg><math alttext="c"><mi>d</mi></math>': 'p(ac)',
      'a<img src="data:image/png;base64,AAAA"><img>': 'p(a)',
    }));

  it('leaves out with their content what runs, or is hidden', () => {
    const names = 'script style template noscript noembed noframes title canvas iframe video audio datalist';
    for (const name of names.split(' ')) assert.equal(read(`a<${name}>gone</${name}>b`), 'p(ab)', name);
    reads({
      'a<p hidden>gone</p><span style="color:red;Display :none">gone</span><input type=hidden value=gone><!-- gone -->b':
        'p(ab)',
      'a<b hidden>gone</b><em style="display:none">gone<b>gone</b></em>b': 'p(ab)',
      '<span aria-hidden=true>a</span>': 'p(a)',
      'a<p style="display: none">gone</p>': 'p(a)',
      '<p title="display: none">a</p>': 'p(a)',
      '<span aria-hidden=true>gone</span><math><mi>a</mi></math>': 'p(a)',
      '<math><mi>a</mi></math><b><span aria-hidden=true>a</span></b>': 'p(a*a*)',
    });
  });

  it('keeps a link to what plays or shows another page', () =>
    reads({
      '<iframe src="https://v.example/1" title="A talk"></iframe>': 'p([A talk](https://v.example/1))',
      'a <video><source src=b.mp4>gone</video> c':
        'p(a [https://blog.example/posts/one/b.mp4](https://blog.example/posts/one/b.mp4) c)',
      '<audio src="//x.example/a.mp3" aria-label=a></audio>': 'p([a](https://x.example/a.mp3))',
      '<object data=/x.pdf><p>gone</object>': 'p([https://blog.example/x.pdf](https://blog.example/x.pdf))',
      '<object><p>a</p></object>': 'p(a)',
      '<embed src="javascript:x" title=a>': 'p(a)',
      '<embed src="mailto:a@x.example" title=a> <embed alt=b>': 'p(a b)',
      '<a href="https://x.example"><iframe src="https://v.example/1" title=a></iframe></a>':
        'p([a](https://x.example/))',
    }));

  it('gives a link without words the words of its label, or its address', () =>
    reads({
      '<a href="https://x.example/"></a>': 'p([https://x.example/](https://x.example/))',
      '<a href="https://x.example/" aria-label="X"><svg><path d=M0></svg></a>': 'p([X](https://x.example/))',
      '<h2>a <a href="#a"></a></h2>': 'h2(a)',
      '<h2>a <a href=" #a"></a></h2>': 'h2(a)',
      '<a href="https://x.example/" aria-label=" " title=X></a>': 'p([X](https://x.example/ "X"))',
      "<a href='https://x.example/' title='a \"b\"'>c</a>": 'p([c](https://x.example/ "a "b""))',
    }));

  it('keeps what form controls show', () =>
    reads({
      '<button>a</button> <textarea>b</textarea>': 'p(a) p(b)',
      '<select><option>a<option>b</select>': 'p(a | b)',
      '<select><option>a<option> b</select>': 'p(a | b)',
      '<input value=a> <input type=password value=gone>': 'p(a)',
    }));

  it('keeps the characters of a formula, once', () =>
    reads({
      'a <math><mi>x</mi><mo>&lt;</mo><msup><mi>b</mi><mn>2</mn></msup></math> c': 'p(a x<b² c)',
      '<math><mfrac><mi>a</mi><mrow><mi>b</mi><mi>c</mi></mrow></mfrac></math>': 'p(a/bc)',
      '<math><msqrt><mi>x</mi></msqrt><msub><mi>a</mi><mn>1</mn></msub></math>': 'p(√xa₁)',
      ['<span class=katex><span class=katex-mathml><math><semantics><mrow><mi>a</mi></mrow><annotation encoding="application/x-tex">' +
      'a</annotation></semantics></math></span><span class=katex-html aria-hidden=true>a</span></span>']: 'p(a)',
      '<mjx-container><mjx-math aria-hidden=true>a</mjx-math><mjx-assistive-mml><math><mi>a</mi></math></mjx-assistive-mml></mjx-container>':
        'p(a)',
    }));

  it('counts as the page does, also backwards and with numbers of their own', () =>
    reads({
      '<ol reversed><li>a<li>b<li>c</ol>': 'ol3(li(p(a))) ol2(li(p(b))) ol(li(p(c)))',
      '<ol><li>a<li value=5>b<li>c</ol>': 'ol(li(p(a))) ol5(li(p(b)) li(p(c)))',
      '<ol start=2><li value=2>a</ol>': 'ol2(li(p(a)))',
      '<ol start=12><li>a</ol><ul><li>b</ul><ol start=3x><li>c</ol>': 'ol12(li(p(a))) ul(li(p(b))) ol(li(p(c)))',
      '<ol reversed start=2><li>a</ol><ul><li value=3>b</ul>': 'ol2(li(p(a))) ul(li(p(b)))',
    }));

  it('is never empty where a browser shows something', () =>
    reads({
      '<img src="data:image/png;base64,AAAA">': 'p(🖼)',
      '<svg><path d="M0 0h9"></svg>': 'p(🖼)',
      '<progress value=1>': 'p(🖼)',
      '<svg><title>gone</title><style>gone</style><text>b</text></svg>': 'p(b)',
      '<plaintext>a': 'code(a)',
      '<xmp>a</xmp>': 'code(a)',
    }));

  it('unwraps everything else', () =>
    reads({
      '<form><fieldset><legend>a</legend><label>b</label></fieldset></form>': 'p(a) p(b)',
      '<font color=red>a</font><x-y>b</x-y><constructor>c</constructor>': 'p(abc)',
    }));

  it('is not misled by fields that are named like what is read of a form or a document', () =>
    reads({
      '<form><input name=firstChild><input name=nextSibling><input name=parentNode><input name=localName>a</form>b':
        'p(a) p(b)',
      '<form><input name=nodeType><input name=getAttribute><input name=hasAttribute>a</form>b': 'p(a) p(b)',
      '<img name=body><form name=body></form><embed name=createTreeWalker>a': 'p(a)',
    }));
});

describe('links in HTML', () => {
  it('lead where a browser would follow them, and keep their title', () =>
    reads({
      '<a href="HTTPS://X.example/ü" title=" t \n u ">a</a>': 'p([a](https://x.example/%C3%BC "t u"))',
      '<a href="../two?a=1&amp;b=2">a</a>': 'p([a](https://blog.example/posts/two?a=1&b=2))',
      '<a href="//x.example">a</a> <a href=" #c ">b</a> <a href="mailto:a@x.example">c</a>':
        'p([a](https://x.example/) [b](https://blog.example/posts/one/#c) [c](mailto:a@x.example))',
    }));

  it('keep their words and lose an address that is refused', () => {
    const refused = [
      'javascript:alert(1)',
      ' JaVaScRiPt:alert(1)',
      'java\tscript:alert(1)',
      'java&#10;script:alert(1)',
      '\u0001javascript:alert(1)',
      'data:text/html,x',
      'vbscript:x',
      'file:///etc/passwd',
      'blob:https://x.example/1',
      'https://user@x.example/',
      'https://user:secret@x.example/',
      'https://x.example/\u0001',
      'ht\ntps://x.example/',
      'https://',
      'x-custom:y',
      '',
      ' ',
    ];
    for (const href of refused) assert.equal(read(`<a href="${href}">words</a>`), 'p(words)', JSON.stringify(href));
    assert.equal(read('<a>words</a>'), 'p(words)');
  });

  it('are refused when they are relative and nothing says to what', () => {
    assert.equal(reader.body('<a href="/x">a</a>').children.length, 1);
    assert.ok(!JSON.stringify(reader.body('<a href="/x">a</a>')).includes('link'));
    assert.equal(read('<a href="/x">a</a>', 'javascript:alert(1)'), 'p(a)');
    assert.equal(read('<a href="/x">a</a>', 'nonsense'), 'p(a)');
  });

  it('are not led elsewhere by a base in the HTML', () => {
    assert.equal(read('<base href="https://evil.example/"><a href="/x">a</a>'), 'p([a](https://blog.example/x))');
  });

  it('do not hold one another', () => {
    assert.equal(read('<a href="/1">a<table><tr><td><a href="/2">b</a></table>c</a>').match(/\[[^\]]*\[/), null);
  });
});

describe('text in HTML', () => {
  it('has no control characters, no bidi controls and no half characters', () => {
    assert.equal(read('a\u0000\u0007\u001b\u007f\u0085b&#7;c'), 'p(abc)');
    assert.equal(read('a\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069b&#x202e;c'), 'p(abc)');
    assert.equal(read('a\ud800b\udc00'), 'p(a\ufffdb\ufffd)');
    assert.equal(read('<pre>a\u202e\u0007\r\n\tb</pre>'), 'code(a\n\tb)');
    assert.equal(read('<a href="https://x.example" title="a\u202eb">c</a>'), 'p([c](https://x.example/ "ab"))');
  });

  it('keeps the marks that Hebrew and Arabic are written with, and joined emoji', () => {
    const written = 'שלום\u200f! العربية\u061c 5\u200e 👩‍👩‍👧';
    assert.equal(read(written), `p(${written})`);
  });

  it('is one line without markup where only text is wanted, its entities decoded once', () => {
    assert.equal(reader.text('Ping 4 &laquo; What&#8217;s &amp;amp; <b>new</b>?'), 'Ping 4 « What’s &amp; new?');
    assert.equal(reader.text('<p>one</p>\n<p>two<br>three</p><script>x</script>'), 'one two three');
    assert.equal(reader.text('  &lt;b&gt; I <3 you\u202e '), '<b> I <3 you');
    assert.equal(reader.text(''), '');
    assert.equal(reader.text('a<hr>b<ul><li>c</ul>'), 'a b c');
    assert.equal(reader.text('<table><tr><td>a<td>b</table><img alt=c src="https://x.example/c.png">'), 'a | b c');
    assert.equal(reader.text('<img src="data:image/png;base64,AAAA">'), '');
  });
});

describe('HTML of servers', () => {
  it('of Mastodon: a shortened link keeps its whole address as words', () =>
    reads({
      ['<p>See <a href="https://news.example/a/long/path" rel="nofollow"><span class="invisible">https://</span>' +
      '<span class="ellipsis">news.example/a/lo</span><span class="invisible">ng/path</span></a> :blobcat:</p>']:
        'p(See [https://news.example/a/long/path](https://news.example/a/long/path) :blobcat:)',
    }));

  it('of Mastodon: a mention and a hashtag are one link each, and what is quoted can be followed', () =>
    reads({
      ['<p class="quote-inline">RE: <a href="https://m.example/@ada/1">m.example/@ada/1</a></p>' +
      '<p><span class="h-card" translate="no"><a href="https://m.example/@ada" class="u-url mention">@<span>ada</span>' +
      '</a></span> yes <a href="https://m.example/tags/a" class="mention hashtag" rel="tag">#<span>a</span></a></p>']:
        'p(RE: [m.example/@ada/1](https://m.example/@ada/1)) ' +
        'p([@ada](https://m.example/@ada) yes [#a](https://m.example/tags/a))',
    }));

  it('of WordPress', () =>
    reads({
      ['<p>Plain &#8220;quotes&#8221; <a href="https://auto.example/a?b=1&#038;c=2" rel="nofollow ugc">https://auto.example' +
      '/a?b=1&#038;c=2</a><br />\nline two</p>\n<p>two <img class="wp-smiley" alt="🙂" src="x.svg" /></p>\n']:
        'p(Plain “quotes” [https://auto.example/a?b=1&c=2](https://auto.example/a?b=1&c=2)⏎line two) p(two 🙂)',
      ['<blockquote class="wp-embedded-content"><a href="http://w.example/">Thread lab</a></blockquote>' +
      '<iframe sandbox="allow-scripts" src="http://w.example/embed/"></iframe><script>x</script>']:
        'quote(p([Thread lab](http://w.example/))) p([http://w.example/embed/](http://w.example/embed/))',
    }));

  it('of Remark42 and Waline: coloured code stays code', () =>
    reads({
      ['<pre class="chroma"><code><span class="line"><span class="cl"><span class="kr">const</span> <span class="nx">a' +
      '</span>\n</span></span><span class="line">b\n</span></code></pre>']: 'code(const a\nb)',
      '<pre><code class="language-js"><span class="token keyword">const</span> a\n</code></pre>': 'code:js(const a)',
    }));
});
