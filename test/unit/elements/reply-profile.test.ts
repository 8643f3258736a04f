import { expect } from '@open-wc/testing';
import '../../../src/elements/reply-form/define.js';
import type { ColloquyReplyForm } from '../../../src/elements/reply-form/reply-form.js';
import type { FieldNeed } from '../../../src/model/source.js';
import { field, fill, showForm, status, submit, textField, write } from './fixtures/form-view.js';
import { inside, until } from './fixtures/inside.js';
import { useOwnStorage } from './fixtures/own-storage.js';
import { StandInSource } from './fixtures/stand-in-source.js';

const asking = (name: FieldNeed, email: FieldNeed, website: FieldNeed): StandInSource =>
  new StandInSource({ fields: { name, email, website } });

async function send(source: StandInSource, form: ColloquyReplyForm, remember?: boolean): Promise<void> {
  fill(form);
  if (remember !== undefined) inside<HTMLInputElement>(form, '#remember').checked = remember;
  submit(form);
  await until(() => source.sends.length === 1, 'the reply');
  source.sends[0]?.respond();
  await until(() => status(form) === 'Your reply was posted.', 'the good news');
}

const filled = async (form: ColloquyReplyForm): Promise<void> =>
  until(() => field(form, 'Name').value === 'Ada', 'the name');

/** What is kept beside the date up to which a thread was read, and what was posted, until its source shows it. */
const saved = (): string[] => Object.keys(localStorage).filter((key) => !/^colloquy:(?:visit|receipt):/.test(key));

describe('"Save my name, email, and website in this browser"', () => {
  useOwnStorage();

  it('fills them in the next time', async () => {
    const source = asking('required', 'required', 'optional');
    await send(source, await showForm(source), true);
    const form = await showForm(asking('required', 'required', 'optional'));
    await filled(form);
    expect([field(form, 'Email').value, field(form, 'Website').value]).to.deep.equal([
      'ada@example.org',
      'example.org',
    ]);
    expect(inside<HTMLInputElement>(form, '#remember').checked).to.equal(true);
  });

  it('saves nothing that the reader did not ask to save', async () => {
    const source = asking('required', 'required', 'optional');
    const form = await showForm(source);
    expect(inside<HTMLInputElement>(form, '#remember').checked).to.equal(false);
    await send(source, form);
    expect(saved()).to.deep.equal([]);
  });

  it('forgets what was saved when the reader takes the mark away', async () => {
    const source = asking('required', 'required', 'optional');
    await send(source, await showForm(source), true);
    const again = asking('required', 'required', 'optional');
    const form = await showForm(again);
    await filled(form);
    await send(again, form, false);
    expect(saved()).to.deep.equal([]);
  });

  it('does not write over what is already there', async () => {
    const source = asking('required', 'required', 'optional');
    await send(source, await showForm(source), true);
    const form = await showForm(asking('required', 'required', 'optional'));
    write(field(form, 'Name'), 'Grace');
    await until(() => field(form, 'Email').value !== '', 'the e-mail address');
    expect(field(form, 'Name').value).to.equal('Grace');
  });

  it('is left as it was by a reply to a source that asks for none of them', async () => {
    const source = asking('required', 'required', 'optional');
    await send(source, await showForm(source), true);
    const modest = asking('absent', 'absent', 'absent');
    await send(modest, await showForm(modest));
    await filled(await showForm(asking('required', 'required', 'optional')));
  });

  it('keeps the e-mail address through a reply to a source that does not ask for it', async () => {
    const source = asking('required', 'required', 'optional');
    await send(source, await showForm(source), true);
    const modest = asking('required', 'absent', 'absent');
    await send(modest, await showForm(modest), true);
    const form = await showForm(asking('required', 'required', 'optional'));
    await filled(form);
    expect(field(form, 'Email').value).to.equal('ada@example.org');
  });

  it('never saves what was sent for the next reply', async () => {
    const source = asking('required', 'required', 'optional');
    await send(source, await showForm(source), true);
    expect(textField(await showForm(source)).value).to.equal('');
    expect(
      saved()
        .map((key) => localStorage.getItem(key))
        .join(),
    ).to.not.contain('Well said');
  });
});
