import { expect } from '@open-wc/testing';
import '../../../src/define.js';
import type { ColloquyDiscussion } from '../../../src/elements/discussion/discussion.js';
import { discussion } from './fixtures/comments.js';
import { until } from './fixtures/inside.js';
import { useOwnStorage } from './fixtures/own-storage.js';
import { StandInSource } from './fixtures/stand-in-source.js';

/** How many more listeners were added than removed, by type; a listener that removes itself counts as removed. */
function countListeners(targets: readonly EventTarget[]): {
  readonly balance: () => object;
  readonly restore: () => void;
} {
  const counts: Record<string, number> = {};
  const { addEventListener, removeEventListener } = EventTarget.prototype;
  const isWatched = (target: EventTarget | undefined): boolean => targets.includes(target ?? globalThis);
  EventTarget.prototype.addEventListener = function (this: EventTarget | undefined, type, listener, options): void {
    const ends = typeof options === 'object' && (options.once || options.signal);
    if (isWatched(this) && !ends) counts[type] = (counts[type] ?? 0) + 1;
    addEventListener.call(this ?? globalThis, type, listener, options);
  };
  EventTarget.prototype.removeEventListener = function (this: EventTarget | undefined, type, listener, options): void {
    if (isWatched(this)) counts[type] = (counts[type] ?? 0) - 1;
    removeEventListener.call(this ?? globalThis, type, listener, options);
  };
  return {
    balance: () => Object.fromEntries(Object.entries(counts).filter(([, count]) => count !== 0)),
    restore: () => Object.assign(EventTarget.prototype, { addEventListener, removeEventListener }),
  };
}

describe('elements that come and go 200 times', () => {
  useOwnStorage();

  it('leave no listener on the window or the document, and no follower at their source', async () => {
    const source = new StandInSource({ comments: [] });
    const data = discussion();
    const { balance, restore } = countListeners([globalThis, document, document.documentElement, document.body]);
    try {
      const seen: number[] = [];
      for (let i = 0; i < 200; i++) {
        const element = Object.assign(document.createElement('colloquy-discussion') as ColloquyDiscussion, {
          data,
          source,
        });
        document.body.append(element);
        await element.updateComplete;
        if (i === 0) {
          await until(
            () => element.shadowRoot?.querySelector('colloquy-reply-form')?.shadowRoot?.querySelector('form'),
            'the form',
          );
          seen.push(Object.keys(balance()).length);
        }
        element.remove();
      }
      expect(seen[0], 'listeners while one stands').to.be.greaterThan(0);
      expect(balance()).to.deep.equal({});
      expect(source.followers.size).to.equal(0);
    } finally {
      restore();
    }
  });

  it('leave none when they are gone before they were drawn', async () => {
    const { balance, restore } = countListeners([globalThis, document]);
    const source = new StandInSource({ comments: [] });
    try {
      for (let i = 0; i < 20; i++) {
        for (const name of [
          'colloquy-discussion',
          'colloquy-thread',
          'colloquy-reply-form',
          'colloquy-article',
        ] as const) {
          const element = Object.assign(document.createElement(name), { source, data: discussion() });
          document.body.append(element);
          element.remove();
        }
      }
      await new Promise((resolve) => setTimeout(resolve, 50));
      expect(balance()).to.deep.equal({});
      expect(source.followers.size, 'followers').to.equal(0);
    } finally {
      restore();
    }
  });
});
