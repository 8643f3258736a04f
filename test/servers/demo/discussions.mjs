import { longDiscussion } from './long-discussion.mjs';

/**
 * The discussions of the demo, each made when it is asked for first.
 *
 * @param {import('../../../src/model/index.js').Discussion} essay
 */
export function discussionsOf(essay) {
  const made = new Map([['7', essay]]);
  return {
    /** @param {string} replies how many */
    get(replies) {
      if (!made.has(replies)) made.set(replies, longDiscussion(essay, Number(replies)));
      return made.get(replies);
    },
  };
}
