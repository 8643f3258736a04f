import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Readability } from '@mozilla/readability';
import { JSDOM, VirtualConsole } from 'jsdom';
import { mf2 } from 'microformats-parser';
import { discussion } from '../../../src/content/index.js';
import { plainText } from '../../../src/model/plain-text.js';
import { renderToString, styleSheet, type RenderOptions } from '../../../src/server/index.js';

const pageOf = (options: RenderOptions): string =>
  `<!doctype html><html lang="en"><title>A page</title><main>${renderToString(discussion, options)}</main></html>`;

// It knows no nested rules, and says so of each sheet.
const documentOf = (html: string): Document =>
  new JSDOM(html, { url: 'https://blog.example/', virtualConsole: new VirtualConsole() }).window.document;

const folded = (text: string): string => text.replace(/\s+/g, ' ').trim();

describe('words that are printed in the light DOM', () => {
  const light = pageOf({ words: 'light' });

  it('are the default', () => assert.equal(pageOf({}), light));

  it('are what a reader view shows: the headline and every paragraph, and no comment', () => {
    const read = new Readability(documentOf(light)).parse();
    assert.equal(read?.title, discussion.article.headline);
    const text = folded(read?.textContent ?? '');
    for (const block of discussion.article.body.children)
      assert.ok(text.includes(folded(plainText({ type: 'root', children: [block] })).slice(0, 80)), block.type);
    assert.ok(!text.includes(folded(plainText(discussion.comments[0]!.body)).slice(0, 40)));
    assert.equal(new Readability(documentOf(pageOf({ words: 'shadow' }))).parse(), null);
  });

  it('are an h-entry with its h-cites to a parser of microformats', () => {
    const { items } = mf2(light, { baseUrl: 'https://blog.example/' });
    assert.equal(items.length, 1);
    const [{ type, properties }] = items as [(typeof items)[0]];
    assert.deepEqual(type, ['h-entry']);
    assert.deepEqual(properties['name'], [discussion.article.headline]);
    const [content] = properties['content'] as unknown as [{ value: string }];
    assert.ok(folded(content.value).includes('Want to sell? Then first Stop Trying to Sell'));
    const comments = properties['comment'] as { type: string[]; properties: Record<string, unknown[]> }[];
    assert.deepEqual(
      comments.map((comment) => comment.type),
      discussion.comments.map(() => ['h-cite']),
    );
    assert.ok(comments.every((comment) => comment.properties['author'] && comment.properties['content']));
  });

  it('are found by their fragments, with nothing else on the page for that', () => {
    const document = documentOf(light);
    for (const { id } of discussion.comments) {
      const found = [...document.querySelectorAll(`[id="comment-${id}"]`)];
      assert.deepEqual(
        found.map(({ className }) => className),
        ['u-comment h-cite'],
      );
    }
    assert.equal(document.querySelectorAll('colloquy-thread > a').length, 0);
  });

  it('have the prefix of a second discussion in their ids', () => {
    const document = documentOf(pageOf({ words: 'light', anchorPrefix: 'two-comment-' }));
    assert.ok(document.getElementById('two-comment-3')?.matches('.u-comment'));
  });

  it('carry no class and no id that could be the page’s', () => {
    const classes = new Set<string>();
    for (const element of documentOf(light).querySelectorAll('[class]'))
      for (const name of element.classList) classes.add(name);
    assert.deepEqual(
      [...classes].filter((name) => !/^(colloquy-|(h|p|u|e|dt)-)/.test(name)),
      [],
    );
    const ids = [...documentOf(light).querySelectorAll('[id]')].map(({ id }) => id);
    assert.deepEqual(
      ids.filter((id) => !/^comment-/.test(id)),
      [],
    );
  });

  it('have one sheet of rules, which reach nothing else', () => {
    assert.equal(documentOf(light).querySelectorAll('style').length, 1);
    for (const rule of styleSheet.split(/}(?=[^{}]*{[^{}]*{|:)/))
      assert.doesNotMatch(rule, /^(p|a|button|article|\*)[ ,{]/);
  });

  it('come with the same JSON-LD', () => {
    const jsonLd = (html: string): string | undefined =>
      /<script type="application\/ld\+json">.*?<\/script>/s.exec(html)?.[0];
    assert.equal(jsonLd(light), jsonLd(pageOf({ words: 'shadow' })));
  });
});
