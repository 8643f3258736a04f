import { expect } from '@open-wc/testing';
import { create } from '../../../src/elements/shared/create.js';
import { differences, patch } from '../../../src/elements/shared/patch.js';
import { flat, h, kept, type View } from '../../../src/views/view.js';

describe('patching nodes', () => {
  let place: HTMLElement;

  const draw = (...views: View[]): void => patch(place, flat(views));
  const nodes = (): ChildNode[] => [...place.childNodes];
  const find = <T extends Element = HTMLElement>(selector: string): T => place.querySelector<T>(selector)!;

  beforeEach(() => {
    place = document.createElement('div');
    document.body.append(place);
  });

  afterEach(() => place.remove());

  it('draws elements, attributes and words', () => {
    draw(h('p', { class: 'a', hidden: true, title: undefined, lang: false, tabindex: 0 }, 'one ', h('b', null, 'two')), 'three');
    expect(place.innerHTML).to.equal('<p class="a" hidden="" tabindex="0">one <b>two</b></p>three');
  });

  it('keeps the nodes that it drew, and changes what differs in them', () => {
    const view = (words: string, title: string): View => h('p', { title }, h('b', null, words), ' and more');
    draw(view('one', 'a'));
    const before = [find('p'), find('b'), find('b').firstChild, find('p').lastChild];
    draw(view('two', 'b'));
    expect([find('p'), find('b'), find('b').firstChild, find('p').lastChild]).to.deep.equal(before);
    expect(place.innerHTML).to.equal('<p title="b"><b>two</b> and more</p>');
  });

  it('touches nothing when nothing has changed', () => {
    const view = (): View => h('p', { class: 'a', onclick: () => undefined }, 'words', h('input', { required: true }));
    draw(view());
    const observer = watch(place);
    draw(view());
    expect(observer.takeRecords()).to.deep.equal([]);
  });

  it('puts something between two neighbours, and takes it out again, without replacing either', () => {
    const view = (between: boolean): View => [h('p', null, 'a'), between && h('p', { class: 'notice' }, 'b'), h('p', { class: 'last' }, 'c')];
    draw(view(false));
    const [first, last] = nodes();
    draw(view(true));
    expect([nodes()[0], nodes()[2]]).to.deep.equal([first, last]);
    expect(place.textContent).to.equal('abc');
    draw(view(false));
    expect(nodes()).to.deep.equal([first, last]);
  });

  it('finds what stands further on, when what stood before it is gone', () => {
    const row = (id: string): View => h('li', { id });
    draw(['a', 'b', 'c', 'd'].map(row));
    const [, , c, d] = nodes();
    draw(['c', 'x', 'd'].map(row));
    expect(nodes().map((node) => (node as Element).id)).to.deep.equal(['c', 'x', 'd']);
    expect([nodes()[0], nodes()[2]]).to.deep.equal([c, d]);
  });

  it('takes what has another tag, id or class for something else', () => {
    draw(h('p', { id: 'a', class: 'b' }));
    for (const view of [h('p', { id: 'a', class: 'c' }), h('p', { id: 'd', class: 'c' }), h('div', { id: 'd', class: 'c' })]) {
      const [before] = nodes();
      draw(view);
      expect(nodes()).to.have.length(1);
      expect(nodes()[0]).to.not.equal(before);
    }
  });

  it('takes an element without a class for the same, however the view says so', () => {
    draw(h('p', { class: undefined }, 'a'));
    const [before] = nodes();
    for (const name of [false, null, '', undefined]) draw(h('p', { class: name, id: name }, 'a'));
    expect(nodes()).to.deep.equal([before]);
  });

  it('removes what is no longer there, and all there was', () => {
    draw(h('p'), h('div'), 'words');
    draw(h('div'));
    expect(place.innerHTML).to.equal('<div></div>');
    draw(undefined);
    expect(nodes()).to.deep.equal([]);
  });

  it('has one node for texts that stand side by side', () => {
    draw('one', ' ', ['two', undefined], h('br'), 'three', false);
    expect(nodes().map(({ textContent }) => textContent)).to.deep.equal(['one two', '', 'three']);
  });

  it('removes an attribute that has no value any more, and leaves what the view does not name', () => {
    draw(h('p', { title: 'a', hidden: true }));
    find('p').setAttribute('data-of-others', '');
    draw(h('p', { title: undefined, hidden: false }));
    expect(find('p').getAttributeNames()).to.deep.equal(['data-of-others']);
  });

  it('replaces listeners, and takes them away', () => {
    const heard: string[] = [];
    const button = (onclick?: () => void): View => h('button', { onclick });
    for (const name of ['first', 'second']) {
      draw(button(() => heard.push(name)));
      find('button').click();
    }
    draw(button());
    find('button').click();
    expect(heard).to.deep.equal(['first', 'second']);
    expect(find('button').getAttributeNames()).to.deep.equal([]);
  });

  it('never writes a listener that is a text', () => {
    draw(h('button', { onclick: 'window.patched = true' }));
    find('button').click();
    expect(find('button').hasAttribute('onclick')).to.equal(false);
    expect('patched' in window).to.equal(false);
  });

  it('chooses what a select shows, also after the reader has chosen', () => {
    const view = (value: string): View =>
      h('select', { '.value': value }, ['a', 'b', 'c'].map((option) => h('option', { value: option, selected: option === value })));
    draw(view('b'));
    expect(find<HTMLSelectElement>('select').value).to.equal('b');
    find<HTMLSelectElement>('select').value = 'c';
    draw(view('a'));
    expect(find<HTMLSelectElement>('select').value).to.equal('a');
  });

  it('keeps focus, caret and words of a field through every change around it', () => {
    const view = (more: boolean): View => [
      more && h('p', { class: 'notice' }, 'Look'),
      h('form', null, more && h('p', { class: 'problem' }), kept('textarea', { id: 'text', readonly: more }), more && h('button', null, 'More')),
    ];
    draw(view(false));
    const field = find<HTMLTextAreaElement>('textarea');
    field.focus();
    field.value = 'one two three';
    field.setSelectionRange(4, 7);
    for (const more of [true, false]) draw(view(more));
    expect(find('textarea')).to.equal(field);
    expect(document.activeElement).to.equal(field);
    expect([field.value, field.selectionStart, field.selectionEnd]).to.deep.equal(['one two three', 4, 7]);
  });

  it('keeps the words that a reader has selected', () => {
    const view = (count: number): View => [h('p', null, 'Words to quote'), h('p', { class: 'count' }, `${count}`)];
    draw(view(1));
    getSelection()!.selectAllChildren(find('p'));
    draw(view(2));
    expect(getSelection()!.toString()).to.equal('Words to quote');
  });

  it('draws what is kept once, and leaves it alone from then on', () => {
    const list = (title: string, ...items: string[]): View => kept('ul', { title }, items.map((item) => h('li', null, item)));
    draw(list('a', 'one'));
    find('ul').append(document.createElement('li'));
    draw(list('b', 'one', 'two', 'three'));
    expect(place.innerHTML).to.equal('<ul title="b"><li>one</li><li></li></ul>');
  });

  it('draws SVG as SVG, at once and when it grows', () => {
    const view = (...shapes: string[]): View => h('svg', { viewBox: '0 0 9 9' }, shapes.map((tag) => h(tag, { class: tag })));
    draw(view('path'));
    draw(view('path', 'circle'));
    const names = [...find<SVGElement>('svg').children].map(({ namespaceURI, localName }) => [namespaceURI, localName]);
    expect(names).to.deep.equal([['http://www.w3.org/2000/svg', 'path'], ['http://www.w3.org/2000/svg', 'circle']]);
    expect(find<SVGSVGElement>('svg').viewBox.baseVal.width).to.equal(9);
    expect(create(h('p'))).to.be.instanceOf(HTMLParagraphElement);
  });

  describe('what a server has printed', () => {
    const view = (words: string): View => [
      h('div', { class: 'top' }, h('h2', { id: 'heading' }, words), h('button', { class: 'quiet', type: 'button', onclick: () => undefined }, 'Go')),
      h('p', { hidden: true, title: undefined }, 'one ', h('em', null, 'two'), ' three'),
      h('select', { '.value': 'b' }, h('option', { value: 'a', selected: false }, 'A'), h('option', { value: 'b', selected: true }, 'B')),
      kept('textarea', { name: 'comment', required: true, readonly: undefined }),
    ];
    const printed =
      '<div class="top"><h2 id="heading">Words</h2><button class="quiet" type="button">Go</button></div>' +
      '<p hidden>one <em>two</em> three</p>' +
      '<select><option value="a">A</option><option value="b" selected>B</option></select>' +
      '<textarea name="comment" required></textarea>';

    it('is adopted without a single change', () => {
      place.innerHTML = printed;
      find<HTMLTextAreaElement>('textarea').value = 'Typed before any script ran';
      const observer = watch(place);
      differences.count = 0;
      draw(view('Words'));
      expect(observer.takeRecords()).to.deep.equal([]);
      expect(differences.count).to.equal(0);
      expect(find<HTMLTextAreaElement>('textarea').value).to.equal('Typed before any script ran');
      expect(find('button').onclick).to.be.a('function');
    });

    it('is mended where it differs, and that is counted', () => {
      place.innerHTML = `${printed.replace('Words', 'Wrds')}<p>more</p>`;
      const before = nodes().slice(0, 4);
      differences.count = 0;
      draw(view('Words'));
      expect(nodes()).to.deep.equal(before);
      expect(find('h2').textContent).to.equal('Words');
      expect(differences.count).to.equal(2);
    });
  });
});

/** Sees every change to what is in an element. */
function watch(element: Element): MutationObserver {
  const observer = new MutationObserver(() => undefined);
  observer.observe(element, { subtree: true, childList: true, attributes: true, characterData: true });
  return observer;
}
