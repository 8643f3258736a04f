import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import React from 'react';
import { renderToString } from 'react-dom/server';
import { discussion } from '../../../src/content/index.js';
import { ColloquyArticle, ColloquyDiscussion, ColloquyReplyForm, ColloquyThread } from '../../../src/react/index.js';
import { renderToString as print } from '../../../src/server/index.js';

const { createElement } = React;

/** What stands in the shadow root of an element, by what stands around it. */
const rootIn = (html: string, tag: string): string | undefined =>
  new RegExp(`<${tag}[^>]*><template shadowrootmode="open">([^]*?)</template></?colloquy`).exec(html)?.[1];

describe('the wrappers for React, on a server', () => {
  it('print empty elements until printing is asked for', () => {
    assert.equal(renderToString(createElement(ColloquyDiscussion, { data: discussion })), '<colloquy-discussion></colloquy-discussion>');
  });

  describe('that has asked for it', () => {
    let printWith: (options: { form?: { action: string } }) => void;
    it('print the whole composition in one shadow root', async () => {
      ({ printWith } = await import('../../../src/react/server.js'));
      printWith({ form: { action: '/replies' } });
      const html = renderToString(createElement(ColloquyDiscussion, { data: discussion, className: 'essay' }));
      assert.ok(html.startsWith('<colloquy-discussion class="essay"><template shadowrootmode="open"><style>'));
      for (const [words, count] of [['<template', 4], ['</template>', 4], ['<article', 7], ['action="/replies"', 1], ['<colloquy-', 4]] as const) {
        assert.equal(html.split(words).length - 1, count, words);
      }
    });

    it('print what the plain printer prints, inside a discussion', () => {
      const html = renderToString(
        createElement(ColloquyDiscussion, { data: discussion },
          createElement(ColloquyArticle, { headingLevel: 1 }),
          createElement(ColloquyThread, { headingLevel: 2 }, createElement(ColloquyReplyForm, { slot: 'reply' }))),
      );
      const printed = print(discussion, { headingLevel: 1, data: false, jsonLd: false, form: { action: '/replies' } });
      const bare = (root: string | undefined): string | undefined => root?.replace(/<slot name="comment-[^>]*><\/slot>/g, '');
      assert.ok(rootIn(html, 'colloquy-article'));
      for (const tag of ['colloquy-discussion', 'colloquy-article', 'colloquy-reply-form']) assert.equal(rootIn(html, tag), rootIn(printed, tag), tag);
      assert.equal(rootIn(html, 'colloquy-thread'), bare(/<colloquy-thread[^>]*><template shadowrootmode="open">([^]*?)<\/template><a /.exec(printed)?.[1]));
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
