import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createHtmlReader } from '../../../src/formats/html/index.js';
import { parse5Parser } from '../../../src/formats/html/parse5-parser.js';
import type { Body } from '../../../src/model/body.js';
import { parseDiscussion } from '../../../src/model/parse-whole.js';
import { plainText } from '../../../src/model/plain-text.js';
import { examples } from '../examples.js';
import { reader } from './read-html.js';

const names = (
  'p div blockquote ul ol li pre code b i em s a h1 h3 hr br img table tr td q sup form input svg math style title ' +
  'template noscript dl dd details x-y body html head frameset caption button textarea'
).split(' ');
const attributes = [
  'href="https://x.example/"',
  'href="javascript:x"',
  'href="/\u202ex"',
  'href=" "',
  'title="\ud800 t"',
  'start=7',
  'start=99999999999999999999',
  'class="language-js"',
  'hidden',
  'alt="a\u0007b"',
  'src=x.png',
  'name=firstChild',
  'id=body',
];
const words = [
  'word',
  ' ',
  '\n',
  ' a  b ',
  '&amp;',
  '&#xD800;',
  '\ud83d',
  '\u202e',
  '\u0000',
  '\u00a0',
  '&lt;b&gt;',
  '1',
  '\r\f',
  '<!--',
  '-->',
  '<![CDATA[',
  ']]>',
  '</',
  '<',
  '<?',
  '👍',
];

/** Park–Miller, so that a failure can be run again. */
function random(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48271) % 2147483647) / 2147483647;
}

function htmlFrom(seed: number): string {
  const next = random(seed);
  const one = (list: readonly string[]): string => list[Math.floor(next() * list.length)] as string;
  const piece = (): string => {
    const kind = next();
    if (kind < 0.4) return one(words);
    if (kind < 0.7) return `<${one(names)}>`;
    return kind < 0.85 ? `<${one(names)} ${one(attributes)}>` : `</${one(names)}>`;
  };
  return Array.from({ length: 1 + Math.floor(next() * 40) }, piece).join('');
}

/** What the model's own validator makes of a comment with this body. */
function validated(body: Body): unknown {
  const article = { id: 'a', headline: 'A', body: { type: 'root', children: [] } };
  return parseDiscussion({ people: [], article, comments: [{ id: '1', body }] }).comments?.[0]?.body;
}

describe('HTML, of 10,000 texts made at random', () => {
  const samples = Array.from({ length: examples(10_000) }, (_, seed) => htmlFrom(seed + 1));

  it('is a body that the validator takes as it is', () => {
    for (const html of samples) {
      const body = reader.body(html, 'https://blog.example/');
      assert.deepEqual(validated(body), body, JSON.stringify(html));
    }
  });

  it('is the same body without a browser, by parse5', () => {
    const own = createHtmlReader(parse5Parser);
    // jsdom puts what stands between the rows of a table behind it, browsers and parse5 before.
    for (const html of samples.filter((one) => !/<(?:table|tr|td|caption)/.test(one))) {
      const base = 'https://blog.example/';
      assert.deepEqual(own.body(html, base), reader.body(html, base), JSON.stringify(html));
    }
  });

  it('is text without controls, and without white space around its lines', () => {
    for (const html of samples) {
      const body = reader.body(html, 'https://blog.example/');
      assert.doesNotMatch(plainText(body), /(?![\n\t])[\p{Cc}\u202a-\u202e\u2066-\u2069]/u, JSON.stringify(html));
      assert.doesNotMatch(reader.text(html), /^\s|\s$|[\n\t]| {2}/, JSON.stringify(html));
    }
  });
});

describe('HTML that is too deep or too large', () => {
  it('keeps every word, flattened, and stays within what the validator takes', () => {
    const deep: Readonly<Record<string, string>> = {
      quotes: '<blockquote>a '.repeat(300),
      lists: '<ul><li>a '.repeat(150),
      'quotes in lists': '<ol><li><blockquote>a '.repeat(100),
      emphasis: '<b>a <i>a <a href="https://x.example">a <s>a <code>a '.repeat(60),
      'emphasis around blocks': `${'<b><i><s>'.repeat(30)}${'<p>a</p>'.repeat(300)}`,
      'blocks in headings': `<h2>${'<div>a '.repeat(300)}`,
    };
    for (const [kind, html] of Object.entries(deep)) {
      const body = reader.body(html);
      assert.equal(plainText(body).match(/a/g)?.length, html.match(/a(?=[ <])(?! href)/g)?.length, kind);
      assert.deepEqual(validated(body), body, kind);
    }
  });

  it('has some tens of thousands of nodes at most, so that a page can show it', () => {
    const body = reader.body('<p>a <b>b</b> <br>c</p>'.repeat(10_000));
    assert.equal(reader.text('<p>a <b>b</b> <br>c</p>'.repeat(10_000)).length, 10_000 * 6 - 1);
    assert.ok(JSON.stringify(body).split('"type"').length < 25_000);
  });

  it('is cut after a million characters, with an ellipsis', () => {
    const text = reader.text('word '.repeat(300_000));
    assert.equal(text.length, 1_000_001);
    assert.match(text, /word word …$/);
    assert.ok(!reader.text('word '.repeat(200_000)).endsWith('…'));
  });
});
