import { expect } from '@open-wc/testing';
import * as define from '../../../src/define.js';
import * as entry from '../../../src/index.js';

describe('the root entry', () => {
  it('exposes the public API', () => {
    expect(Object.keys(entry).sort()).to.deep.equal([
      'BranchToggledEvent',
      'ColloquyArticle',
      'ColloquyCount',
      'ColloquyDiscussion',
      'ColloquyMap',
      'ColloquyReplyForm',
      'ColloquyThread',
      'DiscussionLoadedEvent',
      'ReplyFailedEvent',
      'ReplySendEvent',
      'ReplySentEvent',
      'ReplyStartEvent',
      'fragmentPermalinks',
      'registerBackend',
      'registerStrings',
    ]);
  });
});

describe('the define entry', () => {
  it('exposes how to register a backend and a language', () => {
    expect(Object.keys(define)).to.deep.equal(['registerBackend', 'registerStrings']);
  });

  for (const [tag, element] of [
    ['colloquy-article', entry.ColloquyArticle],
    ['colloquy-discussion', entry.ColloquyDiscussion],
    ['colloquy-reply-form', entry.ColloquyReplyForm],
    ['colloquy-thread', entry.ColloquyThread],
  ] as const) {
    // The form is fetched beside the comments.
    it(`defines <${tag}>`, async () => expect((await customElements.whenDefined(tag)) === element).to.equal(true));
  }
});
