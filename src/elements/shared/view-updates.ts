import { unsafeCSS, type CSSResult } from '@lit/reactive-element';
import { laterStyles } from '../../views/styles/later-styles.js';
import { flat, type View } from '../../views/view.js';
import { adoptSheet } from './adopt-sheet.js';
import { differences, patch } from './patch.js';
import { sayDifferences } from './say-differences.js';

/** Of which element those styles are. */
export type LaterStyles = Exclude<keyof typeof laterStyles, 'common'>;

const sheets = new Map<string, CSSResult>();
const dressed = new WeakSet<ShadowRoot>();

/** Gives an element the styles that its first sight did without. */
export function dress(root: ShadowRoot, own: LaterStyles | undefined): void {
  if (dressed.has(root)) return;
  dressed.add(root);
  for (const name of ['common', own] as const) {
    if (!name) continue;
    if (!sheets.has(name)) sheets.set(name, unsafeCSS(laterStyles[name]));
    adoptSheet(root, sheets.get(name)!);
  }
}

/** Makes what an element shows what a view describes. */
export function show(root: ShadowRoot, view: View, isPrinted: boolean): void {
  // By now the same rules stand in sheets that all elements share; until now controls that did nothing were hidden.
  if (isPrinted) for (const style of root.querySelectorAll('style, link')) style.remove();
  differences.count = 0;
  patch(root, flat([view]));
  if (isPrinted) sayDifferences(root.host.localName, differences.count);
}
