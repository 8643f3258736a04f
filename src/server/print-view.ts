import { ElementView, h, written, type View } from '../views/view.js';
import { escapeText, escapeValue } from './escape.js';

/** Those of the elements without an end tag that views may have. */
const isVoid = (tag: string): boolean => tag === 'br' || tag === 'hr' || tag === 'img' || tag === 'input';

/** The HTML of a view: parsed, it is what an element that shows this view builds. */
export function printView(view: View): string {
  html = '';
  print(view);
  // Reading a letter of it makes an engine put the pieces together. As they are, the next ones would be made beside
  // them, and the collection of garbage would carry all of them along: that costs more than printing does.
  html.charCodeAt(html.length - 1);
  return html;
}

/** What has been printed so far. One text that grows, and not one for each element: fewer pieces to put together. */
let html = '';

function print(view: View): void {
  if (typeof view === 'string') html += escapeText(view);
  else if (view instanceof ElementView) printElement(view);
  else if (Array.isArray(view)) for (const one of view as readonly View[]) print(one);
  else if (view || view === 0) html += escapeText(`${view as unknown as string}`);
}

function printElement(view: ElementView): void {
  const { tag, attributes, children } = view;
  if (view === hole) {
    html += mark;
    return;
  }
  let start = `<${tag}`;
  for (const name in attributes) {
    const value = written(name, attributes[name]);
    if (value === undefined) continue;
    start += value === '' ? ` ${name}` : ` ${name}="${escapeValue(value)}"`;
  }
  html += `${start}>`;
  if (isVoid(tag)) return;
  for (const child of children) print(child);
  html += `</${tag}>`;
}

/** Stands in a view for what is printed apart, bit by bit. */
export const hole: ElementView = h('slot');

/** No text can be taken for it: it is escaped everywhere else. */
const mark = '\0';

/** A view in two halves: what stands before its hole, and what stands behind it. Without a hole, all stands before. */
export function printAround(view: View): readonly [before: string, behind: string] {
  const [before = '', behind = ''] = printView(view).split(mark, 2);
  return [before, behind];
}
