import { expect } from '@open-wc/testing';
import { until } from './fixtures/inside.js';

const policy = "require-trusted-types-for 'script'; trusted-types colloquy lit-html";

const data = {
  article: { id: 'trusted', headline: 'On Trust', body: { type: 'root', children: [] } },
  people: [],
  comments: [
    {
      id: '1',
      body: { type: 'root', children: [{ type: 'paragraph', children: [{ type: 'text', value: '<b>Words</b>' }] }] },
    },
  ],
};

/** A page of its own, with the policy, whose errors are kept. */
async function open(allowed = policy): Promise<{ readonly frame: HTMLIFrameElement; readonly errors: () => string[] }> {
  const frame = document.createElement('iframe');
  frame.style.cssText = 'width: 800px; height: 600px';
  frame.srcdoc = `<!doctype html>
    <meta http-equiv="Content-Security-Policy" content="${allowed}">
    <script>
      errors = [];
      const { error } = console;
      said = [];
      console.error = (...words) => (said.push(words.join(' ')), error(...words));
      addEventListener('error', ({ message }) => errors.push(message));
      addEventListener('unhandledrejection', ({ reason }) => errors.push(String(reason)));
      addEventListener('securitypolicyviolation', (event) => errors.push(event.violatedDirective + event.sourceFile));
    </script>
    <script type="module" src="/src/define.ts"></script>
    <colloquy-discussion></colloquy-discussion>`;
  document.body.append(frame);
  return { frame, errors: () => Reflect.get(frame.contentWindow!, 'errors') as string[] };
}

describe('under a policy that requires trusted types', () => {
  let frame: HTMLIFrameElement | undefined;
  let errors: () => string[];

  beforeEach(async function () {
    // Elsewhere the policy is not known, and forbids nothing.
    if (!('trustedTypes' in globalThis)) this.skip();
    ({ frame, errors } = await open());
    await until(() => frame?.contentDocument?.querySelector('colloquy-discussion')?.shadowRoot, 'the element');
  });

  afterEach(() => frame?.remove());

  it('forbids what the elements must not do', () => {
    const { document: inner } = frame!.contentWindow!;
    expect(() => (inner.body.innerHTML = '<b>x</b>')).to.throw();
  });

  it('the elements draw article, thread and form, and a reply can be written', async () => {
    const element = Object.assign(frame!.contentDocument!.querySelector('colloquy-discussion')!, { data });
    const find = (...path: string[]): Element | null | undefined =>
      path.reduce<Element | null | undefined>((found, selector) => found?.shadowRoot?.querySelector(selector), element);
    await until(() => find('colloquy-article', '#headline')?.textContent === 'On Trust', 'the article');
    await until(() => find('colloquy-thread', '.body')?.textContent?.includes('<b>Words</b>'), 'the comment');
    await until(() => find('colloquy-reply-form', 'form'), 'the form');
    const text = find('colloquy-reply-form', 'textarea') as HTMLTextAreaElement;
    text.focus();
    text.value = '*Well* said';
    text.dispatchEvent(new Event('input', { bubbles: true }));
    (find('colloquy-reply-form', 'button.quiet[aria-pressed]') as HTMLButtonElement).click();
    await until(() => find('colloquy-reply-form', '[part="preview"] em')?.textContent === 'Well', 'the preview');
    expect(errors()).to.deep.equal([]);
    text.value = '';
    text.dispatchEvent(new Event('input', { bubbles: true }));
  });
});

describe('under a policy that does not allow Lit', () => {
  it('the console says which policy is missing, and nothing is shown', async function () {
    if (!('trustedTypes' in globalThis)) this.skip();
    const { frame } = await open("require-trusted-types-for 'script'; trusted-types colloquy");
    const said = (): string[] => Reflect.get(frame.contentWindow!, 'said') as string[];
    await until(() => said()?.some((words) => words.includes('trusted-types colloquy lit-html')), 'the sentence');
    expect(frame.contentDocument!.querySelector('colloquy-discussion')!.shadowRoot).to.equal(null);
    frame.remove();
  });
});
