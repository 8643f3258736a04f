import { expect, fixture, html } from '@open-wc/testing';
import '../../../src/define.js';
import type { ColloquyDiscussion } from '../../../src/elements/discussion/discussion.js';
import type { CommentSource } from '../../../src/model/source.js';
import { article } from './fixtures/comments.js';
import { spyOnConsole } from './fixtures/console.js';
import { until } from './fixtures/inside.js';
import { useOwnStorage } from './fixtures/own-storage.js';

/** A source that is on its way and never comes, and how often it was asked for. Stays silent in the end, or the page would hang. */
function failingSource(): { readonly source: CommentSource; readonly asked: () => number } {
  let asked = 0;
  const source = {
    then(_came: unknown, failed: (cause: unknown) => void) {
      asked += 1;
      if (asked < 50) failed(new Error('gone'));
    },
  };
  return { source: source as unknown as CommentSource, asked: () => asked };
}

describe('a source that cannot be had', () => {
  useOwnStorage();

  it('is asked for once, and again only when a reader tries again', async () => {
    spyOnConsole('warn');
    const { source, asked } = failingSource();
    const element = await fixture<ColloquyDiscussion>(html`
      <colloquy-discussion .data=${{ article: article() }} .source=${source}><p>Loading</p></colloquy-discussion>
    `);
    await until(() => element.conversation.snapshot.error, 'the failure');
    for (let updates = 0; updates < 5; updates++) {
      element.requestUpdate();
      await element.updateComplete;
      await new Promise((resolve) => setTimeout(resolve));
    }
    expect(asked()).to.equal(1);
    await element.conversation.reload();
    await until(() => asked() === 2, 'the second request');
  });
});
