import { foreignWords } from '../locales/foreign-words.js';
import type { Article } from '../model/article.js';
import type { Comment } from '../model/comment.js';
import { buildThread, type Branch, type Thread } from '../model/thread.js';
import { commentMarks } from '../views/comment-marks.js';
import { hasMarks } from '../views/has-marks.js';
import { richStyles } from '../views/styles/rich-styles.js';
import { numbersOf } from '../views/comment-numbers.js';
import { commentLevel, headingLevel } from '../views/heading.js';
import { fragmentPermalinks } from '../views/permalinks.js';
import { inLight } from '../views/light.js';
import { commentsSlot, threadFrame } from '../views/thread-frame.js';
import { chunksOf, list, rowsOf, wholeChunk, type ListView } from '../views/thread-list.js';
import { pageControl, pagesOf } from '../views/thread-pages.js';
import { html, nothing } from '../views/template.js';
import type { Settings } from './check-options.js';
import { refuse } from './check.js';
import { hole, printAround, printTemplate } from './print-template.js';
import type { People } from './roots.js';
import { printStyles } from './styles.js';

/** As much of a discussion as its thread shows. */
export interface PrintedThread {
  readonly article?: Article | undefined;
  readonly people: People;
  /** Left out where none were searched for. */
  readonly comments?: readonly Comment[] | undefined;
  readonly commentCount?: number | undefined;
  /** The id of the person who wrote the article. */
  readonly articleAuthor?: string | readonly string[] | undefined;
}

/** A thread for a printed page, and what of it fits on the page. */
interface Page {
  readonly tree: Thread;
  readonly roots: readonly Branch[];
  readonly pages: number;
}

export function pageOf({ comments }: PrintedThread, { sort }: Settings): Page {
  const tree = buildThread(comments ?? [], { sort });
  const pages = pagesOf(tree.roots);
  return { tree, roots: pages[0] ?? [], pages: pages.length };
}

/** What stands in the shadow root of the thread, chunk by chunk, with a slot for the anchor of each comment. */
export function* threadRoot(
  thread: PrintedThread,
  { tree, roots, pages }: Page,
  settings: Settings,
): Generator<string> {
  const { strings, sort } = settings;
  const { branches, count } = tree;
  const isLight = settings.words === 'light';
  const frame = threadFrame(
    {
      strings,
      foreign: foreignWords(strings.locale, settings.lang),
      headingLevel: settings.headingLevel,
      here: count,
      total:
        thread.comments || thread.commentCount !== undefined ? Math.max(count, thread.commentCount || 0) : undefined,
      isLoading: false,
      hasComments: branches.size > 0,
      canSort: tree.roots.length > 1,
      hasMany: branches.size > 1 && settings.shortcuts !== 'off',
      sort,
      error: undefined,
      pages: pageControl(0, pages, strings),
      moreAt: undefined,
      announcement: '',
    },
    isLight ? html`<slot name=${commentsSlot}></slot>` : list(false, [hole]),
  );
  const [before, behind] = printAround(frame);
  const isRich = thread.comments?.some(hasMarks);
  yield printStyles('colloquy-thread', settings, isRich ? richStyles : undefined) + before;
  if (branches.size === 0 || isLight) return;
  yield* chunksIn(roots, listView(thread, settings));
  yield behind;
}

/** The comments as children of the thread's element, chunk by chunk. */
export function* threadWords(thread: PrintedThread, { tree, roots }: Page, settings: Settings): Generator<string> {
  if (tree.branches.size === 0) return;
  const [before, behind] = printAround(list(false, [hole]));
  yield before;
  yield* chunksIn(roots, {
    ...listView(thread, settings),
    anchor: () => nothing,
    idPrefix: settings.anchorPrefix,
    inLight,
  });
  yield behind;
}

function* chunksIn(roots: readonly Branch[], view: ListView): Generator<string> {
  const chunks = chunksOf(rowsOf(roots, 0, view), 0, view.maxDepth);
  for (const rows of chunks) yield printTemplate(wholeChunk(rows, chunks.length === 1, view, 0));
}

/** The names of the comments of a page, in reading order: the ids that fragments lead to, without their `#`. */
export function anchorsOf(roots: readonly Branch[], settings: Settings): string[] {
  const name = anchorNames(settings);
  const names: string[] = [];
  const waiting = [...roots].reverse();
  for (let branch = waiting.pop(); branch; branch = waiting.pop()) {
    names.push(name(branch.key));
    for (let i = branch.children.length - 1; i >= 0; i--) waiting.push(branch.children[i]!);
  }
  return names;
}

/** The fragment of a comment, without its `#`. */
function anchorNames({ anchorPrefix }: Settings): (key: string) => string {
  const { write } = fragmentPermalinks(anchorPrefix);
  return (key) => write(key).slice(1);
}

function listView({ article, people, comments = [], articleAuthor }: PrintedThread, settings: Settings): ListView {
  const { strings, locale, timeZone, form, replyUrl, maxDepth } = settings;
  const name = anchorNames(settings);
  return {
    strings,
    locale,
    timeZone,
    people,
    maxDepth,
    articleAuthor: articleAuthor ?? article?.author,
    language: article?.inLanguage ?? foreignWords(strings.locale, settings.lang)?.page,
    headingLevel: headingLevel(settings.headingLevel),
    commentLevel: commentLevel(settings.headingLevel, settings.commentHeadings, comments.length),
    target: undefined,
    // A button that waits for its script keeps the place of its row.
    canAnswer: () => !!form && !replyUrl && settings.backend !== 'none',
    answerUrl: ({ id }) => replyUrl && answerUrl(replyUrl, id),
    origin: () => undefined,
    isNew: () => false,
    number: numbersOf(comments),
    own: () => undefined,
    marks: commentMarks,
    pictures: settings.pictures === 'on',
    avatars: settings.avatars === 'source',
    permalink: fragmentPermalinks(settings.anchorPrefix).write,
    isOnDevice: () => false,
    isCollapsed: () => false,
    anchor: (key) => html`<slot name=${name(key)}></slot>`,
  };
}

function answerUrl(replyUrl: (commentId: string) => string | undefined, id: string): string | undefined {
  const url = replyUrl(id);
  if (url !== undefined && !/^https?:\/\//.test(url))
    refuse(`options.replyUrl(${JSON.stringify(id)})`, 'an absolute http or https URL', url);
  return url;
}
