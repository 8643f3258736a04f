import { expect } from '@open-wc/testing';
import '../../../src/elements/reply-form/define.js';
import type { ColloquyReplyForm } from '../../../src/elements/reply-form/reply-form.js';
import { SourceError } from '../../../src/model/source-error.js';
import { field, fill, problem, showForm, submit, textField, write } from './fixtures/form-view.js';
import { focused, until } from './fixtures/inside.js';
import { useOwnStorage } from './fixtures/own-storage.js';
import { StandInSource } from './fixtures/stand-in-source.js';

describe('a reply form that is not in order', () => {
  let source: StandInSource;
  let form: ColloquyReplyForm;

  useOwnStorage();

  beforeEach(async () => {
    source = new StandInSource({ maxLength: 50, fields: { name: 'required', email: 'required', website: 'optional' } });
    form = await showForm(source);
  });

  const refused = async (label: string): Promise<void> => {
    submit(form);
    await until(() => problem(form, label) !== '', `the problem of ${label}`);
    expect(source.sends, 'replies sent').to.have.length(0);
  };

  it('says of each field what is wrong, tied to it, and puts the caret into the first', async () => {
    await refused('Reply');
    expect(['Reply', 'Name', 'Email', 'Website'].map((label) => problem(form, label))).to.deep.equal([
      'Write your reply first.',
      'Tell us the name to show with your reply.',
      'Fill in your email address. It will not be published.',
      '',
    ]);
    expect(
      ['Reply', 'Name', 'Email', 'Website'].map((label) => field(form, label).getAttribute('aria-invalid')),
    ).to.deep.equal(['true', 'true', 'true', 'false']);
    expect(focused()).to.equal(textField(form));
  });

  it('is invalid to CSS and to the browser as well', async () => {
    await refused('Name');
    expect(field(form, 'Name').validity.customError).to.equal(true);
    expect(field(form, 'Name').matches(':invalid')).to.equal(true);
  });

  it('puts the caret into the first field that is wrong, wherever it stands', async () => {
    fill(form);
    write(field(form, 'Email'), 'ada');
    await refused('Email');
    expect(problem(form, 'Email')).to.equal('Write the email address in full, like name@example.org.');
    expect(focused()).to.equal(field(form, 'Email'));
  });

  it('takes a problem back as soon as the field is written in', async () => {
    await refused('Name');
    write(field(form, 'Name'), 'A');
    await until(() => problem(form, 'Name') === '', 'no problem');
    expect(field(form, 'Name').getAttribute('aria-invalid')).to.equal('false');
    expect(field(form, 'Name').validity.customError).to.equal(false);
    expect(problem(form, 'Email'), 'the others stay').to.not.equal('');
  });

  it('completes a website as people write it', async () => {
    fill(form);
    write(field(form, 'Website'), ' example.org/me ');
    submit(form);
    await until(() => source.sends.length === 1, 'the reply');
    expect(source.sends[0]?.reply.website).to.equal('https://example.org/me');
  });

  it('says how a website is written when it is none', async () => {
    fill(form);
    write(field(form, 'Website'), 'my site');
    await refused('Website');
    expect(problem(form, 'Website')).to.equal('Write the address in full, like https://example.org.');
  });

  it('refuses a reply over the limit, says by how much, and keeps every character', async () => {
    fill(form, 'x'.repeat(53));
    await refused('Reply');
    expect(problem(form, 'Reply')).to.equal('3 characters too many');
    expect(form.value).to.equal('x'.repeat(53));
  });

  it('takes a reply of just the limit', async () => {
    fill(form, 'x'.repeat(50));
    submit(form);
    await until(() => source.sends.length === 1, 'the reply');
  });

  it('says of a field what the source had against it, and puts the caret there', async () => {
    fill(form);
    submit(form);
    await until(() => source.sends.length === 1, 'the reply');
    source.sends[0]?.fail(new SourceError('invalid-field', 'No such mailbox', { field: 'email' }));
    await until(() => problem(form, 'Email') !== '', 'the problem');
    expect(problem(form, 'Email')).to.equal('Something in the form needs another look.');
    await until(() => focused() === field(form, 'Email'), 'the caret in the field');
  });
});
