import { unsafeCSS, type CSSResult } from 'lit';
import { laterStyles } from '../../views/styles/later-styles.js';
import { adoptSheet } from './adopt-sheet.js';
import { guardParts } from './foreign-changes.js';

export { lookForMisuse } from './misuse/look-for-misuse.js';

/** Which element the styles are for. */
export type LaterStyles = Exclude<keyof typeof laterStyles, 'common'>;

const sheets = new Map<string, CSSResult>();
const dressed = new WeakSet<ShadowRoot>();

/** Gives an element the styles that its initial render did without. */
export function dress(root: ShadowRoot, own: LaterStyles | undefined): void {
  if (dressed.has(root)) return;
  dressed.add(root);
  guardParts(root);
  for (const name of ['common', own] as const) {
    if (!name) continue;
    if (!sheets.has(name)) sheets.set(name, unsafeCSS(laterStyles[name]));
    adoptSheet(root, sheets.get(name)!);
  }
}
