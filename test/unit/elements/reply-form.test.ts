import { expect, fixture, html } from '@open-wc/testing';
import '../../../src/elements/reply-form/define.js';
import type { ColloquyReplyForm } from '../../../src/elements/reply-form/reply-form.js';
import type { FieldNeed } from '../../../src/model/source.js';
import { field, showForm, textField, write } from './fixtures/form-view.js';
import { allInside, inside, until, words } from './fixtures/inside.js';
import { useOwnStorage } from './fixtures/own-storage.js';
import { StandInSource } from './fixtures/stand-in-source.js';

const asking = (name: FieldNeed, email: FieldNeed, website: FieldNeed): StandInSource =>
  new StandInSource({ fields: { name, email, website } });

const labels = (form: ColloquyReplyForm): string[] => allInside(form, 'label').map(words);

describe('<colloquy-reply-form>', () => {
  useOwnStorage();

  it('shows nothing without a source', async () => {
    const form = await fixture<ColloquyReplyForm>(html`<colloquy-reply-form></colloquy-reply-form>`);
    expect(form.shadowRoot?.childElementCount).to.equal(0);
    expect(form.value).to.equal('');
  });

  it('shows nothing where no one may write', async () => {
    const form = await fixture<ColloquyReplyForm>(html`
      <colloquy-reply-form .source=${new StandInSource({ write: 'none' })} thread="essay"></colloquy-reply-form>
    `);
    expect(allInside(form, 'form')).to.have.length(0);
  });

  it('says what the page of the first essay said', async () => {
    const form = await showForm(asking('required', 'required', 'optional'));
    expect(words(inside(form, '[part="heading"]'))).to.equal('Leave a reply');
    expect(inside(form, '.invitation').innerText.trim()).to.equal(
      'Want to join the discussion?\nFeel free to contribute!',
    );
    expect(words(inside(form, '.terms'))).to.equal(
      'Your email address will not be published. Required fields are marked *',
    );
    expect(labels(form)).to.deep.equal([
      'Reply *',
      'Name *',
      'Email *',
      'Website',
      'Remember these details in this browser.',
    ]);
    expect(words(inside(form, '[part="send"]'))).to.equal('Post reply');
  });

  it('asks for what the source wants and no more', async () => {
    expect(labels(await showForm(asking('required', 'absent', 'optional')))).to.deep.equal([
      'Reply *',
      'Name *',
      'Website',
      'Remember these details in this browser.',
    ]);
    expect(labels(await showForm(asking('absent', 'absent', 'absent')))).to.deep.equal(['Reply *']);
  });

  it('promises to keep an e-mail address to itself only where it asks for one', async () => {
    const form = await showForm(asking('required', 'absent', 'optional'));
    expect(words(inside(form, '.terms'))).to.not.contain('email');
  });

  it('says that replies stay on this device where they do', async () => {
    const form = await showForm(new StandInSource({ reach: 'device' }));
    expect(words(inside(form, '.terms'))).to.contain('Your reply stays in this browser.');
    expect(words(inside(await showForm(new StandInSource()), '.terms'))).to.not.contain('device');
  });

  it('marks required fields for the eye and for assistive technology', async () => {
    const form = await showForm(asking('required', 'required', 'optional'));
    expect(
      [field(form, 'Reply'), field(form, 'Name'), field(form, 'Email')].every(({ required }) => required),
    ).to.equal(true);
    expect(field(form, 'Website').required).to.equal(false);
    expect(allInside(form, '.mark').every((mark) => mark.getAttribute('aria-hidden') === 'true')).to.equal(true);
    expect(field(await showForm(asking('optional', 'absent', 'required')), 'Website').required).to.equal(true);
  });

  it('tells browsers how to fill the fields in', async () => {
    const form = await showForm(asking('required', 'required', 'optional'));
    const tokens = ['Name', 'Email', 'Website']
      .map((label) => field<HTMLInputElement>(form, label))
      // The attribute: a browser may know fewer tokens than there are.
      .map((input) => [input.type, input.inputMode, input.getAttribute('autocomplete')]);
    expect(tokens).to.deep.equal([
      ['text', 'text', 'name'],
      ['email', 'email', 'email'],
      ['text', 'url', 'url'],
    ]);
  });

  it('puts its heading at the level it is told', async () => {
    const form = await showForm(new StandInSource());
    form.headingLevel = 5;
    await form.updateComplete;
    expect(inside(form, '[part="heading"]').localName).to.equal('h5');
  });

  it('gives its text and takes the focus', async () => {
    const form = await showForm(new StandInSource());
    form.focus();
    expect(form.shadowRoot?.activeElement).to.equal(textField(form));
    write(textField(form), 'Well said');
    expect(form.value).to.equal('Well said');
  });

  it('keeps what is typed when its strings change', async () => {
    const form = await showForm(new StandInSource());
    write(textField(form), 'Well said');
    form.strings = { leaveReply: 'Say something' };
    await form.updateComplete;
    expect(words(inside(form, '[part="heading"]'))).to.equal('Say something');
    expect(form.value).to.equal('Well said');
  });

  it('says how many characters are left, near the limit and not before', async () => {
    const form = await showForm(new StandInSource({ maxLength: 300 }));
    write(textField(form), 'x'.repeat(99));
    await until(() => Object.values(localStorage).join().includes('xxx'), 'the draft');
    await form.updateComplete;
    expect(words(inside(form, '.below'))).to.not.contain('left');
    write(textField(form), 'x'.repeat(299));
    await until(() => words(inside(form, '.below')).includes('1 character left'), 'the count');
    write(textField(form), 'x'.repeat(302));
    await until(() => words(inside(form, '.below')).includes('2 characters too many'), 'the count over the limit');
  });

  it('says of its text field how many characters are left', async () => {
    const form = await showForm(new StandInSource({ maxLength: 10 }));
    write(textField(form), '123456789');
    await until(() => words(inside(form, '.below')).includes('1 character left'), 'the count');
    const count = allInside(form, '.below *').find((element) => words(element) === '1 character left');
    const described = textField(form).getAttribute('aria-describedby')?.split(' ') ?? [];
    const isTold = described.includes(count?.id ?? '-') || count?.closest('[aria-live], [role="status"]') !== null;
    expect(isTold, 'described by it, or live').to.equal(true);
  });

  it('shows no count where the source states no limit', async () => {
    const form = await showForm(new StandInSource());
    write(textField(form), 'x'.repeat(20_000));
    await until(() => Object.values(localStorage).join().includes('xxx'), 'the draft');
    await form.updateComplete;
    expect(words(inside(form, '.below'))).to.not.match(/character/);
  });
});
