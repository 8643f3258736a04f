import { expect, waitUntil } from '@open-wc/testing';
import type { ColloquyDiscussion } from '../../../src/elements/discussion/discussion.js';
import type { lightMarkdown } from '../../../src/formats/light-markdown.js';
import type { Body, Comment, CommentBatch, CommentSource, parseDiscussion, Person } from '../../../src/model/index.js';
import { watched, type Inner } from './fixtures/frame.js';

/** Fetched before the tests start, see test/fixtures/xss/fetch-corpora.mjs. */
const collections = ['html-purify-1.1.0', 'html5-1.0.5'];
/** How many payloads of each run at once where they are written into a page; most wait for an act of the reader. */
const least = 3;

interface Whole extends Inner {
  readonly lightMarkdown: typeof lightMarkdown;
  readonly parseDiscussion: typeof parseDiscussion;
}

interface Thread {
  readonly comments: readonly Comment[];
  readonly people: readonly Person[];
}

const wait = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds));
const paragraph = (value: string): Body => ({
  type: 'root',
  children: [{ type: 'paragraph', children: [{ type: 'text', value }] }],
});

/** The payloads of a collection, or undefined where they could not be fetched. */
async function payloadsOf(name: string): Promise<readonly string[] | undefined> {
  const response = await fetch(new URL(`../../../node_modules/.cache/xss/${name}.json`, import.meta.url));
  return response.ok ? ((await response.json()) as readonly string[]) : undefined;
}

/** Each payload as a comment, and as what its writer is called; and a last comment, which is drawn when all are. */
const threadOf = (
  payloads: readonly string[],
  bodyOf: (payload: string) => Body,
  name = (payload: string) => payload,
): Thread => ({
  comments: [
    ...payloads.map((payload, i) => ({ id: `${i}`, author: `p${i}`, body: bodyOf(payload) })),
    { id: 'end', body: paragraph('The end.') },
  ],
  people: payloads.map((payload, i) => ({ id: `p${i}`, name: name(payload).slice(0, 300) || 'Nobody' })),
});

/** A payload wherever data may hold text. Data are checked before they are drawn, so addresses may be anything. */
const everywhereIn = (payload: string): Body => ({
  type: 'root',
  children: [
    { type: 'heading', depth: 2, children: [{ type: 'text', value: payload }] },
    { type: 'code', value: payload, lang: payload },
    {
      type: 'paragraph',
      children: [
        { type: 'inlineCode', value: payload },
        { type: 'link', url: payload, title: payload, children: [{ type: 'text', value: payload }] },
        { type: 'link', url: `https://example.org/?${payload}`, title: payload, children: [] },
      ],
    },
  ],
});

/** How words come to stand on the page, as data of a discussion or from a source. */
const waysIn: Readonly<Record<string, (inner: Whole, payloads: readonly string[]) => Partial<ColloquyDiscussion>>> = {
  'the HTML of a server': ({ htmlReader }, payloads) => {
    const reader = htmlReader();
    return from(
      threadOf(
        payloads,
        (payload) => reader.body(payload, 'https://blog.example/'),
        (payload) => reader.text(payload),
      ),
    );
  },
  'light Markdown': (inner, payloads) => from(threadOf(payloads, (payload) => inner.lightMarkdown(payload))),
  'JSON that is parsed': (inner, payloads) => {
    const { comments, people } = threadOf(payloads, paragraph);
    const discussion = { comments, people, commentCount: comments.length, quoteLinks: [] };
    return from(inner.parseDiscussion(JSON.parse(JSON.stringify(discussion))) as unknown as Thread);
  },
  'unchecked data': (_, payloads) => ({ data: threadOf(payloads, everywhereIn) as never }),
  'a source that checks nothing': (_, payloads) => from(threadOf(payloads, everywhereIn)),
};

/** A source that has these comments. */
function from(thread: Thread): Partial<ColloquyDiscussion> {
  const source: CommentSource = {
    name: 'foreign',
    capabilities: {
      write: 'none',
      fields: { name: 'absent', email: 'absent', website: 'absent' },
      reach: 'public',
    },
    load: async (): Promise<CommentBatch> => thread,
  };
  return { source, thread: 'essay' } as Partial<ColloquyDiscussion>;
}

/** What could do harm: elements that load or run something, attributes that run, addresses that lead anywhere else. */
function harmIn(root: ShadowRoot): string[] {
  const found: string[] = [];
  const here = `${root.ownerDocument.URL}#`;
  for (const element of root.querySelectorAll('*')) {
    if (/^(?:script|iframe|object|embed|base|meta|link|animate|set)$/i.test(element.localName))
      found.push(element.outerHTML);
    for (const { name, value } of element.attributes) {
      if (/^on|^srcdoc$/i.test(name) || (name === 'style' && !/^--_lines: \d+;$/.test(value)))
        found.push(`${name}="${value}"`);
      if (/href|^src$|action/i.test(name) && !/^(?:https?:|mailto:)/.test(value) && !value.startsWith(here))
        found.push(`${name}="${value}"`);
    }
  }
  return found;
}

for (const name of collections) {
  describe(`the public collection ${name}`, function () {
    this.timeout(600_000);
    let payloads: readonly string[];
    let frame: HTMLIFrameElement;
    let inner: Whole;

    before(async function () {
      const found = await payloadsOf(name);
      if (found) payloads = found;
      else this.skip();
    });
    beforeEach(async () => {
      const opened = await watched(['in-frame-whole']);
      ({ frame } = opened);
      inner = opened.inner as Whole;
    });
    afterEach(() => frame.remove());

    for (const [way, give] of Object.entries(waysIn)) {
      it(`neither runs, loads nor leaves markup as ${way}`, async () => {
        let drawn = 0;
        for (let start = 0; start < payloads.length; start += 150) {
          const some = payloads.slice(start, start + 150);
          const discussion = inner.document.createElement('colloquy-discussion') as ColloquyDiscussion;
          Object.assign(discussion, give(inner, some));
          inner.document.body.replaceChildren(discussion);
          const root = (): ShadowRoot | null | undefined =>
            (discussion.querySelector('colloquy-thread') ?? discussion.shadowRoot?.querySelector('colloquy-thread'))
              ?.shadowRoot;
          await waitUntil(() => root()?.querySelector('article[id$="end"]'), `comments from ${start}`, {
            timeout: 60_000,
          });
          drawn += root()!.querySelectorAll('article').length - 1;
          expect(harmIn(root()!), `from ${start}`).to.deep.equal([]);
        }
        await wait(500);
        expect([...inner.executed, ...inner.refused, ...inner.requested()]).to.deep.equal([]);
        expect(drawn).to.be.greaterThan(payloads.length / 2);
      });
    }

    it('runs where it is written into a page by innerHTML, so that these tests would see it', async () => {
      let ran = 0;
      for (let start = 0; start < payloads.length && ran < least; start += 100) {
        const frames = payloads.slice(start, start + 100).map(careless);
        await wait(2000);
        ran += frames.filter(({ hasRun }) => hasRun()).length;
        for (const { frame: place } of frames) place.remove();
      }
      expect(ran).to.be.at.least(least);
    });
  });
}

/** A page of its own that a payload is written into without care. It can neither leave nor show dialogs. */
function careless(payload: string): { readonly frame: HTMLIFrameElement; readonly hasRun: () => boolean } {
  const frame = document.createElement('iframe');
  frame.setAttribute('sandbox', 'allow-scripts allow-same-origin');
  document.body.append(frame);
  const inner = frame.contentWindow as Window & typeof globalThis;
  let ran = false;
  for (const name of ['alert', 'confirm', 'prompt', 'print', 'open']) {
    Object.assign(inner, { [name]: () => (ran = true) });
  }
  const { body } = inner.document;
  body.innerHTML = payload;
  // Scripts run when they are made by a parser that is not innerHTML.
  body.append(inner.document.createRange().createContextualFragment(payload));
  return { frame, hasRun: () => ran };
}
