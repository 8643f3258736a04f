import type { Words } from '../locales/strings.js';
import type { Branch } from '../model/thread.js';
import { h, type View } from './view.js';

/**
 * How many comments one page holds, about. Browsers lay no page out that is higher than 2^25 pixels (Chromium, WebKit)
 * or some 2^24 (Firefox); this many comments of usual length stay below.
 */
const perPage = 40_000;

/** The roots of a thread in pages: most threads have one. A root and all replies to it stay together. */
export function pagesOf(roots: readonly Branch[], most = perPage): readonly (readonly Branch[])[] {
  const pages: Branch[][] = [];
  let room = 0;
  for (const root of roots) {
    if (room <= 0) {
      pages.push([]);
      room = most;
    }
    pages.at(-1)!.push(root);
    room -= 1 + root.replyCount;
  }
  return pages.length > 1 ? pages : [roots];
}

/** Says which part of a very long thread is shown, and leads to the others. */
export function pageControl(page: number, count: number, strings: Words, onclick?: (event: never) => void): View {
  if (count < 2) return undefined;
  const button = (to: number, words: string | undefined): View =>
    to >= 0 && to < count && h('button', { class: 'plain', type: 'button', value: to, onclick }, words ?? `${to + 1}`);
  return h(
    'p',
    { class: 'pages' },
    `${strings.pageOf?.(page + 1, count) ?? `${page + 1} / ${count}`} `,
    button(page - 1, strings.earlierPage),
    ' ',
    button(page + 1, strings.laterPage),
  );
}
