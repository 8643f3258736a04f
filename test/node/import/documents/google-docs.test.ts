import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { detectFormat } from '../../../../src/import/index.js';
import { writeMarkdown } from '../../../../src/formats/markdown/index.js';
import { plainText } from '../../../../src/model/index.js';
import { lines, read } from '../read.js';

const page = (body: string): string =>
  `<html><head><meta content="text/html; charset=UTF-8" http-equiv="content-type"><style type="text/css">ol{margin:0}.lst-kix_a-0>li:before{content:"x"}.c3{color:#000;font-weight:400;text-decoration:none;vertical-align:baseline;font-style:normal}.c5{font-weight:700}.c6{font-style:italic}.c8{text-decoration:line-through}.c11{vertical-align:super}.c12{font-family:"Courier New"}</style></head><body class="c1 doc-content">${body}</body></html>`;
const body = [
  '<p class="c2 title" id="h.x"><span class="c3">Tea</span></p>',
  '<h1 class="c2" id="h.y"><span class="c5">Part</span></h1>',
  '<p class="c2"><span>This </span><span class="c5">is bold </span><span class="c5 c6">and both</span><span>&nbsp;or </span><span class="c8">gone</span><span class="c11">2</span><sup><a href="#ftnt1" id="ftnt_ref1">[1]</a></sup><span class="c12">code</span></p>',
  '<ul class="c5 lst-kix_a-0 start"><li class="c6"><span class="c3">one</span></li></ul><ol class="c5 lst-kix_a-1 start" start="3"><li class="c7"><span class="c3">two</span></li></ol><ul class="c5 lst-kix_a-0"><li><span class="c3">three</span></li></ul>',
  '<p class="c2"><span>It takes </span><span>four minutes</span><sup><a href="#cmnt1" id="cmnt_ref1">[a]</a></sup><sup><a href="#cmnt2" id="cmnt_ref2">[b]</a></sup><span>. See </span><span class="c9"><a class="c10" href="https://www.google.com/url?q=https://a.example/?b%3D1&amp;sa=D&amp;ust=1">there</a></span></p>',
  '<p class="c2"><img alt="A cup" src="images/image1.png" style="width: 100.00px; height: 50.00px;"></p>',
  '<hr class="c7"><div><p class="c2"><a href="#ftnt_ref1" id="ftnt1">[1]</a><span class="c3">&nbsp;Below</span></p></div>',
  '<div class="c8"><p class="c2"><a href="#cmnt_ref1" id="cmnt1">[a]</a><span class="c3">Why?</span></p></div>',
  '<div class="c8"><p class="c2"><a href="#cmnt_ref2" id="cmnt2">[b]</a><span class="c3">Since.</span></p></div>',
].join('');

describe('a document of Google Docs', () => {
  it('is told from other pages', () => {
    assert.equal(detectFormat(new TextEncoder().encode(page(body))), 'google-docs');
    assert.equal(detectFormat(new TextEncoder().encode('<!doctype html><p class="c1">x</p>')), 'page');
  });

  it('gives what its sheet says, lists within lists, notes and where links lead', async () => {
    const { threads, report } = await read(page(body), { file: 'tea.html' });
    const { article } = threads[0]!.discussion;
    assert.equal(article?.headline, 'Tea');
    assert.equal(
      writeMarkdown({ article: article! })
        ['index.md']!.replace(/^---[\s\S]*?---\n+/, '')
        .trim(),
      [
        '## Part',
        'This **is bold _and both_** or ~~gone~~<sup>2</sup>[^1]`code`',
        '- one\n\n  3. two\n\n- three',
        'It takes four minutes. See [there](https://a.example/?b=1)',
        'A cup',
        '[^1]: Below',
      ].join('\n\n'),
    );
    assert.equal(report.counts['document/picture'], 1);
  });

  it('gives its comments, and says which parents are a guess', async () => {
    const { threads, report } = await read(page(body), { file: 'tea.html' });
    assert.deepEqual(lines(threads[0]), [
      '#cmnt1 – undated annotation: four minutes ¶ Why?',
      '#cmnt2 – undated → cmnt1 annotation: Since.',
    ]);
    assert.equal(report.counts['parent/guessed'], 1);
    const { quoteLinks, article } = threads[0]!.discussion;
    const [{ start, end }] = quoteLinks![0]!.to.selector[0]!;
    assert.equal(plainText(article!.body).slice(start, end), 'four minutes');
  });
});
