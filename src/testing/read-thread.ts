import type { Comment } from '../model/comment.js';
import { plainText } from '../model/plain-text.js';
import type { CommentBatch, CommentSource } from '../model/source.js';
import { expect } from './expect.js';

/** More pages than any thread here has comments. */
const manyPages = 3000;

/** All pages of a thread, as a caller reads them. */
export async function pagesOf(
  source: CommentSource,
  thread: string,
  afterPage?: () => Promise<void>,
): Promise<readonly CommentBatch[]> {
  const pages: CommentBatch[] = [];
  const cursors = new Set<string>();
  for (let cursor: string | undefined; ;) {
    const page: CommentBatch = await source.load(thread, cursor === undefined ? {} : { cursor });
    pages.push(page);
    await afterPage?.();
    cursor = page.next;
    if (cursor === undefined) return pages;
    expect(!cursors.has(cursor), 'the pages to come to an end', `the cursor "${cursor}" once more`);
    expect(pages.length < manyPages, 'the pages to come to an end', `${manyPages} pages and another cursor`);
    cursors.add(cursor);
  }
}

/** The comments of a thread by their ids. One that stands on two pages counts once, as it is on the later one. */
export async function commentsOf(
  source: CommentSource,
  thread: string,
  afterPage?: () => Promise<void>,
): Promise<ReadonlyMap<string, Comment>> {
  const pages = await pagesOf(source, thread, afterPage);
  return new Map(pages.flatMap(({ comments }) => comments.map((comment) => [comment.id, comment] as const)));
}

/** A comment of the thread, which has to be there. */
export async function commentOf(source: CommentSource, thread: string, id: string): Promise<Comment> {
  const comments = await commentsOf(source, thread);
  const found = comments.get(id);
  expect(found !== undefined, `the comment ${JSON.stringify(id)} in the thread`, [...comments.keys()]);
  return found;
}

/** Differences that servers make and readers do not mind: white space, the shape of quotation marks and ellipses. */
export const likeTyped = (text: string): string =>
  text
    .normalize()
    .replace(/[“”„]/g, '"')
    .replace(/[‘’]/g, "'")
    .replace(/…/g, '...')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n[ \n]*/g, '\n')
    .trim();

/** What a comment says, for comparing it with what was typed. */
export const wordsOf = ({ body }: Comment): string => likeTyped(plainText(body));
