import { unsafeCSS, type CSSResult } from '@lit/reactive-element';
import { loadStrings } from '../../../locales/load-strings.js';
import { later } from '../../../locales/english-later.js';
import { laterStyles } from '../../../views/styles/later-styles.js';
import { adoptSheet } from '../adopt-sheet.js';
import { nearestLanguage } from '../language.js';
import { warnOnce } from '../warn-once.js';
import { attributeMistakes } from './attribute-mistakes.js';
import { remedyFor, type Named } from './remedy.js';
import { tagMistakes } from './tag-mistakes.js';

/** The look of the notice: an element without anything to show has not fetched it yet. */
let sheet: CSSResult | undefined;

/** What was said already: a list may hold many elements with the same mistake. */
const said = new Set<string>();

/**
 * The attributes of an element, without those that a framework has printed on a server (`data="[object Object]"`) and
 * sets as properties where it hydrates.
 */
const attributesOf = (element: Element): ReadonlyMap<string, string> =>
  new Map(
    [...element.attributes].flatMap(({ name, value }) =>
      (element[name as keyof Element] as unknown) instanceof Object ? [] : [[name, value]],
    ),
  );

/** Whether an element, or one around it, is such. */
function isSomeAround(element: Element, isSuch: (around: Element) => boolean): boolean {
  for (
    let node: Element | null = element;
    node;
    node = node.parentElement ?? (node.getRootNode() as ShadowRoot).host ?? null
  ) {
    if (node.localName.startsWith('colloquy-') && isSuch(node)) return true;
  }
  return false;
}

/** Whether something around or in the element is still being fetched. */
const isComing = (element: Element): boolean =>
  isSomeAround(
    element,
    (around) => around.matches(':state(busy)') || (around as { load?: unknown }).load === 'visible',
  );

/** Whether what is around the element says already why there is nothing. */
const isExplained = (element: Element): boolean => isSomeAround(element, (around) => around.matches(':state(failed)'));

/**
 * Says on the console, once, what is wrong with how an element is written, and what to write where it has nothing to
 * show. Returns what stands on the page in place of nothing, where its attributes or properties are to blame.
 */
export async function inspect(element: Element, isBlank: () => boolean): Promise<Element | undefined> {
  const tag = element.localName;
  const { observedAttributes } = element.constructor as unknown as { readonly observedAttributes: readonly string[] };
  const mistakes = [
    ...attributeMistakes({ tag, observed: observedAttributes, attributes: attributesOf(element) }),
    ...tagMistakes([...element.querySelectorAll(':not(:defined)')].map(({ localName }) => localName)),
  ];
  for (const mistake of mistakes) if (!said.has(mistake)) console.error(mistake);
  for (const mistake of mistakes) said.add(mistake);
  while (element.isConnected && isBlank() && isComing(element))
    await new Promise((resolve) => setTimeout(resolve, 1000));
  if (!element.isConnected || !isBlank() || isExplained(element)) return undefined;
  const { words: remedy, isHalf } = remedyFor(tag, element as Named);
  warnOnce(`<${tag}> has nothing to show. ${remedy}`, element);
  // In a list, a sentence beside every article would say less than what is there.
  if (tag === 'colloquy-count' || !(isHalf || mistakes.length > 0)) return undefined;
  const words = await loadStrings(nearestLanguage(element))
    .then((page) => page.later())
    .catch(() => later);
  if (!element.isConnected || !isBlank()) return undefined;
  const notice = document.createElement('p');
  notice.className = 'notice error misuse';
  notice.setAttribute('role', 'alert');
  notice.setAttribute('part', 'notice');
  notice.textContent = words.setUpWrongly;
  const root = element.shadowRoot;
  if (root) adoptSheet(root, (sheet ??= unsafeCSS(laterStyles.common)));
  root?.append(notice);
  return notice;
}
