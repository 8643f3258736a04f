import { knownBackends } from './backends.js';
import { backends, registerBackend as registerHere, type BackendLoader } from './elements/backends/registry.js';
import type { EarlyRequests } from './elements/shared/early-requests.js';
import { conversationStore } from './elements/shared/fetch-store.js';
import { askEarly, given, responses } from './embed/ask-early.js';
import { nearestLanguage } from './elements/shared/language.js';
import { isEnglish } from './locales/is-english.js';

// The file that pages name. It begins all that a page needs side by side, the elements and their comments, and is
// small, since nothing of that can begin before it has come.

const requests = new Map<Element, EarlyRequests>();
let isHere = false;
let registerThere: ((name: string, load: BackendLoader) => void) | undefined;

/** Fetches something ahead. Where it is needed it is fetched again if it did not come, and complained of. */
function ahead(fetched: Promise<unknown> | undefined): void {
  fetched?.catch(() => {});
}

/** Begins what the elements on the page will need. */
function begin(): void {
  for (const element of document.querySelectorAll('colloquy-discussion, colloquy-thread, colloquy-reply-form')) {
    const { localName, shadowRoot } = element;
    if (isHere || requests.has(element) || customElements.get(localName)) continue;
    const isDiscussion = localName === 'colloquy-discussion';
    const endpoint = given(element, 'endpoint');
    const backend = given(element, 'backend') ?? (isDiscussion && !endpoint ? 'local' : undefined);
    const early = askEarly(element);
    requests.set(element, early);
    if (early.file || element.querySelector(':scope > [type="application/json"]'))
      ahead(import('./elements/discussion/read-discussion.js'));
    if (early.file || (shadowRoot ?? element).querySelector('colloquy-article'))
      ahead(import('./elements/article/article.js'));
    if (shadowRoot) ahead(import('./elements/shared/hydrate-root.js'));
    if (backend === 'local') ahead(import('./sources/local/index.js'));
    else if (backend && Object.hasOwn(knownBackends, backend)) ahead(knownBackends[backend]!({ endpoint }));
    if (backend && backend !== 'none') ahead(conversationStore.load());
    const language = nearestLanguage(element);
    if (!isEnglish(language))
      ahead(import('./locales/languages.js').then(({ loadLanguage }) => loadLanguage(language)));
  }
}

/** Fetches the elements, once more when the browser is back online. */
function fetchElements(): void {
  import('./embed/elements.js').then(
    ({ defineElements }) => {
      isHere = true;
      responses.clear();
      registerThere = defineElements({ backends, knownBackends, conversationStore, requests });
      requests.clear();
    },
    (error: unknown) => {
      for (const { file, comments } of requests.values()) [file, comments].forEach((request) => request?.giveUp());
      console.error('Colloquy could not fetch its elements.', error);
      addEventListener('online', fetchElements, { once: true });
    },
  );
}

fetchElements();
ahead(import('./elements/reply-form/reply-form.js'));
begin();
// The first date that a page writes out takes a browser some 30 ms: now, while it waits for the network.
if (requests.size > 0) new Intl.DateTimeFormat([], { dateStyle: 'long', timeStyle: 'short' }).format();
// Of a script with `async` the page may still be arriving.
if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', begin, { once: true });

/** Makes `backend="name"` work on the elements. Throws a TypeError for a name that is no word, or a loader that is no function. */
export function registerBackend(name: string, load: BackendLoader): void {
  registerHere(name, load);
  registerThere?.(name, load);
}

// Declares every tag: `define.ts` imports all elements.
export type { BackendLoader, BackendOptions } from './define.js';

export { registerStrings } from './locales/register-strings.js';
