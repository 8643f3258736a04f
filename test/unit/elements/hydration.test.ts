import { expect } from '@open-wc/testing';
import { render } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { hydrate, hydrateElement, release } from '../../../src/elements/shared/hydrate.js';
import { differences } from '../../../src/elements/shared/hydration-cursor.js';
import { stamp } from '../../../src/elements/shared/stamp.js';
import { printTemplate } from '../../../src/server/print-template.js';
import { html, noChange, nothing, svg, type View } from '../../../src/views/template.js';
import { lines } from './fixtures/printed-page.js';

describe('hydration of HTML without markers', () => {
  let place: HTMLElement;

  beforeEach(() => {
    place = document.createElement('div');
    document.body.append(place);
    differences.count = 0;
  });
  afterEach(() => place.remove());

  const find = <T extends Element = HTMLElement>(selector: string): T => place.querySelector<T>(selector)!;
  const elements = (): Element[] => [...place.querySelectorAll('*')];
  const shown = (): string => lines(place).join('\n');

  /** What Lit makes of a view where nothing was printed. */
  function rendered(view: View): string {
    const other = document.createElement('div');
    render(view, other);
    return lines(other).join('\n');
  }

  function print(view: View): void {
    place.innerHTML = printTemplate(view);
  }

  /** Prints a view, hydrates it, renders another and the first one again: equal to what Lit renders each time. */
  function check(first: View, second: View, isEachKept = true): void {
    print(first);
    const before = elements();
    hydrate(first, place);
    expect(differences.count, 'differences').to.equal(0);
    expect(shown()).to.equal(rendered(first));
    expect(
      elements().every((element, i) => element === before[i]),
      'the same elements',
    ).to.equal(true);
    render(second, place);
    expect(shown()).to.equal(rendered(second));
    if (isEachKept)
      expect(
        before.every((element) => element.isConnected),
        'the same elements after a change',
      ).to.equal(true);
    render(first, place);
    expect(shown()).to.equal(rendered(first));
  }

  const words = (...texts: View[]): View => html`<p>a ${texts[0]}${texts[1]} b ${texts[2]}</p>`;
  const field = (title: string | undefined, isHidden: boolean): View =>
    html`<p class=${`x ${title}`} title=${title ?? nothing} ?hidden=${isHidden} data-a="b ${title} c">words</p>`;
  const list = (names: readonly string[]): View =>
    html`<ul>${names.map((name) => html`<li id=${name}>${name}</li>`)}</ul>`;

  const cases: Readonly<Record<string, readonly [View, View, boolean?]>> = {
    'texts side by side': [words('one', 'two', 'three'), words('1', '2', '3')],
    'texts of which one is the beginning of another': [words('a', 'ab', 'abc'), words('ab', 'a', 'a')],
    'texts that are empty, or none': [words('', undefined, nothing), words('one', 0, 'two')],
    'texts that come and go': [words('one', '', 2), words(nothing, 'x', undefined)],
    'long texts, which a parser cuts': [words('long '.repeat(40_000), 'b', 'c'), words('short', 'b', 'c')],
    'characters that a parser changes': [html`<p>${'a\r\nb\0c\u{1f600}'}</p>`, html`<p>${'d'}</p>`, false],
    'attributes and flags': [field('a "b" & <c>', true), field(undefined, false)],
    'a line break at the beginning of preformatted text': [html`<pre>${'\n\na'}</pre>`, html`<pre>${'b'}</pre>`, false],
    'a list that grows': [list(['a', 'b']), list(['a', 'b', 'c'])],
    'a list that shrinks to nothing': [list(['a', 'b']), list([]), false],
    'an empty list that grows': [list([]), list(['a'])],
    'another template in the same place': [
      html`<div>${html`<b>a</b>`}</div>`,
      html`<div>${html`<i>b</i>`}</div>`,
      false,
    ],
    SVG: [
      html`<svg viewBox="0 0 9 9">${['a', 'b'].map((name) => svg`<circle class=${name} r="1"></circle>`)}<foreignObject><p>x</p></foreignObject></svg>`,
      html`<svg viewBox="0 0 9 9">${['c'].map((name) => svg`<path class=${name} d="M0 0"></path>`)}<foreignObject><p>x</p></foreignObject></svg>`,
      false,
    ],
    'a table': [
      html`<table><tbody>${[1, 2].map((n) => html`<tr><td>${n}</td></tr>`)}</tbody></table>`,
      html`<table><tbody>${[3].map((n) => html`<tr><td>${n}</td></tr>`)}</tbody></table>`,
      false,
    ],
    'several templates at the root': [
      html`${html`<p>a</p>`}<p>b</p>${html`<p>c</p>`}`,
      html`${html`<p>1</p>`}<p>b</p>${nothing}`,
      false,
    ],
  };
  for (const [what, [first, second, isEachKept]] of Object.entries(cases)) {
    it(`keeps every element, and renders changes, with ${what}`, () => {
      // The same template both times where both have it: a function made them.
      check(first, second, isEachKept !== false && what !== 'SVG');
    });
  }

  it('keeps each element of a keyed list through a reorder, with the words typed into it', () => {
    const fields = (names: readonly string[]): View =>
      html`<div>${repeat(
        names,
        (name) => name,
        (name) => html`<input id=${name}>`,
      )}</div>`;
    place.innerHTML = '<div><input id="a"><input id="b"><input id="c"></div>';
    hydrate(fields(['a', 'b', 'c']), place);
    const inputs = [...place.querySelectorAll('input')];
    inputs[1]!.value = 'typed';
    inputs[1]!.focus();
    inputs[1]!.setSelectionRange(1, 3);
    render(fields(['c', 'a', 'b']), place);
    expect([...place.querySelectorAll('input')]).to.deep.equal([inputs[2], inputs[0], inputs[1]]);
    expect(inputs[1]!.value).to.equal('typed');
    expect([inputs[1]!.selectionStart, inputs[1]!.selectionEnd]).to.deep.equal([1, 3]);
  });

  it('attaches listeners once, and replaces them', () => {
    const heard: string[] = [];
    const button = (name: string): View => html`<button @click=${() => heard.push(name)}>Go</button>`;
    print(button('first'));
    hydrate(button('first'), place);
    find('button').click();
    render(button('second'), place);
    find('button').click();
    expect(heard).to.deep.equal(['first', 'second']);
    expect(find('button').getAttributeNames()).to.deep.equal([]);
  });

  it('never prints a listener or a property', () => {
    const view = html`<input @click=${'alert(1)'} .value=${'x'} ?required=${true}>`;
    expect(printTemplate(view)).to.equal('<input required>');
  });

  it('chooses what a select shows, also after the reader has chosen', () => {
    const view = (value: string): View =>
      html`<select .value=${value}>${['a', 'b', 'c'].map((option) => html`<option value=${option} ?selected=${option === value}>${option}</option>`)}</select>`;
    print(view('b'));
    hydrate(view('b'), place);
    expect(find<HTMLSelectElement>('select').value).to.equal('b');
    find<HTMLSelectElement>('select').value = 'c';
    render(view('a'), place);
    expect(find<HTMLSelectElement>('select').value).to.equal('a');
  });

  it('shows the chosen option of a select that is rendered, not hydrated', () => {
    const view = html`<select><option value="a">A</option><option value="b" ?selected=${true}>B</option></select>`;
    render(view, place);
    expect(find<HTMLSelectElement>('select').value).to.equal('b');
  });

  it('keeps focus, caret and typed words, and a ticked box, through hydration and every change around them', () => {
    const view = (isMore: boolean): View => html`
      ${isMore ? html`<p class="notice">Look</p>` : nothing}
      <form>
        ${isMore ? html`<p class="problem"></p>` : nothing}
        <textarea id="text" ?readonly=${isMore}></textarea>
        <input type="checkbox" id="box">
        ${isMore ? html`<button>More</button>` : nothing}
      </form>
    `;
    print(view(false));
    const text = find<HTMLTextAreaElement>('textarea');
    text.value = 'one two three';
    text.focus();
    text.setSelectionRange(4, 7);
    find<HTMLInputElement>('#box').checked = true;
    hydrate(view(false), place);
    for (const isMore of [true, false]) render(view(isMore), place);
    expect(find('textarea')).to.equal(text);
    expect(document.activeElement).to.equal(text);
    expect([text.value, text.selectionStart, text.selectionEnd]).to.deep.equal(['one two three', 4, 7]);
    expect(find<HTMLInputElement>('#box').checked).to.equal(true);
  });

  it('keeps the words that a reader has selected, though it parts a text', function () {
    // WebKit ends a selection where a text is parted. Words of comments are whole texts: the next test.
    if (navigator.vendor.includes('Apple')) this.skip();
    const view = (count: number): View => html`<p>Words ${'to'} quote</p><p>${count}</p>`;
    print(view(1));
    const text = find('p').firstChild!;
    getSelection()!.setBaseAndExtent(text, 0, text, 14);
    hydrate(view(1), place);
    render(view(2), place);
    expect(getSelection()!.toString()).to.equal('Words to quote');
  });

  it('keeps the words that a reader has selected', () => {
    const view = (count: number): View => html`<p>${'Words to quote'}</p><p>${count}</p>`;
    print(view(1));
    const text = find('p').firstChild!;
    getSelection()!.setBaseAndExtent(text, 0, text, 14);
    hydrate(view(1), place);
    render(view(2), place);
    expect(getSelection()!.toString()).to.equal('Words to quote');
  });

  it('leaves alone what is in an element that is empty in its template', () => {
    const view = (title: string): View => html`<div title=${title}></div>`;
    place.innerHTML = '<div title="a"><b>filled by others</b></div>';
    hydrate(view('a'), place);
    render(view('b'), place);
    expect(find('div').outerHTML).to.equal('<div title="b"><b>filled by others</b></div>');
    expect(differences.count).to.equal(0);
  });

  it('leaves alone an attribute that only a server knows', () => {
    place.innerHTML = '<form action="/replies"></form>';
    hydrate(html`<form action=${noChange}></form>`, place);
    expect(find('form').getAttribute('action')).to.equal('/replies');
    expect(differences.count).to.equal(0);
  });

  it('leaves alone a relative address that leads where the absolute one does', () => {
    place.innerHTML = '<a href="../a/">a</a><img alt="" src="b%20c.png">';
    const absolute = (address: string): string => new URL(address, document.baseURI).href;
    hydrate(html`<a href=${absolute('../a/')}>a</a><img alt="" src=${absolute('b%20c.png')}>`, place);
    expect(place.innerHTML).to.contain('href="../a/"').and.to.contain('src="b%20c.png"');
    expect(differences.count).to.equal(0);
  });

  it('mends a relative address that leads elsewhere', () => {
    place.innerHTML = '<a href="../a/">a</a>';
    hydrate(html`<a href=${'https://a.example/'}>a</a>`, place);
    expect(find('a').getAttribute('href')).to.equal('https://a.example/');
    expect(differences.count).to.equal(1);
  });

  describe('mends where it differs, and counts that', () => {
    const view = (more: View = nothing): View => html`
      <section aria-label="a">
        <h2 id="heading">Words</h2>
        ${more}
        <p class="last" lang=${'en'}>one <em>two</em> three</p>
        <footer><button class="reply">Reply</button></footer>
      </section>
    `;
    const printed = printTemplate(view());
    const notice = html`<p class="notice">News</p>`;

    const mended = (change: (html: string) => string, more: View = nothing): number => {
      place.innerHTML = change(printed);
      const before = elements();
      hydrate(view(more), place);
      expect(shown()).to.equal(rendered(view(more)));
      // An update finds everything in its place.
      render(view(html`<p class="notice">Other</p>`), place);
      expect(shown()).to.equal(rendered(view(html`<p class="notice">Other</p>`)));
      return before.filter((element) => !element.isConnected).length;
    };

    it('a text', () => {
      expect(mended((markup) => markup.replace('Words', 'Wrds'))).to.equal(0);
      expect(differences.count).to.equal(1);
    });
    it('an attribute, static or bound', () => {
      expect(mended((markup) => markup.replace('lang="en"', 'lang="fr"').replace('aria-label="a"', ''))).to.equal(0);
      expect(differences.count).to.equal(2);
    });
    it('an element that is missing between two others', () => {
      expect(mended((markup) => markup, notice)).to.equal(0);
      expect(differences.count).to.equal(1);
    });
    it('an element too many, between two others and at the end', () => {
      expect(
        mended((markup) =>
          markup.replace('<p class="last"', '<p>old</p><p class="last"').replace('</footer>', '<a>old</a></footer>'),
        ),
      ).to.equal(2);
    });
    it('an element with another class in the same place', () => {
      expect(mended((markup) => markup.replace('class="reply"', 'class="quiet"'))).to.equal(1);
    });
    it('nodes of which nothing fits', () => {
      place.innerHTML = '<table><tbody><tr><td>x</td></tr></tbody></table>words';
      hydrate(view(), place);
      expect(shown()).to.equal(rendered(view()));
    });
    it('nothing at all', () => {
      place.innerHTML = '';
      hydrate(view(), place);
      expect(shown()).to.equal(rendered(view()));
    });
    it('a page that was translated: words in elements of their own', () => {
      expect(
        mended((markup) =>
          markup
            .replace('one ', '<font><font>eins </font></font>')
            .replace('>two<', '><font>zwei</font><')
            .replace('Words', '<font>Wörter</font>'),
        ),
      ).to.be.at.least(3);
    });
    it('a page with the elements of an extension', () => {
      expect(
        mended((markup) => markup.replace('<footer>', '<footer><grammarly-extension></grammarly-extension>')),
      ).to.equal(1);
    });
    it('a page that was saved with the markers of Lit in it', () => {
      render(view(notice), place);
      place.innerHTML = `${place.innerHTML}`;
      differences.count = 0;
      hydrate(view(notice), place);
      expect(shown()).to.equal(rendered(view(notice)));
      expect(differences.count).to.equal(0);
    });
    it('without counting moments, which depend on the time zone', () => {
      place.innerHTML = '<p><time>10:00</time></p>';
      hydrate(html`<p><time>${'11:00'}</time></p>`, place);
      expect(find('time').textContent).to.equal('11:00');
      expect(differences.count).to.equal(0);
    });
    it('and brings what was typed into the field that takes the place of another', () => {
      place.innerHTML = '<form><div class="old"><textarea id="text"></textarea></div></form>';
      find<HTMLTextAreaElement>('textarea').value = 'typed';
      hydrate(html`<form><div class="new"><textarea id="text"></textarea></div></form>`, place);
      expect(find<HTMLTextAreaElement>('.new textarea').value).to.equal('typed');
    });
  });

  it('refuses data that is shaped like a template, printed, stamped, hydrated or rendered', () => {
    const forged = JSON.parse(
      JSON.stringify({ _$litType$: 1, strings: ['<img src=x onerror=alert(1)>'], values: [] }),
    ) as never;
    for (const use of [
      () => printTemplate(forged),
      () => stamp(forged),
      () => hydrate(html`<p>${forged}</p>`, place),
      () => render(html`<p>${forged}</p>`, place),
    ]) {
      place.innerHTML = '<p></p>';
      delete (place as unknown as Record<string, unknown>)['_$litPart$'];
      expect(use).to.throw();
      expect(find('img')).to.equal(null);
    }
  });

  it('hydrates one element among others, which may be moved, and makes it plain HTML again', () => {
    const view = (name: string, isMarked: boolean): ReturnType<typeof html> =>
      html`<article title=${name}>by ${name}${isMarked ? html`<b>!</b>` : nothing}</article>`;
    place.innerHTML = `<slot></slot>${printTemplate(view('Ada', false))}<hr>`;
    const [before, article, after] = elements();
    const container = hydrateElement(view('Ada', false), article!);
    expect([...place.childNodes]).to.deep.equal([before, article, after]);
    after!.after(article!);
    render(view('Eve', true), container);
    expect(lines(article!).join('\n')).to.equal('"by Eve"\n<b>\n "!"');
    expect(article!.getAttribute('title')).to.equal('Eve');
    release(article!);
    expect(article!.outerHTML).to.equal('<article title="Eve">by Eve<b>!</b></article>');
    render(view('Jim', false), hydrateElement(view('Eve', true), article!));
    expect(lines(article!)).to.deep.equal(['"by Jim"']);
  });

  it('takes time in proportion: 400 blocks that become others cost about eight times what 50 do', () => {
    const paragraphs = (count: number): View =>
      html`<div>${Array.from({ length: count }, (_, i) => html`<p>${i}</p>`)}</div>`;
    const quotations = (count: number): View =>
      html`<div>${Array.from({ length: count }, (_, i) => html`<blockquote><p>${i}</p></blockquote>`)}</div>`;
    // Counted and not timed: how often a node is looked at or changed.
    const cost = (count: number, change: (count: number) => void): number => {
      let steps = 0;
      const { insertBefore } = Node.prototype;
      const next = Object.getOwnPropertyDescriptor(Node.prototype, 'nextSibling')!;
      Node.prototype.insertBefore = function <T extends Node>(this: Node, node: T, before: Node | null): T {
        steps += 1;
        return insertBefore.call(this, node, before) as T;
      };
      Object.defineProperty(Node.prototype, 'nextSibling', {
        ...next,
        get(this: Node) {
          steps += 1;
          return next.get!.call(this) as Node | null;
        },
      });
      try {
        change(count);
      } finally {
        Node.prototype.insertBefore = insertBefore;
        Object.defineProperty(Node.prototype, 'nextSibling', next);
      }
      return steps;
    };
    for (const change of [
      (count: number): void => {
        print(paragraphs(count));
        hydrate(paragraphs(count), place);
        render(quotations(count), place);
        render(paragraphs(count), place);
      },
      (count: number): void => {
        print(paragraphs(count));
        hydrate(quotations(count), place);
      },
    ]) {
      const few = cost(50, change);
      delete (place as unknown as Record<string, unknown>)['_$litPart$'];
      const many = cost(400, change);
      delete (place as unknown as Record<string, unknown>)['_$litPart$'];
      expect(many / few).to.be.at.least(5);
      expect(many / few).to.be.at.most(12);
    }
  });
});
