import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import type { Body, Discussion } from '../../../src/model/index.js';
import { ownPayloads } from '../../fixtures/xss/own-payloads.js';
import { PrintedPage } from './page.js';

const collection = (name: string): string[] =>
  JSON.parse(readFileSync(new URL(`../../fixtures/xss/${name}.json`, import.meta.url), 'utf8')) as string[];

const payloads = [
  ...Object.values(ownPayloads).flat(),
  ...collection('big-list-of-naughty-strings'),
  ...collection('xss-filters-seeds'),
];

const bodyOf = (text: string, image: boolean): Body => ({
  type: 'root',
  children: [
    {
      type: 'paragraph',
      children: [
        { type: 'text', value: `.${text}` },
        { type: 'inlineCode', value: `.${text}` },
        {
          type: 'link',
          url: `https://a.example/?${text}`,
          title: `.${text}`,
          children: [{ type: 'text', value: `.${text}` }],
        },
        { type: 'link', url: text, children: [{ type: 'text', value: '.' }] },
      ],
    },
    { type: 'code', lang: text, value: `.${text}` },
    { type: 'blockquote', data: { attribution: 'a' }, children: [] },
    { type: 'html', value: text } as never,
    ...(image ? [{ type: 'image', url: `https://a.example/?${text}`, alt: `.${text}` } as const] : []),
  ],
});

/** A discussion that says the same wherever it can say anything. */
const saying = (text: string): Discussion => ({
  article: {
    id: text,
    headline: `.${text}`,
    author: 'a',
    datePublished: `.${text}`,
    inLanguage: `.${text}`,
    url: `https://a.example/?${text}`,
    body: bodyOf(text, true),
  },
  people: [
    { id: 'a', name: `x${text}`, url: `https://a.example/?${text}`, image: `https://a.example/?${text}` },
    { id: 'b', name: `x${text}`, url: text, image: text },
  ],
  comments: [
    {
      id: `.${text}`,
      author: 'a',
      datePublished: `.${text}`,
      inLanguage: `.${text}`,
      contentWarning: `.${text}`,
      body: bodyOf(text, false),
    },
    { id: `-${text}`, author: 'b', inReplyTo: `.${text}`, body: bodyOf(text, false) },
  ],
});

/** Every element with the names of its attributes, templates opened; texts and values are free to differ. */
function structure(root: ParentNode): string[] {
  return [...root.querySelectorAll('*')].flatMap((element) => [
    `${element.localName} ${element.getAttributeNames().join(' ')}`,
    ...(element.localName === 'template' ? structure((element as HTMLTemplateElement).content) : []),
  ]);
}

const options = (text: string, words: 'light' | 'shadow') => ({
  words,
  styles: { href: '/a.css' },
  form: { action: `/?${text}`, hidden: { [`.${text}`]: text } },
  thread: text,
  endpoint: text,
});

/** What a printed page has that it has not for harmless words, or that it does not say as the data do. */
function faults(text: string, words: 'light' | 'shadow', harmless: readonly string[]): string[] {
  const page = new PrintedPage(saying(text), options(text, words));
  const found = structure(page.document).join('\n') === harmless.join('\n') ? [] : ['other elements or attributes'];
  const said = text.replaceAll('\0', '\ufffd');
  if (page.all('colloquy-thread', '.body code')[0]?.textContent !== `.${said}`) found.push('other words');
  if (page.document.querySelector('colloquy-discussion')?.getAttribute('thread') !== said)
    found.push('another attribute');
  const tags = page.html.replace(/<script[^>]*>[^]*?<\/script>/g, '').match(/<[a-z][^>]*>/g) ?? [];
  for (const tag of tags) {
    if (/ (on\w+|style)[= >]/.test(tag.replace(/"[^"]*"/g, '""'))) found.push(tag);
    for (const [, url = ''] of tag.matchAll(/ (?:href|src)="([^"]*)"/g))
      if (!/^(https?:|mailto:|#comment-|\/a\.css)/.test(url)) found.push(tag);
  }
  return found.map((fault) => `${fault} from ${text}`);
}

describe('whatever the data say, the printed page', () => {
  for (const words of ['light', 'shadow'] as const)
    it(`has the elements, attributes and addresses of harmless words in the ${words} DOM, and says it letter for letter`, () => {
      // What is an address stands there as a link, and is one element more.
      const texts = payloads.filter((text) => !/^(https?|mailto):/i.test(text.trim()));
      const harmless = structure(new PrintedPage(saying('harmless'), options('harmless', words)).document);
      assert.deepEqual(
        texts.flatMap((text) => faults(text, words, harmless)),
        [],
      );
      assert.ok(texts.length > 500, `${texts.length}`);
    });
});
