import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { HtmlValidate } from 'html-validate';
import { JSDOM } from 'jsdom';
import { discussion } from '../../../src/content/index.js';
import { markup, pageTemplate, renderSite } from '../../../src/site/index.js';
import { coffee, draft, essay, kettle, options, textOf, url } from './essays.js';

const seed = { slug: 'trust', discussion };
const all = [kettle, coffee, seed, draft];

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:standard'],
  elements: [
    'html5',
    { template: { attributes: { shadowrootmode: { enum: ['open', 'closed'] } } } },
    // An embed of WordPress and others has it.
    { iframe: { attributes: { loading: { enum: ['lazy', 'eager'] } } } },
  ],
  rules: {
    // Style and not validity; pages print attributes as the elements render them.
    // `name` of a link is obsolete and conforming.
    'no-deprecated-attr': 'off',
    'long-title': 'off',
    'no-inline-style': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'no-trailing-whitespace': 'off',
    'no-implicit-button-type': 'off',
    // Safari needs the role on lists without markers.
    'no-redundant-role': 'off',
    // A refresh at once, and text behind links, are what a former address consists of.
    'meta-refresh': 'off',
  },
});

describe('the pages of a site', () => {
  it('are valid HTML', async () => {
    const { files } = renderSite(all, { ...options, drafts: true });
    const wrong: string[] = [];
    for (const [path, file] of files) {
      if (!path.endsWith('.html') || !file.text) continue;
      const report = await validator.validateString(file.text());
      for (const { messages } of report.results)
        wrong.push(
          ...messages.map(({ line, column, message, ruleId }) => `${path}:${line}:${column} ${message} (${ruleId})`),
        );
    }
    assert.deepEqual(wrong, []);
  });

  it('have all words of the essay and its replies in the document itself', () => {
    const { document } = new JSDOM(textOf(all, 'kettle/index.html')).window;
    for (const template of document.querySelectorAll('template')) template.remove();
    const words = document.querySelector('main')!.textContent;
    for (const one of [
      'Waiting for the Kettle',
      'Four minutes are long',
      'Measured with a watch',
      'Three are enough',
      'You are right',
    ])
      assert.ok(words.includes(one), one);
  });

  it('say their language and direction, title, description and address', () => {
    const { document } = new JSDOM(textOf(all, 'قهوة/index.html')).window;
    assert.equal(document.documentElement.lang, 'ar');
    assert.equal(document.documentElement.dir, 'rtl');
    assert.equal(document.title, 'القهوة والصبر · The Slow Kettle');
    const content = (selector: string): string | null | undefined =>
      document.querySelector(selector)?.getAttribute('content');
    assert.equal(content('meta[name="description"]'), 'القهوة وقت للتأمل.');
    assert.equal(content('meta[property="og:title"]'), 'القهوة والصبر');
    const address = `${url}${encodeURIComponent('قهوة')}/`;
    assert.equal(content('meta[property="og:url"]'), address);
    assert.equal(document.querySelector('link[rel="canonical"]')?.getAttribute('href'), address);
  });

  it('link to their feeds, and say to oEmbed where to ask', () => {
    const { document } = new JSDOM(textOf(all, 'kettle/index.html')).window;
    const links = [...document.querySelectorAll('link[rel="alternate"]')].map((link) => [
      link.getAttribute('type'),
      link.getAttribute('href'),
    ]);
    assert.deepEqual(links, [
      ['application/atom+xml', `${url}feed.xml`],
      ['application/feed+json', `${url}feed.json`],
      ['application/atom+xml', `${url}kettle/replies.xml`],
      ['application/json+oembed', `${url}kettle/oembed.json`],
    ]);
  });

  it('name the same essay in other languages, and themselves, by absolute addresses', () => {
    const translated = essay(
      'tea',
      `---
title: Tea
language: en
translations:
  - language: ar
    url: ../قهوة/
  - language: de
    url: https://other.example/tee/
---
Words.
`,
    );
    const { document } = new JSDOM(textOf([coffee, translated], 'tea/index.html')).window;
    const links = [...document.querySelectorAll('link[hreflang]')];
    assert.deepEqual(
      links.map((link) => [link.getAttribute('rel'), link.getAttribute('hreflang'), link.getAttribute('href')]),
      [
        ['alternate', 'en', `${url}tea/`],
        ['alternate', 'ar', `${url}${encodeURIComponent('قهوة')}/`],
        ['alternate', 'de', 'https://other.example/tee/'],
      ],
    );
    const map = new JSDOM(textOf([coffee, translated], 'sitemap.xml'), { contentType: 'application/xml' }).window
      .document;
    assert.deepEqual(
      [...map.querySelectorAll('url')].map((one) =>
        [...one.getElementsByTagNameNS('http://www.w3.org/1999/xhtml', 'link')].map((link) =>
          ['rel', 'hreflang', 'href'].map((name) => link.getAttribute(name)),
        ),
      ),
      [[], [], links.map((link) => ['rel', 'hreflang', 'href'].map((name) => link.getAttribute(name)))],
    );
    const switches = [...document.querySelectorAll('colloquy-article [rel="alternate"]')];
    assert.deepEqual(
      switches.map((link) => [link.textContent, link.getAttribute('href')]),
      [
        ['العربية', `../${encodeURIComponent('قهوة')}/`],
        ['Deutsch', 'https://other.example/tee/'],
      ],
    );
  });

  it('have no script in the page, and no style', () => {
    for (const [path, file] of renderSite(all, options).files) {
      if (!path.endsWith('.html') || !file.text) continue;
      const { document } = new JSDOM(file.text()).window;
      for (const script of document.querySelectorAll('script:not([src])'))
        assert.match(script.getAttribute('type')!, /^application\/(?:ld\+)?json$/, path);
      assert.equal(document.querySelectorAll('style, [style], [onclick]').length, 0, path);
    }
  });

  it('name nothing of another site', () => {
    const page = textOf(all, 'kettle/index.html');
    const { document } = new JSDOM(page).window;
    for (const element of document.querySelectorAll(
      'script[src], link[rel="stylesheet"], link[rel="modulepreload"], img',
    )) {
      const address = element.getAttribute('src') ?? element.getAttribute('href')!;
      assert.equal(new URL(address, `${url}kettle/`).href.startsWith(url), true, address);
      assert.doesNotMatch(address, /^https?:/);
    }
  });

  it('lead to pictures and essays by relative addresses, also in the data of the elements', () => {
    const { document } = new JSDOM(textOf(all, 'kettle/index.html')).window;
    const image = document.querySelector('colloquy-article img')!;
    assert.deepEqual(
      ['src', 'width', 'height', 'alt'].map((name) => image.getAttribute(name)),
      ['../kettle/the%20kettle.jpg', '800', '500', 'A kettle'],
    );
    const data = document.querySelector('colloquy-discussion > script[type="application/json"]')!.textContent;
    assert.ok(data.includes('"url":"../kettle/the%20kettle.jpg"'));
    assert.ok(data.includes(`"url":"../${encodeURIComponent('قهوة')}/"`));
  });

  it('keep the width that a text gives a picture, and its shape', () => {
    const { article } = kettle.discussion;
    const body = {
      type: 'root',
      children: [{ type: 'image', url: `${url}kettle/the%20kettle.jpg`, alt: '', width: 400 }],
    } as const;
    const page = textOf(
      [{ ...kettle, discussion: { ...kettle.discussion, article: { ...article!, body } } }],
      'kettle/index.html',
    );
    assert.match(page, /<img[^>]* width="400" height="250"/);
  });

  it('lead on from former fragments of replies', () => {
    const { document } = new JSDOM(textOf(all, 'kettle/index.html')).window;
    // A browser looks for ids first, and then for the name of a link.
    assert.equal(document.getElementById('comment-51'), null);
    assert.equal(document.querySelector('a[name="comment-51"]')?.closest('article')?.id, 'comment-wordpress:51');
    assert.equal(document.querySelectorAll('a[name]').length, 1);
    assert.equal(
      document.querySelector('[data-former~="div-comment-51"]')?.closest('article')?.id,
      'comment-wordpress:51',
    );
    assert.ok(document.querySelector('script[src$="anchors.js"]'));
  });

  it('tell search engines of the essay and its replies', () => {
    const { document } = new JSDOM(textOf(all, 'kettle/index.html')).window;
    const data = JSON.parse(document.querySelector('script[type="application/ld+json"]')!.textContent) as Record<
      string,
      unknown
    >;
    assert.equal(data['@type'], 'BlogPosting');
    assert.equal(data['url'], `${url}kettle/`);
    assert.equal((data['comment'] as unknown[]).length, 3);
  });

  it('leave drafts out, or mark them', () => {
    assert.equal(renderSite(all, options).files.has('draft/index.html'), false);
    assert.ok(!textOf(all, 'index.html').includes('Not yet'));
    const page = textOf(all, 'draft/index.html', { ...options, drafts: true });
    assert.match(page, /class="site-draft"><strong>Draft</);
    assert.match(page, /name="robots" content="noindex"/);
    assert.ok(!textOf(all, 'sitemap.xml', { ...options, drafts: true }).includes('draft'));
    assert.ok(!textOf(all, 'feed.xml', { ...options, drafts: true }).includes('Not yet'));
  });

  it('name the site where an essay was first published as the one to keep, and not this one', () => {
    const moved = essay('moved', '---\ntitle: A\nurl: https://elsewhere.example/a\n---\nWords.\n');
    const own = essay('own', `---\ntitle: B\nurl: ${url}b/\n---\nWords.\n`);
    const page = textOf([moved, own], 'moved/index.html');
    assert.match(page, /rel="canonical" href="https:\/\/elsewhere\.example\/a"/);
    assert.match(page, /First published/);
    assert.match(textOf([moved, own], 'own/index.html'), new RegExp(`rel="canonical" href="${url}own/"`));
    assert.doesNotMatch(textOf([moved, own], 'own/index.html'), /First published/);
  });

  it('tell the elements of the backend, and name each conversation', () => {
    const given = { ...options, backend: 'waline', endpoint: 'https://waline.example' };
    const page = textOf(all, 'kettle/index.html', given);
    assert.match(
      page,
      /<colloquy-discussion [^>]*backend="waline" endpoint="https:\/\/waline\.example" thread="\/essays\/kettle\/"/,
    );
    assert.match(textOf(all, 'kettle/index.html'), /backend="none"/);
    const own = essay('own', '---\ntitle: B\nthread: /former/\n---\nWords.\n');
    assert.match(textOf([own], 'own/index.html', given), /thread="\/former\/"/);
  });

  it('say which essays have no name for their conversation', () => {
    const { findings } = renderSite([kettle], { ...options, backend: 'bluesky' });
    assert.deepEqual(
      findings.map(({ essay: slug }) => slug),
      ['kettle'],
    );
    assert.match(findings[0]!.message, /`thread` in the front matter/);
  });

  it('take a template of one’s own', () => {
    const page = textOf(all, 'kettle/index.html', {
      ...options,
      template: (given) => pageTemplate({ ...given, footer: markup`<p>© ${'<Ines>'}</p>` }),
    });
    assert.match(page, /<p>© &lt;Ines&gt;<\/p>/);
  });

  it('are the same bytes for the same essays', () => {
    const bytes = (): string[] =>
      [...renderSite(all, options).files].map(([path, file]) => path + (file.text ? file.text() : file.copyOf));
    assert.deepEqual(bytes(), bytes());
  });

  it('have no script without scripts, and no address without one', () => {
    const { files } = renderSite(all, { title: 'Site' });
    for (const path of ['feed.xml', 'feed.json', 'sitemap.xml', 'frame.js', 'kettle/oembed.json', 'kettle/replies.xml'])
      assert.equal(files.has(path), false, path);
    const page = textOf(all, 'trust/index.html', { title: 'Site' });
    assert.doesNotMatch(page, /<script(?! type="application\/ld\+json")/);
    assert.doesNotMatch(page, /canonical|og:url/);
  });
});

describe('the lists of a site', () => {
  const many = (count: number): ReturnType<typeof essay>[] =>
    Array.from({ length: count }, (_, at) =>
      essay(`e${at}`, `---\ntitle: Number ${at}\ndate: ${2000 + (at % 20)}-01-01\n---\nText.\n`),
    );

  it('begin with the newest, and say how many replies there are', () => {
    const { document } = new JSDOM(textOf(all, 'index.html')).window;
    const items = [...document.querySelectorAll('.site-essays > li')].map((item) =>
      item.textContent.replace(/\s+/g, ' '),
    );
    assert.match(items[0]!, /القهوة والصبر.*January 5, 2025/);
    assert.match(items[1]!, /Waiting for the Kettle.*3 replies/);
    assert.match(items[2]!, /Trust-based Selling.*7 replies/);
  });

  it('say that there is nothing yet', () => {
    assert.match(textOf([], 'index.html'), /There are no essays here yet/);
  });

  for (const count of [1, 20]) {
    it(`need no archive for ${count}`, () => {
      assert.equal(renderSite(many(count), options).files.has('archive/index.html'), false);
    });
  }

  it('have an archive of 1,000, by year, where each stands once', () => {
    const essays = many(1000);
    const { document } = new JSDOM(textOf(essays, 'archive/index.html')).window;
    const links = [...document.querySelectorAll('.site-archive-list a')].map((link) => link.getAttribute('href'));
    assert.equal(new Set(links).size, 1000);
    assert.equal(links.length, 1000);
    assert.equal(document.querySelectorAll('h2').length, 20);
    assert.equal(document.querySelector('h2')?.textContent, '2019');
    assert.match(textOf(essays, 'index.html'), /href="\.\/archive\/">All essays \(1,000\)</);
  });

  it('give way to an essay of the same name', () => {
    const essays = [
      ...many(21),
      essay('archive', '---\ntitle: A\n---\nB\n'),
      essay('colloquy', '---\ntitle: C\n---\nD\n'),
    ];
    const { files } = renderSite(essays, options);
    assert.ok(files.has('archive-2/index.html'));
    assert.ok(files.has('colloquy-2/colloquy.js'));
  });
});
