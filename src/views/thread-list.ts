import type { Branch } from '../model/thread.js';
import { comment, type CommentView } from './comment.js';
import { html, nothing, type TemplateResult, type View } from './template.js';

/** What a list of comments shows beside the comments themselves. */
export interface ListView extends CommentView {
  /** How many levels are indented; replies below them follow in the last one. */
  readonly maxDepth: number;
  /** What stands before a comment: where a page without scripts finds it by its address. */
  readonly anchor?: (key: string) => View;
}

/** One comment of a list. */
export interface Row {
  readonly branch: Branch;
  /** Whether a collapsed comment of the same list stands above it. */
  readonly isHidden: boolean;
}

/** The value of `hidden` that keeps hidden replies within reach of find-in-page, text fragments and anchors. */
export const untilFound = 'until-found';

// The type is that of the other value of `hidden`: tools that check bindings know no third.
const hiddenWhen = (isHidden: boolean): '' | typeof nothing => (isHidden ? (untilFound as string as '') : nothing);

/** Whether the replies to a comment stand in a list of their own; `depth` is that of the list it stands in. */
export const hasList = (branch: Branch, depth: number, maxDepth: number): boolean =>
  depth < maxDepth && branch.children.length > 0;

/** The comments of one list, in reading order. In the last level they are all that stands below. */
export function rowsOf(
  branches: readonly Branch[],
  depth: number,
  { maxDepth, isCollapsed }: Pick<ListView, 'maxDepth' | 'isCollapsed'>,
): Row[] {
  if (depth < maxDepth) return branches.map((branch) => ({ branch, isHidden: false }));
  const rows: Row[] = [];
  const stack: Row[] = [];
  const push = (children: readonly Branch[], isHidden: boolean): void => {
    for (let i = children.length - 1; i >= 0; i--) stack.push({ branch: children[i]!, isHidden });
  };
  push(branches, false);
  // A stack and no recursion: a thread may be as deep as it is long.
  for (let row = stack.pop(); row; row = stack.pop()) {
    rows.push(row);
    push(row.branch.children, row.isHidden || isCollapsed(row.branch.key));
  }
  return rows;
}

/** A thread of no more than this stands there as a whole, with nothing put off. */
const small = 48;

/** How many comments a chunk holds, those below them included: fewer than are laid out in a frame. */
const chunkSize = 20;

/** And how many the first one holds, which are laid out before anything is seen. */
const firstChunkSize = 8;

/** How many comments a row brings with it. */
export const sizeOf = ({ branch }: Row, depth: number, maxDepth: number): number =>
  1 + (depth < maxDepth ? branch.replyCount : 0);

/**
 * The rows of a list, in chunks that a browser can leave out of its layout one by one. A chunk to each comment would
 * cost more than it saves: https://web.dev/articles/content-visibility names the idea, a measurement the number.
 */
export function chunksOf(rows: readonly Row[], depth: number, maxDepth: number): Row[][] {
  const total = rows.reduce((sum, row) => sum + sizeOf(row, depth, maxDepth), 0);
  if (total <= small) return [[...rows]];
  const chunks: Row[][] = [];
  let chunk: Row[] = [];
  let size = 0;
  for (const row of rows) {
    const added = sizeOf(row, depth, maxDepth);
    const limit = depth === 0 && chunks.length === 0 ? firstChunkSize : chunkSize;
    if (chunk.length > 0 && size + added > limit) {
      chunks.push(chunk);
      chunk = [];
      size = 0;
    }
    chunk.push(row);
    size += added;
  }
  if (chunk.length > 0) chunks.push(chunk);
  return chunks;
}

/** A list. Without chunks, its content is left alone: it is filled bit by bit. */
export const list = (isHidden: boolean, chunks?: readonly View[]): TemplateResult =>
  chunks
    ? html`<div class="colloquy-list" part="list" role="list" hidden=${hiddenWhen(isHidden)}>${chunks}</div>`
    : html`<div class="colloquy-list" part="list" role="list" hidden=${hiddenWhen(isHidden)}></div>`;

/** A chunk of a list. To assistive technology there is one list, whatever the number of its chunks. */
export const chunk = (isOnly: boolean, items: readonly View[]): TemplateResult =>
  html`<ol role="none" class=${isOnly ? nothing : 'colloquy-chunk'}>${items}</ol>`;

/** A comment's place in its list. */
export const item = (isHidden: boolean, anchor: View, content: View, replies: View): TemplateResult =>
  html`<li role="listitem" hidden=${hiddenWhen(isHidden)}>${anchor}${content}${replies}</li>`;

/** A list with everything in it, to be printed. */
export function wholeList(branches: readonly Branch[], view: ListView, depth = 0, isHidden = false): TemplateResult {
  const chunks = chunksOf(rowsOf(branches, depth, view), depth, view.maxDepth);
  const shown = view.isShort ? chunks.slice(0, 1) : chunks;
  return list(
    isHidden,
    shown.map((rows) => wholeChunk(rows, chunks.length === 1, view, depth)),
  );
}

export function wholeChunk(rows: readonly Row[], isOnly: boolean, view: ListView, depth: number): TemplateResult {
  return chunk(
    isOnly,
    rows.map(({ branch, isHidden }) =>
      item(
        isHidden,
        view.anchor?.(branch.key) ?? nothing,
        comment(branch, view),
        hasList(branch, depth, view.maxDepth)
          ? wholeList(branch.children, view, depth + 1, view.isCollapsed(branch.key))
          : nothing,
      ),
    ),
  );
}

/** The chunks that are seen first. What is long below one comment comes later, as the other chunks do. */
export function firstChunks(branches: readonly Branch[], view: ListView): TemplateResult[] {
  const chunks = chunksOf(rowsOf(branches, 0, view), 0, view.maxDepth);
  const first: Row[][] = [];
  let count = 0;
  for (let i = 0; i < chunks.length && count < firstChunkSize; i += 1) {
    first.push(chunks[i]!);
    for (const { branch } of chunks[i]!) count += branch.replyCount > small ? 1 : 1 + branch.replyCount;
  }
  return first.map((rows) => wholeChunk(rows, chunks.length === 1, { ...view, isShort: true }, 0));
}
