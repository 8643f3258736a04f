import { loadStrings } from '../../locales/load-strings.js';
import { later } from '../../locales/en/later.js';
import { nearestLanguage } from '../shared/language.js';
import { attributeMistakes } from './attribute-mistakes.js';

/** What to write so that an element has something to show. */
const remedies: Readonly<Record<string, string>> = {
  'colloquy-discussion': 'Write src="essay.json", or backend="…" endpoint="…" thread="auto", or set its property `data`.',
  'colloquy-article': 'Put it into a <colloquy-discussion> that has an article, or set its property `article`.',
  'colloquy-thread': 'Write backend="…" endpoint="…" thread="auto", or put it into a <colloquy-discussion>, or set its property `comments`.',
  'colloquy-reply-form': 'Write backend="…" endpoint="…" thread="auto", or put it into a <colloquy-discussion> or <colloquy-thread>, or set its property `source`.',
  'colloquy-count': 'Write thread="/post/" and, where replies are not kept on this device, backend="…" endpoint="…".',
  'colloquy-map': 'Put it into a <colloquy-discussion>, or set its properties `article` and `comments`.',
};

const attributesOf = (element: Element): ReadonlyMap<string, string> => new Map([...element.attributes].map(({ name, value }) => [name, value]));

/** Whether something around or in the element is still being fetched. */
function isComing(element: Element): boolean {
  for (let node: Element | null = element; node; node = node.parentElement ?? ((node.getRootNode() as ShadowRoot).host ?? null)) {
    if (node.localName.startsWith('colloquy-') && (node.matches(':state(busy)') || (node as { load?: unknown }).load === 'visible')) return true;
  }
  return false;
}

/**
 * Says on the console, once, what is wrong with how an element is written, and what to write where it has nothing to
 * show. Returns what stands on the page in place of nothing, when its attributes are to blame.
 */
export async function inspect(element: Element, isBlank: () => boolean): Promise<Element | undefined> {
  const tag = element.localName;
  const { observedAttributes } = element.constructor as unknown as { readonly observedAttributes: readonly string[] };
  const mistakes = attributeMistakes({ tag, observed: observedAttributes, attributes: attributesOf(element) });
  for (const mistake of mistakes) console.error(mistake);
  while (isBlank() && isComing(element)) await new Promise((resolve) => setTimeout(resolve, 1000));
  if (!element.isConnected || !isBlank()) return undefined;
  console.warn(`<${tag}> has nothing to show. ${remedies[tag] ?? ''}`, element);
  if (mistakes.length === 0) return undefined;
  const words = { ...later, ...(await loadStrings(nearestLanguage(element)).catch(() => ({}))) };
  if (!element.isConnected || !isBlank()) return undefined;
  const notice = document.createElement('p');
  notice.setAttribute('role', 'alert');
  notice.setAttribute('part', 'notice');
  notice.textContent = words.setUpWrongly;
  element.shadowRoot?.append(notice);
  return notice;
}
