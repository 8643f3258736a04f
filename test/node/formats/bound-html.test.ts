import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { boundHtml } from '../../../src/formats/html/bound-html.js';

const bounded = (html: string): string => boundHtml(html).replace('<!doctype html><body>', '');

const becomes = (cases: Readonly<Record<string, string>>): void => {
  for (const [html, expected] of Object.entries(cases)) assert.equal(bounded(html), expected, html);
};

describe('HTML as the parser is given it', () => {
  it('has of the attributes those that are looked at, the first of each, and quotes them', () =>
    becomes({
      '<p id=a onclick="b" style="c" name=d>e</p>': '<p>e</p>',
      '<x-y HREF=a href=b>': '<x-y href="a">',
      [`<x-y title='"a"'>`]: '<x-y title="&quot;a&quot;">',
      '<x-y class="big lang-js">': '<x-y lang="js">',
      '<x-y class=big>': '<x-y lang="">',
      '<x-y hidden=until-found>': '<x-y hidden="">',
      '<x-y style="display:\tnone">': '<x-y hidden="">',
      '<x-y title="display:none">': '<x-y title="display:none">',
      '<td style="text-align:  right">': '<td align="right">',
      '<td title="text-align:right">': '<td title="text-align:right">',
    }));

  it('has no end that ends nothing, and no tag that does not end', () =>
    becomes({
      'a</b></x-y>b': 'ab',
      '<x-y>a</z>b': '<x-y>ab',
      'a<x-y': 'a',
      'a<x-y title="b>c': 'a',
      'a < b': 'a &lt; b',
      'a<font>b</font>c': 'abc',
    }));

  it('has formatting go on behind what it crosses, outermost first, and nothing else', () =>
    becomes({
      '<b><i><s>a</b>c': '<x-b><cite><del>a</del></cite></x-b><cite><del>c',
      '<b><div><i>a</b>c': '<x-b><div><cite>a</cite></div></x-b><cite>c',
    }));

  it('ends a link where the next one begins, and an element that ends itself', () =>
    becomes({
      '<a href=1>a<a href=2>b</a>c</a>': '<x-a href="1">a</x-a><x-a href="2">b</x-a>c',
      '<b/>a': '<x-b></x-b>a',
      '<x-y title="/">a': '<x-y title="/">a',
    }));

  it('nests a hundred levels, and keeps the words of what is deeper apart where blocks would', () => {
    const levels = (depth: number, tag: string): string => `<${tag}>`.repeat(depth);
    assert.equal(bounded(`${levels(100, 'x-y')}a`), `${levels(100, 'x-y')}a`);
    assert.equal(bounded(`${levels(100, 'x-y')}a<div>b</div>c`), `${levels(100, 'x-y')}a bc`);
    assert.equal(bounded(`${levels(100, 'x-y')}a<i>b</i>c</x-y>d`), `${levels(100, 'x-y')}abc</x-y>d`);
  });
});
