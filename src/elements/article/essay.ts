import { unsafeCSS, type LitElement } from 'lit';
import { essayParts, type EssayParts } from '../../views/essay-parts.js';
import { essayStyles } from '../../views/styles/essay-styles.js';
import { richStyles } from '../../views/styles/rich-styles.js';
import { adoptSheet } from '../shared/adopt-sheet.js';
import { playersOf } from './players.js';

const styles = unsafeCSS(richStyles + essayStyles);
const known = new WeakMap<ShadowRoot, EssayParts>();

/** What draws the parts that only some essays have, in a root that has got the styles for them. */
export function essayIn(root: ShadowRoot): EssayParts {
  adoptSheet(root, styles);
  let parts = known.get(root);
  if (!parts) known.set(root, (parts = essayParts(followNote, followHeading, playersOf(root.host as LitElement))));
  return parts;
}

/** Leads from a footnote to its reference, or back. A fragment alone does not reach into a shadow root. */
function followNote(event: Event): void {
  const { target } = event;
  if (!(target instanceof Element)) return;
  const id = target.closest('a')?.getAttribute('href')?.slice(1);
  const destination = id && (target.getRootNode() as Document | ShadowRoot).getElementById(id);
  if (!destination) return;
  event.preventDefault();
  destination.focus();
  destination.scrollIntoView({ block: 'nearest' });
}

/**
 * Leads to a heading by the fragment of the page, which `HeadingTarget` follows: with a `<base href>`, the link alone would
 * leave the page.
 */
function followHeading(event: Event): void {
  const { target, ctrlKey, metaKey, shiftKey, altKey } = event as MouseEvent;
  const link = target instanceof Element ? target.closest('a') : null;
  if (!link || ctrlKey || metaKey || shiftKey || altKey) return;
  event.preventDefault();
  const { hash } = new URL(link.href);
  if (location.hash === hash) dispatchEvent(new HashChangeEvent('hashchange'));
  else location.hash = hash;
}
