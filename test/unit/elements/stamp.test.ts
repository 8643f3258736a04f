import { expect } from '@open-wc/testing';
import { stamp } from '../../../src/elements/shared/stamp.js';
import { printTemplate } from '../../../src/server/print-template.js';
import { createRandom } from '../../bench/random.js';
import { html, nothing, type TemplateResult, type View } from '../../../src/views/template.js';

/** What a parser makes of the printed view. */
function parsed(view: View): Element {
  const place = document.createElement('div');
  place.innerHTML = printTemplate(view);
  return place;
}

function stamped(view: TemplateResult): Element {
  const place = document.createElement('div');
  place.append(stamp(view));
  return place;
}

describe('a stamped template', () => {
  const row = (name: string, more: View = nothing): TemplateResult =>
    html`<div class="row ${name} end" title=${name || nothing} ?hidden=${!name}>a ${name} b${more}<b>${name}</b>${more}</div>`;

  const views: Readonly<Record<string, TemplateResult>> = {
    'of texts, attributes and flags': row('Ada'),
    'of empty values': row(''),
    'of templates in templates': row('Ada', row('Eve', [row('Jim'), 'words', nothing, 0])),
    'of several nodes': html`<p>${1}</p> <p>${2}</p>`,
    'of short lists': html`<ul>${[1, 2].map((n) => html`<li>${n}, ${[n, '!']}</li>`)}</ul>`,
    'of long lists': html`<p>a ${[1, 2, html`<b>3</b>`, 4, 5, html`<i>${[6, 7, 8, 9, 10, 11]}</i>`, nothing, 12]} b ${13}</p>`,
    'of lists in lists': html`<p>${[[html`<b>${[]}</b>`, [nothing, ['x']]], '', 'y']}${['z']} z</p><hr>${'end'}`,
    'of texts before and behind elements': html`<p title="a">${1} b<b class=${'c'}>${2}</b>${3}<i>${4}</i> ${5}${6}</p>`,
    'of what a parser would read as markup': row('<img src=x onerror=alert(1)> & "x"'),
  };
  for (const [what, view] of Object.entries(views)) {
    it(`${what} is what a server prints, without markers`, () => {
      expect(stamped(view).innerHTML).to.equal(parsed(view).innerHTML);
      expect(stamped(view).isEqualNode(parsed(view))).to.equal(true);
    });
  }

  it('is a copy each time', () => {
    const [one, two] = [stamped(row('Ada')), stamped(row('Eve'))];
    expect([one.textContent, two.textContent]).to.deep.equal(['a Ada bAda', 'a Eve bEve']);
  });

  it('is right whatever the shapes are, and whichever of them came before', () => {
    const random = createRandom(12);
    const upTo = (most: number): number => Math.floor(random() * (most + 1));
    const anyView = (depth: number): View => {
      const kind = upTo(depth > 0 ? 7 : 3);
      if (kind < 4) return ([nothing, '', 'word', 0] as const)[kind]!;
      if (kind < 6) return anyTemplate(depth - 1);
      return Array.from({ length: upTo(6) }, () => anyView(depth - 1));
    };
    const anyTemplate = (depth: number): TemplateResult => {
      const [one, other, name] = [anyView(depth), anyView(depth), ['', 'c', 'd'][upTo(2)]!];
      return [
        html`<span class="a ${name}" ?hidden=${!name}>a ${one} b${other}</span>`,
        html`<em title=${name || nothing}>${one}</em>${other}`,
        html`<strong>${one}<sub>c</sub>${other}</strong>`,
      ][upTo(2)]!;
    };
    for (let i = 0; i < 2000; i += 1) {
      const view = anyTemplate(4);
      expect(stamped(view).isEqualNode(parsed(view)), printTemplate(view)).to.equal(true);
    }
  });

  it('sets properties', () => {
    expect((stamp(html`<input .value=${'typed'}>`) as HTMLInputElement).value).to.equal('typed');
  });

  it('has no listeners: nothing would take them away', () => {
    expect(() => stamp(html`<button @click=${() => undefined}>x</button>`)).to.throw(TypeError, 'listener');
  });
});
