import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import React from 'react';
import { renderToString } from 'react-dom/server';
import { discussion } from '../../../src/content/index.js';
import { ColloquyArticle, ColloquyDiscussion, ColloquyReplyForm, ColloquyThread } from '../../../src/react/index.js';
import { renderToString as print } from '../../../src/server/index.js';

const { createElement } = React;

/** What stands in the shadow root of an element, by what stands around it. */
const rootIn = (html: string, tag: string): string | undefined =>
  new RegExp(`<${tag}[^>]*><template shadowrootmode="open">([^]*?)</template>`).exec(html)?.[1];

describe('the wrappers for React, on a server', () => {
  it('print empty elements until printing is asked for', () => {
    assert.equal(
      renderToString(createElement(ColloquyDiscussion, { data: discussion })),
      '<colloquy-discussion></colloquy-discussion>',
    );
  });

  describe('that has asked for it', () => {
    let printWith: (options: { form?: { action: string }; words?: 'light' | 'shadow' }) => void;
    before(async () => {
      ({ printWith } = await import('../../../src/react/server.js'));
      printWith({ form: { action: '/replies' } });
    });

    const countIn = (html: string, counts: Readonly<Record<string, number>>): void => {
      for (const [words, count] of Object.entries(counts)) assert.equal(html.split(words).length - 1, count, words);
    };

    it('print the whole composition, with its words in the light DOM', () => {
      const html = renderToString(createElement(ColloquyDiscussion, { data: discussion, className: 'essay' }));
      assert.ok(html.startsWith('<colloquy-discussion class="essay h-entry"><template shadowrootmode="open"><style>'));
      countIn(html, {
        '<template': 4,
        '</template>': 4,
        '<article': 7,
        'action="/replies"': 1,
        '<colloquy-': 4,
        'data-colloquy-printed=""': 3,
      });
      const outside = html.replace(/<template.*?<\/template>/gs, '');
      countIn(outside, { 'u-comment h-cite': 6, 'Want to sell?': 1, 'id="comment-3"': 1, '<a id="comment-3"': 0 });
    });

    it('print the whole composition in one shadow root, where that is asked for', () => {
      const html = renderToString(createElement(ColloquyDiscussion, { data: discussion, words: 'shadow' }));
      assert.ok(html.startsWith('<colloquy-discussion><template shadowrootmode="open"><style>'));
      countIn(html, {
        '<template': 4,
        '</template>': 4,
        '<article': 7,
        '<colloquy-': 4,
        'data-colloquy-printed=""': 0,
      });
    });

    it('print places for words that have still to come', () => {
      countIn(renderToString(createElement(ColloquyArticle)), { 'class="colloquy-words"': 2, '<template': 0 });
      countIn(renderToString(createElement(ColloquyThread, { words: 'shadow' })), { 'class="colloquy-words"': 0 });
    });

    it('print what the plain printer prints, inside a discussion', () => {
      const html = renderToString(
        createElement(
          ColloquyDiscussion,
          { data: discussion },
          createElement(ColloquyArticle, { headingLevel: 1 }),
          createElement(ColloquyThread, { headingLevel: 2 }, createElement(ColloquyReplyForm, { slot: 'reply' })),
        ),
      );
      const printed = print(discussion, { headingLevel: 1, data: false, jsonLd: false, form: { action: '/replies' } });
      for (const tag of ['colloquy-discussion', 'colloquy-article', 'colloquy-thread', 'colloquy-reply-form']) {
        assert.ok(rootIn(html, tag), tag);
        assert.equal(rootIn(html, tag), rootIn(printed, tag), tag);
      }
    });

    it('print what fragments lead to where there is no script, as the plain printer does', () => {
      const anchorsOf = (html: string): string[] =>
        [...html.matchAll(/<a id="([^"]+)" slot="\1"[^>]*><\/a>/g)].map(([, id]) => id!);
      const expected = anchorsOf(print(discussion, { words: 'shadow' }));
      assert.equal(expected.length, 6);
      const { comments, people } = discussion;
      printWith({ form: { action: '/replies' }, words: 'shadow' });
      assert.deepEqual(anchorsOf(renderToString(createElement(ColloquyThread, { comments, people }))), expected);
      const html = renderToString(createElement(ColloquyDiscussion, { data: discussion }));
      printWith({ form: { action: '/replies' } });
      assert.deepEqual(anchorsOf(html), expected);
      // From the document into the shadow root, and from there into that of the thread.
      const passages = [...html.matchAll(/<slot name="([^"]+)" slot="\1"><\/slot>/g)].map(([, id]) => id);
      assert.deepEqual(passages, expected);
    });

    it('print elements that stand alone, by their own properties', () => {
      const { comments, people } = discussion;
      const html = renderToString(createElement(ColloquyThread, { comments, people, commentCount: 7 }));
      assert.ok(html.includes('7 replies, 6 of them here'));
    });

    it('refuse options that are wrong', () => {
      assert.throws(() => printWith({ form: { action: 'javascript:alert(1)' } }), /options\.form\.action/);
    });
  });
});
