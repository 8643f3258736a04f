import { expect } from '@open-wc/testing';
import { render } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { guardParts } from '../../../src/elements/shared/foreign-changes.js';
import { ChildPart, setValue } from '../../../src/elements/shared/lit-parts.js';
import { hydrate } from '../../../src/elements/shared/hydrate.js';
import { printTemplate } from '../../../src/server/print-template.js';
import { html, nothing, type View } from '../../../src/views/template.js';

guardParts();

/** The texts on a page, without white space alone. */
function textsIn(root: Node): Text[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  return texts.filter(({ data }) => data.trim());
}

/** Two elements, as Google Translate puts them around a text. */
function fontAround(...content: (Node | string)[]): HTMLElement {
  const [outer, inner] = [document.createElement('font'), document.createElement('font')];
  inner.append(...content);
  outer.append(inner);
  return outer;
}

/** What translators and extensions do to the texts of a page. */
const changes: Readonly<Record<string, (root: HTMLElement) => void>> = {
  'replaced by elements': (root) => {
    for (const text of textsIn(root)) text.replaceWith(fontAround(`~${text.data}`));
  },
  'wrapped into elements': (root) => {
    for (const text of textsIn(root)) {
      const outer = fontAround();
      text.replaceWith(outer);
      outer.firstChild!.appendChild(text);
    }
  },
  'taken out': (root) => {
    for (const text of textsIn(root)) text.remove();
  },
  joined: (root) => {
    for (const comment of root.querySelectorAll('p, h4')) comment.normalize();
  },
  'replaced by two elements': (root) => {
    for (const text of textsIn(root)) text.replaceWith(fontAround('~1'), fontAround('~2'));
  },
  'overwritten with the whole element': (root) => {
    for (const element of root.querySelectorAll('h4, button, [role="alert"]')) element.textContent = '~all';
  },
  'wrapped with all that is in their element': (root) => {
    for (const element of root.querySelectorAll('h4, p, button')) element.append(fontAround(...element.childNodes));
  },
};

interface Shown {
  readonly heading: string;
  readonly count?: number | undefined;
  readonly label: string;
  readonly error?: string;
  readonly names: readonly string[];
}

const view = ({ heading, count, label, error, names }: Shown): View => html`
  <form>
    <h4 id=${'heading'}>${heading}</h4>
    <p class="count">now ${count} left</p>
    <textarea></textarea>
    <button class=${'a'} type="button">${label}</button> <i>and</i>
    ${error ? html`<div role="alert"><p>${error}</p></div>` : nothing}
    <ul>${names.map((name) => html`<li>${name}</li>`)}</ul>
    <ol>${
      names.length === 0
        ? nothing
        : repeat(
            names,
            (name) => name,
            (name) => html`<li>1: ${name}</li>`,
          )
    }</ol>
  </form>
`;

const first: Shown = { heading: 'Leave a reply', count: 7, label: 'Post', error: 'It failed', names: ['a', 'b', 'c'] };
const second: Shown = {
  heading: 'Reply to Ada',
  count: 3,
  label: 'Retry',
  error: 'Offline',
  names: ['c', 'd', 'a', 'e'],
};
const third: Shown = { heading: 'Last', label: 'Send', names: ['e'] };

describe('Nodes that a translator or an extension has changed', () => {
  let place: HTMLElement;

  beforeEach(() => {
    place = document.createElement('div');
    place.className = 'colloquy-words';
    document.body.append(place);
  });
  afterEach(() => place.remove());

  const textOf = (selector: string): string => place.querySelector(selector)!.textContent.trim();
  const itemsOf = (list: string): string[] => [...place.querySelectorAll(`${list} > li`)].map((li) => li.textContent);

  const starts: Readonly<Record<string, (shown: Shown) => void>> = {
    rendered: (shown) => void render(view(shown), place),
    hydrated: (shown) => {
      // The printer knows no directives.
      const { names, ...others } = shown;
      place.innerHTML = printTemplate(view({ ...others, names: [] }));
      hydrate(view({ ...others, names: [] }), place);
      render(view({ ...others, names }), place);
    },
  };

  for (const [kind, start] of Object.entries(starts)) {
    for (const [name, change] of Object.entries(changes)) {
      it(`say what is new of a ${kind} view whose texts were ${name}`, () => {
        start(first);
        const field = place.querySelector('textarea')!;
        field.value = 'typed';
        change(place);
        render(view(second), place);
        expect(textOf('h4')).to.equal('Reply to Ada');
        expect(textOf('button')).to.equal('Retry');
        expect(textOf('[role="alert"]')).to.equal('Offline');
        expect(textOf('.count')).to.contain('3').and.not.contain('7');
        expect(itemsOf('ul').length).to.equal(4);
        expect(itemsOf('ol').length).to.equal(4);
        change(place);
        render(view(third), place);
        expect(textOf('h4')).to.equal('Last');
        expect(textOf('button')).to.equal('Send');
        expect(place.querySelector('[role="alert"]')).to.equal(null);
        expect(textOf('.count')).not.to.contain('3');
        expect(itemsOf('ul').length).to.equal(1);
        render(view(first), place);
        expect(textOf('h4')).to.equal('Leave a reply');
        expect(textOf('[role="alert"]')).to.equal('It failed');
        expect(textOf('.count')).to.contain('7');
        expect(place.querySelector('textarea')).to.equal(field);
        expect(field.value).to.equal('typed');
      });
    }
  }

  it('keep their translation where the view stays the same', () => {
    render(view(first), place);
    changes['replaced by elements']!(place);
    render(view({ ...first, label: 'Retry' }), place);
    expect(textOf('h4')).to.equal('~Leave a reply');
    expect(textOf('.count')).to.equal('~now ~7~ left');
    expect(textOf('button')).to.equal('Retry');
  });

  it('may be elements that others have taken out or put in a frame', () => {
    render(view(first), place);
    place.querySelector('i')!.remove();
    const button = place.querySelector('button')!;
    button.replaceWith(fontAround(button.cloneNode(true)));
    const list = place.querySelector('ul')!;
    const frame = fontAround();
    list.replaceWith(frame);
    frame.append(list);
    render(view(third), place);
    render(view(second), place);
    expect(textOf('h4')).to.equal('Reply to Ada');
    expect(itemsOf('ul')).to.deep.equal(['c', 'd', 'a', 'e']);
  });

  it('may stand in another order', () => {
    const sentence = (name: string, word: View): View => html`<p>${name} <b>quotes</b> ${word} <i>here</i></p>`;
    render(sentence('Ada', 'Bob'), place);
    const p = place.querySelector('p')!;
    p.prepend(p.querySelector('i')!, p.querySelector('b')!);
    render(sentence('Eve', nothing), place);
    expect(p.textContent).to.contain('Eve').and.not.contain('Ada').and.not.contain('Bob');
    render(sentence('Eve', 'Bob'), place);
    expect(p.textContent).to.contain('Bob');
    expect(p.querySelectorAll('b, i').length).to.equal(2);
  });

  for (const isOwn of [true, false])
    it(`${isOwn ? 'are rendered afresh in a shadow root of this package' : 'stay those of a page that keeps elements of its own aside'}`, () => {
      const root = document.body.appendChild(document.createElement('div')).attachShadow({ mode: 'open' });
      if (isOwn) guardParts(root);
      const sentence = (name: string): View => html`<div><p>Dear ${name}, hello</p></div>`;
      render(sentence('Ada'), root);
      const [div, p] = [root.querySelector('div')!, root.querySelector('p')!];
      p.remove();
      render(sentence('Bob'), root);
      if (isOwn) expect(root.textContent).to.equal('Dear Bob, hello');
      else {
        expect(p.textContent).to.equal('Dear Bob, hello');
        expect(root.firstElementChild).to.equal(div);
      }
      root.host.remove();
    });

  it('are looked after once, where two copies of this package share one lit-html', async () => {
    const prototype = ChildPart.prototype as Record<string, unknown>;
    const guarded = prototype[setValue];
    const address = new URL('../../../src/elements/shared/foreign-changes.ts?copy=2', import.meta.url).href;
    const copy = (await import(address)) as { guardParts: typeof guardParts };
    expect(copy.guardParts).not.to.equal(guardParts);
    copy.guardParts();
    expect(prototype[setValue]).to.equal(guarded);
  });
});
