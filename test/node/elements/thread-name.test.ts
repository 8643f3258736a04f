import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { pageThread } from '../../../src/elements/shared/thread-name.js';
import { threadProblem } from '../../../src/elements/shared/thread-problem.js';

describe('the thread of a page', () => {
  it('is its path, without query, fragment and a trailing index.html', () => {
    const addresses = ['/post/', '/post/index.html', '/post/?utm_source=x', '/post/#comment-3', '/post/index.htm?a#b'];
    for (const address of addresses) assert.equal(pageThread(`https://blog.example${address}`), '/post/', address);
    assert.equal(pageThread('https://blog.example'), '/');
    assert.equal(pageThread('https://blog.example/post'), '/post');
    assert.equal(pageThread('https://blog.example/my-index.html'), '/my-index.html');
  });

  it('is the path of its canonical address where it has one', () => {
    assert.equal(pageThread('https://blog.example/amp/post/?x', 'https://blog.example/post/index.html?y#z'), '/post/');
    assert.equal(pageThread('https://blog.example/amp/', '/post/'), '/post/');
  });

  it('is its own path where the canonical address is none', () => {
    for (const canonical of ['', 'http://', undefined])
      assert.equal(pageThread('https://blog.example/post/', canonical), '/post/');
  });
});

describe('the name of a thread', () => {
  it('that is a mistake or differs by visitor is said to be odd, with what would happen', () => {
    for (const name of [
      'null',
      'undefined',
      'NaN',
      '[object Object]',
      '[object HTMLElement]',
      '{{ page.url }}',
      '${location.pathname}',
      '<%= url %>',
    ]) {
      assert.match(threadProblem(name) ?? '', /would share one conversation\. Write thread="auto"/, name);
    }
    for (const name of [
      '/post/?fbclid=1',
      '/post/?a=b&gclid=2',
      'https://blog.example/post?utm_source=x',
      '/p?UTM_Campaign=1',
    ]) {
      assert.match(threadProblem(name) ?? '', /visitors would see different conversations/, name);
    }
    assert.ok(threadProblem('undefined')?.includes('"undefined"'), 'names it');
  });

  it('that names a page is not', () => {
    for (const name of [
      '/post/',
      '42',
      'auto',
      'on-null',
      'undefined-behaviour',
      '/?p=3',
      '/about-utm_source',
      'an [object Object] too',
      '/fbclid/',
    ]) {
      assert.equal(threadProblem(name), undefined, name);
    }
  });
});
