import '../elements/backends/define.js';
import { backends, knownBackends, type BackendLoader } from '../elements/backends/registry.js';
import { ColloquyDiscussion } from '../elements/discussion/discussion.js';
import { lateArticle } from '../elements/discussion/late-article.js';
import { watchForTags } from '../elements/late-tags/watch-for-tags.js';
import { defineOnce } from '../elements/shared/define-once.js';
import { abandonEarly, earlyRequests, type EarlyRequests } from '../elements/shared/early-requests.js';
import { conversationStore } from '../elements/shared/fetch-store.js';
import { ColloquyThread } from '../elements/thread/thread.js';

/** What the file that pages name has begun. */
export interface Begun {
  /** What the page has registered so far. */
  readonly backends: ReadonlyMap<string, BackendLoader>;
  readonly knownBackends: Readonly<Record<string, BackendLoader>>;
  readonly conversationStore: typeof conversationStore;
  readonly requests: ReadonlyMap<Element, EarlyRequests>;
}

const late: Readonly<Record<string, () => Promise<CustomElementConstructor>>> = {
  'colloquy-article': async () => (await import('../elements/article/article.js')).ColloquyArticle,
  'colloquy-count': async () => (await import('../elements/count/count.js')).ColloquyCount,
  'colloquy-map': async () => (await import('../elements/map/map.js')).ColloquyMap,
  'colloquy-reply-form': async () => (await import('../elements/reply-form/reply-form.js')).ColloquyReplyForm,
};

/** How long an element may take to ask for what was asked for on its behalf, in milliseconds. */
const patience = 20_000;

/** Defines the elements, which use what has been begun for them. Each copy of the file that a page names calls it. */
export function defineElements({
  backends: registered,
  knownBackends: known,
  conversationStore: store,
  requests,
}: Begun): (name: string, load: BackendLoader) => void {
  const register = (name: string, load: BackendLoader): unknown => backends.set(name, load);
  for (const [name, load] of registered) register(name, load);
  knownBackends.load = () => Promise.resolve(known);
  conversationStore.load = store.load;
  for (const [element, early] of requests) {
    earlyRequests.set(element, { ...early });
    // An element that has gone never asks. Others may not, or a backend of the page's own makes no use of the response.
    setTimeout(
      () => {
        for (const request of Object.values(early)) request.giveUp();
        abandonEarly(element);
      },
      element.isConnected ? patience : 0,
    );
  }
  if (lateArticle.load) return register;
  const fetchTag = watchForTags(late);
  // Reading does not need the form. It comes beside the comments, and shows nothing before their source is there.
  void fetchTag('colloquy-reply-form');
  // Known before the first discussion asks for it.
  lateArticle.load = () => fetchTag('colloquy-article');
  // Where another copy has defined it, this one says so, as of the other tags, however late it came.
  void customElements.whenDefined('colloquy-article').then(lateArticle.load);
  defineOnce('colloquy-thread', ColloquyThread);
  defineOnce('colloquy-discussion', ColloquyDiscussion);
  return register;
}
