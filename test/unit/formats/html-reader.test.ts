import { expect } from '@open-wc/testing';
import { createHtmlReader, htmlReader } from '../../../src/formats/html/index.js';
import type { Body } from '../../../src/model/body.js';
import { plainText } from '../../../src/model/plain-text.js';
import { until } from '../elements/fixtures/inside.js';
import { open } from './fixtures/frame.js';

const nodesOf = (body: Body): number => JSON.stringify(body).split('"type"').length - 1;

/** A reader of one document that was made by hand: what is deeper than parsers nest. */
const readerOf = (body: HTMLElement): ReturnType<typeof createHtmlReader> =>
  createHtmlReader({
    parseFromString() {
      const made = document.implementation.createHTMLDocument('');
      made.body.replaceWith(body);
      return made;
    },
  });

function nested(tag: string, depth: number): HTMLElement {
  const body = document.createElement('body');
  let innermost: Element = body;
  for (let level = 0; level < depth; level += 1) {
    const element = document.createElement(tag);
    element.append(level % 1000 ? '' : 'a ');
    innermost.append(element);
    innermost = element;
  }
  return body;
}

describe('the HTML reader of the page', function () {
  this.timeout(60_000);

  it('is one for the whole page', () => {
    expect(htmlReader()).to.equal(htmlReader());
  });

  for (const tag of ['div', 'b', 'blockquote', 'x-y', 'pre']) {
    it(`reads 5,000 levels of <${tag}> without losing a word`, () => {
      const body = readerOf(nested(tag, 5_000)).body('');
      expect(plainText(body).match(/a/g)).to.have.length(5);
    });
  }

  const large: Readonly<Record<string, string>> = {
    'opening divs': '<div>',
    'opening quotes': '<blockquote>a',
    'opening emphasis': '<b>a',
    'nested lists': '<ul><li>a',
    paragraphs: '<p>some words <b>and</b> more</p>',
    'line breaks': 'a<br>',
    rules: '<hr>',
    links: '<a href=/x>a</a> ',
    tables: '<table><tr><td>a',
    pictures: '<img alt=a>',
    code: '<pre>a</pre>',
    entities: '&amp;',
    spaces: ' ',
    'less-than signs': '<',
    'plain words': 'word ',
    'line ends in code': '<pre>\n',
    'empty items': '<ol><li>',
  };
  for (const [kind, piece] of Object.entries(large)) {
    it(`reads a megabyte of ${kind} in about a second, as a body of bounded size`, function () {
      this.timeout(60_000);
      const html = piece.repeat(Math.floor(1_000_000 / piece.length));
      const start = performance.now();
      const body = htmlReader().body(html, 'https://blog.example/');
      // Of a machine that does other things as well: what grows with the square of the size would take minutes.
      expect(performance.now() - start).to.be.lessThan(20_000);
      expect(nodesOf(body)).to.be.lessThan(50_000);
    });
  }
});

describe('the HTML reader under a policy that requires trusted types', () => {
  const strict = "require-trusted-types-for 'script'; trusted-types colloquy lit-html";
  let frame: HTMLIFrameElement | undefined;

  beforeEach(function () {
    // Elsewhere the policy is not known, and forbids nothing.
    if (!('trustedTypes' in globalThis)) this.skip();
  });
  afterEach(() => frame?.remove());

  it('reads through the policy `colloquy`', async () => {
    const opened = await open(strict);
    frame = opened.frame;
    expect(() =>
      new (Reflect.get(opened.inner, 'DOMParser') as typeof DOMParser)().parseFromString('x', 'text/html'),
    ).to.throw();
    expect(opened.inner.htmlReader().text('<b>a</b> &amp; b')).to.equal('a & b');
  });

  it('makes the policy once, also when two copies of this package are loaded', async () => {
    const opened = await open(strict, '', ['in-frame', 'second-copy']);
    frame = opened.frame;
    await until(() => Reflect.get(opened.inner, 'second'), 'the second copy');
    const second = Reflect.get(opened.inner, 'second') as typeof htmlReader;
    expect(second).to.not.equal(opened.inner.htmlReader);
    expect(opened.inner.htmlReader().text('<b>a</b>')).to.equal('a');
    expect(second().text('<b>a</b>')).to.equal('a');
  });

  it('does not hand out the policy, which would let any HTML into the page', async () => {
    const opened = await open(strict);
    frame = opened.frame;
    opened.inner.htmlReader();
    const shared = Reflect.ownKeys(opened.inner).filter((key) => typeof key === 'symbol');
    for (const key of shared) expect(Reflect.get(opened.inner, key)).to.not.have.property('createHTML');
  });

  it('says what is missing where the page allows no such policy', async () => {
    const opened = await open("require-trusted-types-for 'script'; trusted-types other lit-html");
    frame = opened.frame;
    const reader = opened.inner.htmlReader();
    expect(() => reader.text('a'))
      .to.throw(/trusted-types `colloquy`/)
      .with.property('kind', 'misconfigured');
  });

  it('reads all the same where policies are limited by name and strings are let through', async () => {
    const opened = await open('trusted-types other lit-html');
    frame = opened.frame;
    expect(opened.inner.htmlReader().text('<b>a</b>')).to.equal('a');
  });

  it('reads through a default policy where the page allows only that', async () => {
    const opened = await open(
      "require-trusted-types-for 'script'; trusted-types default lit-html",
      "trustedTypes.createPolicy('default', { createHTML: (html) => html, createScriptURL: (url) => url })",
    );
    frame = opened.frame;
    expect(opened.inner.htmlReader().text('<b>a</b>')).to.equal('a');
  });
});
