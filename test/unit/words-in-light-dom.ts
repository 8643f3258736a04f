/**
 * Runs the tests of the elements with their words in the light DOM: `TEST_WORDS=light npm run test:unit`. Articles and
 * threads get `words="light"` as they come to the page. What a test looks for, and only a test, is looked for under the
 * names that it has there, and in a shadow root among the words that it hands on.
 */
import { ColloquyArticle } from '../../src/elements/article/article.js';
import { ColloquyThread } from '../../src/elements/thread/thread.js';
import '../../src/elements/shared/light-words.js';
import { lightSelectors } from '../../src/views/light.js';

Object.assign(globalThis, { testedWords: 'light' });

for (const { prototype } of [ColloquyArticle, ColloquyThread]) {
  const { connectedCallback } = prototype;
  prototype.connectedCallback = function connected(this: ColloquyArticle | ColloquyThread) {
    this.words ??= 'light';
    connectedCallback.call(this);
  };
}

/** Whether a test asks, and not an element: the caller of the function that asks this. */
const isAskedByTest = (): boolean => {
  const callers = (new Error().stack ?? '').split('\n').filter((line) => /https?:\/\//.test(line));
  const caller = callers.find((line) => !line.includes('/words-in-light-dom'));
  return caller?.includes('/test/') === true;
};

/** A selector that finds what it names in either place. */
const inEither = (selector: string): string => {
  const light = lightSelectors(selector)
    .replace(/#headline/g, '[part="headline"]')
    .replace(/\bsection > (?=\.)/g, '.colloquy-words > ');
  return light === selector ? selector : `${selector}, ${light}`;
};

const wordsIn = (root: ParentNode): Element[] =>
  root instanceof ShadowRoot ? [...root.host.children].filter(({ className }) => className === 'colloquy-words') : [];

const find = Element.prototype.querySelectorAll;
const findInRoot = DocumentFragment.prototype.querySelectorAll;

const all = (root: Element | DocumentFragment, selector: string): Element[] => [
  ...(root instanceof Element ? find : findInRoot).call(root, inEither(selector)),
  ...wordsIn(root).flatMap((words) => [...find.call(words, inEither(selector))]),
];

for (const prototype of [Element.prototype, DocumentFragment.prototype]) {
  const { querySelector, querySelectorAll } = prototype;
  Object.assign(prototype, {
    querySelectorAll(this: Element | DocumentFragment, selector: string): unknown {
      return isAskedByTest() ? all(this, selector) : querySelectorAll.call(this, selector);
    },
    querySelector(this: Element | DocumentFragment, selector: string): Element | null {
      return isAskedByTest() ? (all(this, selector)[0] ?? null) : querySelector.call(this, selector);
    },
  });
}

for (const name of ['closest', 'matches'] as const) {
  const ask = Element.prototype[name] as (selector: string) => unknown;
  Element.prototype[name] = function asked(this: Element, selector: string) {
    return ask.call(this, isAskedByTest() ? inEither(selector) : selector);
  } as never;
}

const { getElementById } = ShadowRoot.prototype;
ShadowRoot.prototype.getElementById = function asked(this: ShadowRoot, id: string) {
  return isAskedByTest()
    ? ((all(this, `[id$="${CSS.escape(id)}"]`)[0] as HTMLElement | undefined) ?? null)
    : getElementById.call(this, id);
};

// A form that stands among comments is handed on by no slot: it is where it is.
const { get: assignedSlot } = Object.getOwnPropertyDescriptor(Element.prototype, 'assignedSlot')!;
Object.defineProperty(Element.prototype, 'assignedSlot', {
  get(this: Element): unknown {
    const isAmongComments = this.slot === 'reply' && this.parentElement?.localName === 'li' && isAskedByTest();
    return isAmongComments ? this : (assignedSlot!.call(this) as unknown);
  },
});
