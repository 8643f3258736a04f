import { expect } from '@open-wc/testing';
import { boundHtml } from '../../../src/formats/html/bound-html.js';
import { htmlReader } from '../../../src/formats/html/index.js';
import { plainText } from '../../../src/model/plain-text.js';

const many = (count: number, piece: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => piece(index)).join('');

/** HTML that costs parsers, or made this reader cost, much more than its length. */
const costly: Readonly<Record<string, string>> = {
  'formatting elements that differ, then paragraphs': `<p>${many(300, (n) => `<b a${n}>`)}${'<p>x'.repeat(600)}`,
  'links that differ, then paragraphs': many(2000, (n) => `<a href=/${n}><p>x`),
  'code in many languages, then blocks': `${many(300, (n) => `<pre><code class=language-${n}>`)}${'<div>x'.repeat(600)}`,
  'formatting elements in tables': `<table>${many(100, (n) => `<pre><code class=language-${n}><i>`)}${'<tr>x'.repeat(2000)}`,
  'end tags that match nothing': '<ul><li></z></ul></b>'.repeat(4000),
  'end tags between nested lists': '<ul><li></z>'.repeat(20_000),
  'crossed formatting elements': '<b><i><u><s><em>x</b></i>'.repeat(4000),
  'nested buttons': '<button><p>x'.repeat(4000),
  'nested drawings': '<svg><g><foreignObject><p>x'.repeat(3000),
};

const elementsIn = (html: string): Element[] => [
  ...new DOMParser().parseFromString(html, 'text/html').body.querySelectorAll('*'),
];
const depthOf = (element: Element): number => {
  let depth = 0;
  for (let parent = element.parentElement; parent; parent = parent.parentElement) depth += 1;
  return depth;
};

describe('HTML on its way to the parser', () => {
  for (const [kind, html] of Object.entries(costly)) {
    it(`makes no more elements than it has tags, of bounded depth, of ${kind}`, () => {
      const elements = elementsIn(boundHtml(html));
      // A table gets rows and bodies that are not in the source.
      expect(elements.length).to.be.at.most(3 * html.split('<').length);
      expect(Math.max(0, ...elements.slice(0, 5000).map(depthOf))).to.be.below(250);
    });

    it(`keeps every word of ${kind}`, () => {
      expect(plainText(htmlReader().body(html)).match(/x/g)?.length ?? 0).to.equal(html.match(/x/g)?.length ?? 0);
    });
  }

  it('carries no styles and no handlers, which would fill the reports of a CSP', () => {
    const made = boundHtml(
      '<p style="color:red" onclick=x>a<b onfocus="y" style=z>b</b><img src=a.png onerror=x srcset=y><svg onload=x><a xlink:href=b>',
    );
    for (const element of elementsIn(made)) {
      for (const { name } of element.attributes) expect(name).to.be.oneOf(['src', 'class', 'hidden', 'href']);
    }
    expect(made).not.to.match(/style|onclick|onfocus|onerror|onload/);
  });

  it('keeps signs that begin no tag', () => {
    for (const html of ['a < b', '<<!-- -->b onclick=x>', '1<2 & 3>2', '<3', '<', 'a <']) {
      expect(elementsIn(boundHtml(html)), html).to.have.length(0);
    }
    expect(htmlReader().text('a < b <<!-- -->b>')).to.equal('a < b <b>');
  });
});
