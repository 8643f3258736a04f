import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import { afterBackground } from '../../../src/elements/shared/background.js';
import '../../../src/elements/thread/define.js';
import type { Permalinks } from '../../../src/views/permalinks.js';
import type { ColloquyThread } from '../../../src/elements/thread/thread.js';
import type { Comment } from '../../../src/model/comment.js';
import { between, createRandom, pick } from '../../bench/random.js';
import { body, paragraph, person } from './fixtures/comments.js';
import { allInside } from './fixtures/inside.js';
import { dated } from './fixtures/long-threads.js';
import { commentElement, drawn, outline, shownIds } from './fixtures/thread-view.js';
import type { Sort } from '../../../src/views/thread-frame.js';

type Random = () => number;

/** Changes a list of comments in one way out of many. */
function changed(comments: readonly Comment[], random: Random, next: () => number): readonly Comment[] {
  const place = between(random, 0, Math.max(0, comments.length - 1));
  const one = comments[place];
  const replaced = (more: Partial<Comment>): readonly Comment[] =>
    one ? comments.map((other) => (other === one ? { ...one, ...more } : other)) : comments;
  const added = (count: number): Comment[] =>
    Array.from({ length: count }, () =>
      dated(next(), {
        author: pick(random, ['ada', 'bob', 'nobody']),
        ...(one && random() < 0.7 && { inReplyTo: random() < 0.1 ? 'missing' : pick(random, comments).id }),
        ...(random() < 0.1 && { status: pick(random, ['held', 'queued', 'deleted'] as const) }),
        ...(random() < 0.1 && { contentWarning: 'Spoilers' }),
      }),
    );
  switch (between(random, 0, 11)) {
    case 0:
      return replaced({ body: body(paragraph(`Other words ${next()}`), paragraph('and more')) });
    case 1:
      return replaced({ status: pick(random, ['deleted', 'held', 'published'] as const) });
    case 2:
      return comments.filter((other) => other !== one);
    case 3:
      return comments.map((other) => ({ ...other }));
    case 4:
      return replaced({ inReplyTo: pick(random, comments.length > 0 ? comments : [dated(0)]).id });
    case 5:
      return [...comments.slice(0, place), ...added(between(random, 1, 90)), ...comments.slice(place)];
    case 6:
      return random() < 0.3 ? comments.slice(place) : comments;
    case 7:
      return replaced({ author: pick(random, ['ada', 'bob']) });
    case 8:
      return random() < 0.1 ? [] : [...comments, ...added(3)];
    default:
      return [...comments, ...added(1)];
  }
}

const people = [person('ada'), person('bob', { url: 'https://bob.example' })];

const collapsed = (thread: ColloquyThread): string[] =>
  allInside<HTMLElement>(thread, '.toggle[aria-expanded="false"]').map((button) =>
    button.closest('article')!.id.slice('comment-'.length),
  );

const toggle = (thread: ColloquyThread, id: string): void =>
  commentElement(thread, id).querySelector<HTMLElement>('.toggle')?.click();

/** Each comment as a reader has it, and whether it is hidden. */
const look = (thread: ColloquyThread): string[] =>
  allInside(thread, 'article').map(
    (article) => `${article.closest('[hidden]')?.localName} ${article.outerHTML.replace(/<!--.*?-->/g, '')}`,
  );

// Permalinks of two threads on a page differ.
const permalinks: Permalinks = { write: (id) => `?${id}`, read: () => undefined };

const showAll = async (
  comments: readonly Comment[],
  maxDepth: number,
  sort: Sort = 'oldest',
): Promise<ColloquyThread> => {
  const thread = await fixture<ColloquyThread>(html`
    <colloquy-thread .comments=${comments} .people=${people} .maxDepth=${maxDepth} .sort=${sort} .permalinks=${permalinks}></colloquy-thread>
  `);
  return thread;
};

describe('a thread that has changed many times', () => {
  for (const seed of [4, 7]) {
    it(`looks as one does that shows the same comments for the first time (${seed})`, async function () {
      this.timeout(60_000);
      const random = createRandom(seed);
      let count = 0;
      const next = (): number => (count += 1);
      let comments: readonly Comment[] = [];
      const maxDepth = pick(random, [0, 1, 2, 4]);
      const thread = await showAll(comments, maxDepth);
      for (let i = 1; i <= 200; i++) {
        comments = changed(comments, random, next);
        thread.comments = comments;
        const ids = shownIds(thread);
        if (random() < 0.2 && ids.length > 0) {
          await thread.updateComplete;
          const id = pick(random, ids);
          if (shownIds(thread).includes(id)) toggle(thread, id);
        }
        if (random() < 0.1) thread.sort = thread.sort === 'newest' ? 'oldest' : 'newest';
        // Often before everything is drawn.
        if (random() < 0.7) await thread.updateComplete;
        if (i % 50 > 0) continue;

        await thread.updateComplete;
        const fresh = await showAll(comments, maxDepth, thread.sort);
        const branches = new Set(comments.map(({ id }) => id)).size;
        await Promise.all([drawn(thread, branches), drawn(fresh, branches)]);
        // By then each comment has the button that it is to have.
        await afterBackground();
        // A comment has a button only while it has replies that are counted.
        for (const id of collapsed(thread)) toggle(fresh, id);
        const isSame = (): boolean => look(thread).join() === look(fresh).join();
        // What was rendered again in great number follows in the background.
        for (let wait = 0; wait < 100 && !isSame(); wait++) await aTimeout(20);
        expect(JSON.stringify(outline(thread)), `after ${i} changes`).to.equal(JSON.stringify(outline(fresh)));
        const [shown, expected] = [look(thread), look(fresh)];
        const other = expected.findIndex((article, at) => article !== shown[at]);
        expect(shown[other], `after ${i} changes`).to.equal(expected[other]);
        fresh.remove();
      }
    });
  }
});
