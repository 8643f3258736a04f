import { expect } from '@open-wc/testing';
import '../../../src/define.js';
import type { ColloquyDiscussion } from '../../../src/elements/discussion/discussion.js';
import { inside, until } from './fixtures/inside.js';

const paragraph = (value: string) => ({ type: 'paragraph', children: [{ type: 'text', value }] }) as const;

const data = {
  article: { id: 'moved', headline: 'On Trust', body: { type: 'root', children: [paragraph('Words.')] } },
  people: [],
  comments: [{ id: '1', body: { type: 'root', children: [paragraph('A reply.')] } }],
} as const;

/** The rules that apply inside an element, in order. */
const rulesOf = (element: Element): string[] =>
  element.shadowRoot!.adoptedStyleSheets.flatMap(({ cssRules }) => [...cssRules].map(({ cssText }) => cssText));

const tags = ['colloquy-article', 'colloquy-thread', 'colloquy-reply-form'] as const;
const partsOf = (discussion: Element): Element[] => [discussion, ...tags.map((tag) => inside(discussion, tag))];

const drawn = (discussion: ColloquyDiscussion): Promise<void> =>
  until(() => {
    const found = tags.map((tag) => discussion.shadowRoot?.querySelector(tag)?.shadowRoot);
    return found.every((root) => root?.querySelector('[part~="heading"], [part~="headline"], h2, h3'));
  }, 'article, thread and form');

const createDiscussion = (): ColloquyDiscussion =>
  Object.assign(document.createElement('colloquy-discussion'), { data });

/** Resolves when styles have stopped to arrive: some are fetched after the first frame, and those of quotations last. */
async function settled(discussion: Element): Promise<void> {
  let before = -1;
  await until(() => {
    const count = partsOf(discussion).flatMap(rulesOf).length;
    const isSame =
      count === before && partsOf(discussion).every((part) => part.shadowRoot!.adoptedStyleSheets.length > 1);
    const areLast = ['colloquy-article', 'colloquy-thread'].every((tag) =>
      rulesOf(inside(discussion, tag)).some((rule) => rule.startsWith('.card')),
    );
    before = count;
    return isSame && areLast;
  }, 'all styles');
}

describe('elements in the document of an iframe', () => {
  let errors: string[] = [];
  const onError = (event: ErrorEvent | PromiseRejectionEvent): void =>
    void errors.push(String('reason' in event ? event.reason : event.message));
  let frame: HTMLIFrameElement;
  let discussion: ColloquyDiscussion;

  beforeEach(() => {
    errors = [];
    addEventListener('error', onError);
    addEventListener('unhandledrejection', onError);
    frame = document.createElement('iframe');
    document.body.append(frame);
    discussion = createDiscussion();
  });

  afterEach(() => {
    removeEventListener('error', onError);
    removeEventListener('unhandledrejection', onError);
    discussion.remove();
    frame.remove();
  });

  it('keep every rule when they move there and back', async () => {
    document.body.append(discussion);
    await drawn(discussion);
    await settled(discussion);
    const before = partsOf(discussion).map(rulesOf);

    frame.contentDocument!.body.append(discussion);
    expect(partsOf(discussion).map(rulesOf)).to.deep.equal(before);
    await discussion.updateComplete;

    document.body.append(discussion);
    expect(partsOf(discussion).map(rulesOf)).to.deep.equal(before);
    await discussion.updateComplete;
    expect(errors).to.deep.equal([]);
  });

  it('are dressed when they are first connected there', async () => {
    frame.contentDocument!.body.append(discussion);
    await drawn(discussion);
    await settled(discussion);
    document.body.append(discussion);
    const moved = partsOf(discussion).map(rulesOf);
    const other = createDiscussion();
    document.body.append(other);
    await drawn(other);
    await settled(other);
    expect(moved).to.deep.equal(partsOf(other).map(rulesOf));
    other.remove();
    expect(errors).to.deep.equal([]);
  });

  it('get the styles that arrive after they have moved', async () => {
    document.body.append(discussion);
    await until(() => discussion.shadowRoot?.querySelector('colloquy-reply-form')?.shadowRoot, 'the form');
    frame.contentDocument!.body.append(discussion);
    await drawn(discussion);
    await settled(discussion);
    const thread = inside(discussion, 'colloquy-thread');
    expect(thread.shadowRoot!.adoptedStyleSheets.length).to.be.greaterThan(1);
    expect(errors).to.deep.equal([]);
  });
});
