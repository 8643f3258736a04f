import { render } from 'lit-html';
import type { Branch } from '../../model/thread.js';
import { comment, type CommentView } from '../../views/comment.js';
import { nothing, type TemplateResult } from '../../views/template.js';
import { item, type Row } from '../../views/thread-list.js';
import { hydrateElement, release } from '../shared/hydrate.js';
import { differences, warnOfDifferences } from '../shared/hydration-cursor.js';
import { stamp } from '../shared/stamp.js';
import type { Item } from './items.js';

/** Whether the reader can do something about a comment: buttons with listeners, which only Lit renders. */
function isOwn(branch: Branch, view: CommentView): boolean {
  const own = view.own(branch);
  return own !== undefined && own !== nothing;
}

/** Nodes as a parser makes them: texts that stand side by side are one. */
function stamped(view: TemplateResult): HTMLElement {
  const element = stamp(view) as HTMLElement;
  element.normalize();
  return element;
}

/** Makes the nodes of a comment: plain HTML, which is hydrated when it has to change, unless the comment is the reader's. */
export function createItem(
  { branch, isHidden }: Row,
  view: CommentView,
): Pick<Item, 'element' | 'article' | 'container'> {
  if (!isOwn(branch, view)) {
    const element = stamped(item(isHidden, nothing, comment(branch, view), nothing));
    return { element, article: element.firstElementChild as HTMLElement };
  }
  const element = stamped(item(isHidden, nothing, nothing, nothing));
  const container = document.createDocumentFragment();
  // As a whole: what is appended later would be no part of what Lit renders.
  render(comment(branch, { ...view, isShort: false }), container);
  const article = container.firstElementChild as HTMLElement;
  element.append(article);
  return { element, article, container };
}

/** Renders a comment. If it was plain HTML, it is Lit's from then on. */
export function renderItem(found: Item, view: CommentView): void {
  const content = comment(found.branch, view);
  found.rest = undefined;
  if (found.container) return void render(content, found.container);
  differences.count = 0;
  found.container = hydrateElement(content, found.article);
  if (found.isPrinted) warnOfDifferences('colloquy-thread', differences.count);
}

/**
 * Renders a comment of many that may have changed. Plain HTML that is as it should be is left alone; what is not is
 * plain HTML again afterwards: parts in memory for each of thousands would cost more than the comments do.
 */
export function refreshItem(found: Item, view: CommentView): void {
  if (found.container || isOwn(found.branch, view)) return renderItem(found, view);
  // Of a very long comment, only the parts that are drawn already are compared.
  const fresh = stamped(comment(found.branch, { ...view, partCount: found.rest?.drawnParts }));
  takeTimes(fresh, found.article);
  if (fresh.isEqualNode(found.article)) return;
  renderItem(found, view);
  release(found.article);
  found.container = undefined;
}

/** A server wrote moments in another time zone. That alone is no reason to hydrate. */
function takeTimes(fresh: Element, article: Element): void {
  const times = article.getElementsByTagName('time');
  for (const [i, { firstChild: from }] of [...fresh.getElementsByTagName('time')].entries()) {
    const to = times[i]?.firstChild;
    if (from instanceof Text && to instanceof Text && to.data !== from.data) to.data = from.data;
  }
}
