import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseAtomFeed, parseJsonFeed } from 'feedsmith';
import { JSDOM } from 'jsdom';
import { discussion } from '../../../src/content/index.js';
import { coffee, kettle, options, textOf, url } from './essays.js';

const essays = [kettle, coffee, { slug: 'trust', discussion }];

/** RFC 3339, as both Atom and JSON Feed demand. */
const rfc3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/;
const threads = 'http://purl.org/syndication/thread/1.0';

/** The document, if it is well-formed XML. */
const xml = (text: string): Document => new new JSDOM('').window.DOMParser().parseFromString(text, 'application/xml');

/** What RFC 4287 demands of every feed and every entry. */
function checkAtom(document: Document, self: string): void {
  const feed = document.documentElement;
  assert.equal(feed.namespaceURI, 'http://www.w3.org/2005/Atom');
  const own = (parent: Element, name: string): Element[] =>
    [...parent.children].filter(({ localName }) => localName === name);
  const ids = new Set<string>();
  for (const part of [feed, ...own(feed, 'entry')]) {
    for (const name of ['id', 'title', 'updated']) assert.equal(own(part, name).length, 1, `${part.localName} ${name}`);
    assert.match(own(part, 'updated')[0]!.textContent, rfc3339);
    for (const published of own(part, 'published')) assert.match(published.textContent, rfc3339);
    const id = own(part, 'id')[0]!.textContent;
    assert.ok(URL.canParse(id) && !ids.has(id), id);
    ids.add(id);
    assert.ok(own(part, 'link').some((link) => link.getAttribute('rel') === 'alternate'));
    for (const author of own(part, 'author')) assert.equal(own(author, 'name').length, 1);
  }
  assert.ok(own(feed, 'author').length > 0, 'an author of the feed stands for entries without one');
  assert.equal(
    own(feed, 'link')
      .find((link) => link.getAttribute('rel') === 'self')
      ?.getAttribute('href'),
    self,
  );
}

describe('the Atom feed of a site', () => {
  const text = textOf(essays, 'feed.xml');

  it('has what RFC 4287 demands', () => checkAtom(xml(text), `${url}feed.xml`));

  it('is read by a parser of feeds: essays, newest first, with their dates, authors and texts', () => {
    const feed = parseAtomFeed(text);
    const entries = feed.entries!;
    assert.deepEqual(
      entries.map(({ id }) => id),
      [`${url}${encodeURIComponent('قهوة')}/`, `${url}kettle/`, `${url}trust/`],
    );
    const { title, authors, published, updated, categories, content } = entries[1]!;
    assert.equal(title?.value, 'Waiting for the Kettle');
    assert.deepEqual(
      authors?.map(({ name }) => name),
      ['Ines Carvalho'],
    );
    assert.deepEqual([published, updated], ['2024-03-01T00:00:00Z', '2024-04-01T07:00:00Z']);
    assert.deepEqual(
      categories?.map(({ term }) => term),
      ['tea', 'patience'],
    );
    assert.match(content!.value!, new RegExp(`<img[^>]*src="${url}kettle/the%20kettle\\.jpg"`));
    assert.match(content!.value!, /<table>/);
    assert.doesNotMatch(content!.value!, / (?:part|class)=/);
  });

  it('says where the replies are and how many, by RFC 4685', () => {
    const document = xml(text);
    const entry = document.querySelectorAll('entry')[1]!;
    const link = entry.querySelector('link[rel="replies"]')!;
    assert.equal(link.getAttribute('href'), `${url}kettle/replies.xml`);
    assert.equal(link.getAttribute('type'), 'application/atom+xml');
    assert.equal(link.getAttributeNS(threads, 'count'), '3');
    assert.equal(link.getAttributeNS(threads, 'updated'), '2024-03-02T09:30:00Z');
    assert.equal(entry.getElementsByTagNameNS(threads, 'total')[0]?.textContent, '3');
    // The source says seven where six stand.
    const trust = document.querySelectorAll('entry')[2]!;
    assert.equal(trust.getElementsByTagNameNS(threads, 'total')[0]?.textContent, '7');
    assert.equal(trust.querySelector('link[rel="replies"]')!.getAttributeNS(threads, 'count'), '6');
  });

  it('invents no date: what has none says the beginning of 1970, and was published at no time', () => {
    const trust = xml(text).querySelectorAll('entry')[2]!;
    assert.equal(trust.querySelector('updated')?.textContent, '1970-01-01T00:00:00Z');
    assert.equal(trust.querySelector('published'), null);
  });
});

describe('the feed of the replies to an essay', () => {
  const text = textOf(essays, 'kettle/replies.xml');

  it('has what RFC 4287 demands', () => checkAtom(xml(text), `${url}kettle/replies.xml`));

  it('has what RFC 4685 demands: what each replies to, and a place without what was deleted', () => {
    const entries = [...xml(text).querySelectorAll('entry')];
    const references = entries.map((entry) => {
      const reference = entry.getElementsByTagNameNS(threads, 'in-reply-to')[0]!;
      return [
        entry.querySelector('id')!.textContent.split('#')[1],
        reference.getAttribute('ref'),
        reference.getAttribute('href'),
      ];
    });
    const first = `${url}kettle/#comment-wordpress%3A51`;
    assert.deepEqual(references, [
      ['comment-2', first, first],
      ['comment-wordpress%3A51', `${url}kettle/`, `${url}kettle/`],
      ['comment-4', `${url}kettle/`, `${url}kettle/`],
    ]);
  });

  it('is there for an essay without replies', () =>
    checkAtom(xml(textOf(essays, 'قهوة/replies.xml')), `${url}${encodeURIComponent('قهوة')}/replies.xml`));
});

describe('the JSON Feed of a site', () => {
  it('is read by a parser of feeds, and has what version 1.1 demands', () => {
    const text = textOf(essays, 'feed.json');
    const raw = JSON.parse(text) as { version: string; items: Record<string, unknown>[] };
    assert.equal(raw.version, 'https://jsonfeed.org/version/1.1');
    for (const item of raw.items) {
      assert.equal(typeof item['id'], 'string');
      assert.equal(typeof item['content_html'], 'string');
      for (const name of ['date_published', 'date_modified'])
        if (name in item) assert.match(`${item[name] as string}`, rfc3339);
    }
    const feed = parseJsonFeed(text);
    assert.equal(feed.title, 'The Slow Kettle');
    assert.equal(feed.feed_url, `${url}feed.json`);
    assert.equal(feed.items?.length, 3);
    assert.deepEqual(
      feed.items[1]?.authors?.map(({ name }) => name),
      ['Ines Carvalho'],
    );
    assert.equal(raw.items[2]?.['date_published'], undefined);
  });

  it('holds the newest thirty of many', () => {
    const many = Array.from({ length: 40 }, (_, at) => ({ ...kettle, slug: `e${at}` }));
    assert.equal(parseJsonFeed(textOf(many, 'feed.json')).items?.length, 30);
    assert.equal(parseAtomFeed(textOf(many, 'feed.xml')).entries?.length, 30);
  });
});

describe('what search engines are told', () => {
  it('is a sitemap of every page that is kept, with the day of its last change', () => {
    const urls = [...xml(textOf(essays, 'sitemap.xml')).querySelectorAll('url')].map((one) =>
      [...one.children].map(({ textContent }) => textContent),
    );
    assert.deepEqual(urls, [
      [url],
      [`${url}${encodeURIComponent('قهوة')}/`, '2025-01-05'],
      [`${url}kettle/`, '2024-04-01'],
      [`${url}trust/`],
    ]);
  });

  it('is named in robots.txt', () => {
    assert.equal(textOf(essays, 'robots.txt', options), `User-agent: *\nAllow: /\n\nSitemap: ${url}sitemap.xml\n`);
  });
});
