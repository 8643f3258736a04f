import { expect } from '@open-wc/testing';
import type { ColloquyThread } from '../../../src/elements/thread/thread.js';
import type { Comment } from '../../../src/model/comment.js';
import type { Person } from '../../../src/model/person.js';
import type { HtmlReader } from '../../../src/model/source.js';
import { ownPayloads, surroundings } from '../../fixtures/xss/own-payloads.js';
import { foreignMarkup, surroundingMarkup } from './fixtures/allowed-markup.js';
import { until } from '../elements/fixtures/inside.js';
import { watched, type Inner } from './fixtures/frame.js';

const baseUrl = 'https://blog.example/posts/one/';
const publicCollections = ['big-list-of-naughty-strings', 'xss-filters-seeds'];

/** The payloads of a public collection, whose licences stand in LICENSES.txt beside it. */
async function collection(name: string): Promise<readonly string[]> {
  const response = await fetch(new URL(`../../fixtures/xss/${name}.json`, import.meta.url));
  return (await response.json()) as readonly string[];
}

const wait = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds));

/** Reads each text as a comment and as its writer's name, and returns the elements that show them. */
async function draw(inner: Inner, texts: readonly string[], reader: HtmlReader): Promise<Map<string, Element>> {
  const people: Person[] = [];
  const comments: Comment[] = [];
  texts.forEach((text, index) => {
    people.push({ id: `p${index}`, name: reader.text(text) || 'Nobody' });
    comments.push({ id: `${index}`, author: `p${index}`, body: reader.body(text, baseUrl) });
  });
  const thread = inner.document.createElement('colloquy-thread') as ColloquyThread;
  // However many there are, each is a heading: the markup around one is that around any other.
  Object.assign(thread, { comments, people, commentHeadings: 'on' });
  inner.document.body.replaceChildren(thread);
  await thread.updateComplete;
  await until(() => thread.shadowRoot!.querySelectorAll('article').length === texts.length, 'all comments');
  return new Map(texts.map((text, index) => [text, thread.shadowRoot!.getElementById(`comment-${index}`)!]));
}

/** Everything that is wrong with how these texts are shown. */
async function faults(inner: Inner, texts: readonly string[], reader: HtmlReader): Promise<string[]> {
  const unsafe = (text: string): string[] =>
    [...JSON.stringify(reader.body(text, baseUrl)).matchAll(/"url":"(?!https?:|mailto:)[^"]*/g)].map(([url]) => url);
  const harmless = (await draw(inner, ['harmless'], reader)).get('harmless')!;
  const expected = surroundingMarkup(harmless);
  const found: string[] = [];
  for (const [text, comment] of await draw(inner, texts, reader)) {
    const markup = [...unsafe(text), ...foreignMarkup(comment.querySelector('.body')!)];
    if (surroundingMarkup(comment) !== expected) markup.push('other markup around the body');
    found.push(...markup.map((fault) => `${fault} from ${text}`));
  }
  // What was begun has to have the time to run, to load or to fail.
  await wait(100);
  return [...found, ...inner.executed, ...inner.refused, ...inner.requested()];
}

describe('a payload in the HTML of a server, read and drawn,', function () {
  this.timeout(120_000);
  let frame: HTMLIFrameElement;
  let inner: Inner;

  beforeEach(async () => ({ frame, inner } = await watched()));
  afterEach(() => frame.remove());

  /** As they are, and asking this server in place of others, which sees what is asked of it. */
  const everywhere = (payloads: readonly string[]): string[] => {
    const here = payloads.map((payload) =>
      payload.replace(/(https?:)?\/\/[\w-]+(\.[\w-]+)+/gi, `${location.origin}/asked`),
    );
    return [...new Set([...payloads, ...here])].flatMap((payload) =>
      surroundings.map((around) => around.replace('***', () => payload)),
    );
  };

  /** In parts, so that a failure says which; each as it is and in everything it may stand in. */
  async function expectHarmless(payloads: readonly string[]): Promise<void> {
    for (let start = 0; start < payloads.length; start += 20) {
      expect(await faults(inner, everywhere(payloads.slice(start, start + 20)), inner.htmlReader())).to.deep.equal([]);
    }
    await wait(500);
    expect([...inner.executed, ...inner.refused, ...inner.requested()]).to.deep.equal([]);
  }

  for (const name of publicCollections) {
    it(`neither runs, loads nor leaves markup: ${name}`, async () => {
      await expectHarmless(await collection(name));
    });
  }

  for (const [kind, payloads] of Object.entries(ownPayloads)) {
    it(`neither runs, loads nor leaves markup: ${kind}`, () => expectHarmless(payloads));
  }

  it('comes from public collections of more than 300', async () => {
    const all = (await Promise.all(publicCollections.map(collection))).flat();
    expect(new Set(all).size).to.be.greaterThan(300);
  });
});

describe('what these tests watch for', () => {
  let frame: HTMLIFrameElement;
  let inner: Inner;

  beforeEach(async () => ({ frame, inner } = await watched()));
  afterEach(() => frame.remove());

  /** A parser that is written without care: in an element of the page. */
  const careless = (): HtmlReader => {
    class Live {
      readonly #body = inner.document.createElement('body');
      constructor(html: string) {
        this.#body.innerHTML = html;
      }
      get body(): HTMLElement {
        return this.#body;
      }
    }
    return inner.createHtmlReader({ parseFromString: (html) => new Live(html) as unknown as Document });
  };

  it('is seen when something runs', async () => {
    inner.document.body.innerHTML = '<img src="data:image/png,x" onerror="alert(1)"><details open ontoggle="print()">';
    await wait(200);
    expect(inner.executed).to.include.members(['alert(1)', 'print()']);
  });

  it('is seen when something is asked of another server', async () => {
    inner.document.body.innerHTML =
      '<img src="https://evil.example/i"><link rel="stylesheet" href="https://evil.example/s">' +
      '<iframe src="https://evil.example/f"></iframe><style>@import "https://evil.example/c"</style>';
    await wait(200);
    const directives = inner.refused.map((refusal) => refusal.split(/[- ]/)[0]);
    for (const directive of ['img', 'style', 'frame']) expect(directives).to.include(directive);
  });

  it('is seen when something is asked of this server', async () => {
    inner.document.body.innerHTML =
      '<img src="/asked/i"><link rel="stylesheet" href="/asked/s"><iframe src="/asked/f"></iframe>' +
      '<video autoplay><track default src="/asked/t"></video><style>@import "/asked/c"</style>';
    await wait(1000);
    // WebKit asks for no track of a video that has nothing to play.
    const tracks = navigator.vendor.startsWith('Apple') ? [] : ['t'];
    for (const name of ['i', 's', 'f', ...tracks, 'c']) {
      expect(
        inner.requested().some((url) => url.endsWith(`/asked/${name}`)),
        name,
      ).to.equal(true);
    }
  });

  it('is seen when markup is left', () => {
    const body = inner.document.createElement('div');
    body.innerHTML =
      '<p onclick=x>a</p><a href="javascript:x">b</a><a href="https://u@x.example">c</a><img><svg><a/></svg>';
    expect(foreignMarkup(body)).to.deep.equal([
      '<p onclick="x">',
      '<a href="javascript:x">',
      '<a href="https://u@x.example">',
      '<IMG>',
      '<svg>',
      '<a>',
    ]);
  });

  it('is seen when the parser is not inert', async () => {
    const found = await faults(inner, ['<img src="https://evil.example/i" onerror="alert(1)">'], careless());
    expect(found.join()).to.match(/img-src/);
  });
});
