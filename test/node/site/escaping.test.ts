import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { parse, type DefaultTreeAdapterTypes as Parse5 } from 'parse5';
import type { Body, Discussion } from '../../../src/model/index.js';
import { renderSite, type SiteEssay } from '../../../src/site/index.js';
import { options, scripts, url } from './essays.js';

/** Texts that are likely to break out of something. */
const hostile = fc.oneof(
  fc.constantFrom(
    '</script><script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    "' onload='alert(1)",
    ']]><evil/>',
    '<!--',
    '--!>',
    '</title><evil>',
    '&lt;evil&gt; &amp;quot; &#34;',
    '\u2028\u2029',
    '\0\u0008\ud800\ufffe',
    'https://site.invalid/ https://site-1.invalid/',
    `${url}trust/`,
    '${evil}',
    '$& $1 $$',
  ),
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }),
);
const address = fc.constantFrom(
  'https://a.example/?a=1&b="<>',
  "https://a.example/'#x",
  `${url}%22%3E/`,
  `${url}a b/<x>.png`,
);

const essays: fc.Arbitrary<SiteEssay> = fc
  .record({
    slug: fc.constantFrom('a', 'a b', 'ا', '&"\'<>', 'c#d?e', '%41'),
    texts: fc.array(hostile, { minLength: 9, maxLength: 9 }),
    link: address,
    id: fc.oneof(fc.constantFrom('1', '"><evil>', "a'b", 'ق', '\ud800'), fc.string()),
  })
  .map(({ slug, texts, link, id }) => {
    const [headline, name, description, tag, words, comment, label, system, other] = texts as string[];
    const safe = new URL(link).href;
    const root = (value: string): Body => ({
      type: 'root',
      children: [
        {
          type: 'paragraph',
          children: [
            { type: 'text', value },
            { type: 'link', url: safe, title: label!, children: [{ type: 'text', value: label! }] },
          ],
        },
      ],
    });
    const discussion: Discussion = {
      article: {
        id: 'a',
        headline: headline!,
        author: 'p',
        description: description!,
        keywords: [tag!],
        image: safe,
        sameAs: [safe],
        body: root(words!),
      },
      people: [{ id: 'p', name: name!, url: safe }],
      comments: [{ id, author: 'p', source: { system: system!, id: other! }, url: safe, body: root(comment!) }],
    };
    return { slug, discussion, assets: [{ path: other!, file: '/x', width: 1, height: 1 }] };
  });

const tags = (node: Parse5.Node): Parse5.Element[] => {
  const own = 'tagName' in node ? [node] : [];
  const inside = 'content' in node ? tags(node.content) : [];
  const children = 'childNodes' in node ? node.childNodes.flatMap(tags) : [];
  return [...own, ...inside, ...children];
};

const parser = new new JSDOM('').window.DOMParser();

const files = (essay: SiteEssay, title: string): (readonly [string, string])[] =>
  [...renderSite([essay], { ...options, title, scripts }).files].flatMap(([path, file]) =>
    file.text ? [[path, file.text()] as const] : [],
  );

describe('no headline, name, text or address breaks out', () => {
  it('of HTML: no element, handler or script that was not printed, and JSON that is whole', () => {
    fc.assert(
      fc.property(essays, hostile, (essay, title) => {
        for (const [path, text] of files(essay, title)) {
          if (!/\.html?$/.test(path)) continue;
          for (const { tagName, attrs, childNodes } of tags(parse(text))) {
            assert.ok(tagName !== 'evil', path);
            for (const { name, value } of attrs) {
              assert.doesNotMatch(name, /^on|[<"']/, path);
              if (name === 'src' && tagName !== 'img') assert.doesNotMatch(value, /^x$/);
              if (name === 'href' || name === 'src')
                assert.doesNotMatch(value.trim(), /^(?!https?:|mailto:)[a-z]+:/i, path);
            }
            if (tagName !== 'script') continue;
            const type = attrs.find(({ name }) => name === 'type')?.value;
            const words = childNodes.map((child) => ('value' in child ? child.value : '')).join('');
            if (type?.endsWith('json')) assert.doesNotThrow(() => JSON.parse(words), path);
            else assert.equal(words, '', path);
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  it('of XML: every feed and the sitemap are well-formed', () => {
    fc.assert(
      fc.property(essays, hostile, (essay, title) => {
        for (const [path, text] of files(essay, title)) {
          if (!path.endsWith('.xml')) continue;
          const document = parser.parseFromString(text, 'application/xml');
          assert.equal(document.querySelectorAll('parsererror, evil').length, 0, path);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('of JSON, whose snippet holds one frame and one script of the site', () => {
    fc.assert(
      fc.property(essays, hostile, (essay, title) => {
        for (const [path, text] of files(essay, title)) {
          if (!path.endsWith('.json')) continue;
          const { html } = JSON.parse(text) as { readonly html?: string };
          if (html === undefined) continue;
          const found = tags(parse(html)).filter(({ tagName }) => !/^(?:html|head|body)$/.test(tagName));
          assert.deepEqual(
            found.map(({ tagName }) => tagName),
            ['iframe', 'script'],
          );
          assert.equal(found[1]!.attrs.find(({ name }) => name === 'src')?.value, `${url}frame.js`);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('of the headline as it is read again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (headline) => {
        fc.pre(headline.trim() !== '');
        const text = files(
          { slug: 'a', discussion: { article: { id: 'a', headline, body: { type: 'root', children: [] } } } },
          '',
        ).find(([path]) => path === 'a/index.html')![1];
        const { document } = new JSDOM(text).window;
        const shown = document.querySelector('meta[property="og:title"]')!.getAttribute('content')!;
        assert.equal(
          shown,
          headline.trim().replace(/[\p{Cc}\ufffe\uffff]/gu, (sign) => (/[\t\n\r\u0085]/.test(sign) ? sign : '\ufffd')),
        );
      }),
    );
  });
});
