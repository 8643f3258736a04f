import { html, nothing, type TemplateResult } from 'lit';
import type { Branch } from '../../model/thread.js';
import { commentTemplate, type CommentView } from './comment-template.js';

/** What a list of branches shows beside the comments themselves. */
export interface ListView extends CommentView {
  /** How many levels are indented; replies below them follow in the last one. */
  readonly maxDepth: number;
  /** The key of the comment that is being answered: the reply form stands under it. */
  readonly replyingTo: string | undefined;
  readonly replySlot: () => TemplateResult;
}

interface Row {
  readonly branch: Branch;
  /** Whether a collapsed comment of the same list stands above it. */
  readonly hidden: boolean;
}

// `until-found` keeps hidden replies within reach of find-in-page, text fragments and anchors.
const hiddenWhen = (hidden: boolean): string | typeof nothing => (hidden ? 'until-found' : nothing);

/** An ordered list of comments, with the replies to each in a list below it. */
export function branchList(branches: readonly Branch[], view: ListView, depth = 0, hidden = false): TemplateResult {
  const rows = depth < view.maxDepth ? branches.map((branch) => ({ branch, hidden: false })) : flatten(branches, view);
  return html`
    <ol part="list" role="list" hidden=${hiddenWhen(hidden)}>
      ${rows.map((row) => item(row, view, depth))}
    </ol>
  `;
}

function item({ branch, hidden }: Row, view: ListView, depth: number): TemplateResult {
  const nested = depth < view.maxDepth && branch.children.length > 0;
  return html`
    <li hidden=${hiddenWhen(hidden)}>
      ${commentTemplate(branch, view)}
      ${branch.key === view.replyingTo ? view.replySlot() : nothing}
      ${nested ? branchList(branch.children, view, depth + 1, view.isCollapsed(branch.key)) : nothing}
    </li>
  `;
}

/** Every branch below, in reading order. A stack and no recursion: a thread may be as deep as it is long. */
function flatten(branches: readonly Branch[], view: ListView): Row[] {
  const rows: Row[] = [];
  const stack: Row[] = [];
  const push = (children: readonly Branch[], hidden: boolean): void => {
    for (let i = children.length - 1; i >= 0; i--) stack.push({ branch: children[i]!, hidden });
  };
  push(branches, false);
  for (let row = stack.pop(); row; row = stack.pop()) {
    rows.push(row);
    push(row.branch.children, row.hidden || view.isCollapsed(row.branch.key));
  }
  return rows;
}
