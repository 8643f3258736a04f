import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { en } from '../../../src/locales/en.js';
import type { Article } from '../../../src/model/article.js';
import { articleView } from '../../../src/views/article.js';
import type { View } from '../../../src/views/template.js';
import { elementsIn, find, wordsOf } from './elements-in.js';

const essay: Article = {
  id: 'essay',
  headline: 'On Trust',
  author: 'ada',
  datePublished: '2008-03-31',
  url: 'https://blog.example/trust',
  body: { type: 'root', children: [{ type: 'paragraph', children: [{ type: 'text', value: 'Trust begins.' }] }] },
};

const show = (article: Article): View =>
  articleView({
    article,
    people: new Map([['ada', { id: 'ada', name: 'Ada Lovelace' }]]),
    strings: en,
    locale: 'en',
    headingLevel: 2,
  });

describe('the view of an article', () => {
  it('is an h-entry to those who read microformats', () => {
    const view = show(essay);
    assert.equal(find(view, 'h-entry').tag, 'article');
    assert.equal(wordsOf(find(view, 'p-name')), 'On Trust');
    assert.equal(wordsOf(find(view, 'e-content')), 'Trust begins.');
    assert.equal(find(view, 'dt-published').attributes.datetime, '2008-03-31');
    assert.equal(find(view, 'u-url').attributes.href, 'https://blog.example/trust');
  });

  it('names its author without the words around the name', () => {
    const author = find(show(essay), 'p-author');
    assert.equal(find(author, 'p-name').tag, 'data');
    assert.equal(find(author, 'p-name').attributes.value, 'Ada Lovelace');
    assert.equal(wordsOf(author), 'By Ada Lovelace');
  });

  it('keeps what stands in the byline apart where no style does', () => {
    assert.equal(
      wordsOf(find(show(essay), 'byline')),
      'By Ada Lovelace March 31, 2008 First published at blog.example',
    );
  });

  it('has no byline where nothing is known', () => {
    const { id, headline, body } = essay;
    assert.equal(
      elementsIn(show({ id, headline, body })).some(({ attributes }) => attributes.class === 'byline'),
      false,
    );
  });
});
