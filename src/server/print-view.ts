import { ElementView, h, written, type View } from '../views/view.js';
import { escapeText, escapeValue } from './escape.js';

/** Those of the elements without an end tag that views may have. */
const isVoid = (tag: string): boolean => tag === 'br' || tag === 'hr' || tag === 'img' || tag === 'input';

/** The HTML of a view: parsed, it is what an element that shows this view builds. */
export function printView(view: View): string {
  if (typeof view === 'string') return escapeText(view);
  if (view instanceof ElementView) return printElement(view);
  if (Array.isArray(view)) {
    let html = '';
    for (const one of view as readonly View[]) html += printView(one);
    return html;
  }
  return view || view === 0 ? escapeText(`${view as unknown as string}`) : '';
}

function printElement(view: ElementView): string {
  const { tag, attributes, children } = view;
  if (view === hole) return mark;
  let html = `<${tag}`;
  for (const name in attributes) {
    const value = written(name, attributes[name]);
    if (value === '') html += ` ${name}`;
    else if (value !== undefined) html += ` ${name}="${escapeValue(value)}"`;
  }
  html += '>';
  if (isVoid(tag)) return html;
  for (const child of children) html += printView(child);
  return `${html}</${tag}>`;
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
