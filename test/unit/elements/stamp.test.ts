import { expect } from '@open-wc/testing';
import { stamp } from '../../../src/elements/shared/stamp.js';
import { printTemplate } from '../../../src/server/print-template.js';
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
  place.normalize();
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

  it('sets properties', () => {
    expect((stamp(html`<input .value=${'typed'}>`) as HTMLInputElement).value).to.equal('typed');
  });

  it('has no listeners: nothing would take them away', () => {
    expect(() => stamp(html`<button @click=${() => undefined}>x</button>`)).to.throw(TypeError, 'listener');
  });
});
