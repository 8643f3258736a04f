import { expect } from '@open-wc/testing';
import '../../../src/elements/reply-form/define.js';
import type { ColloquyReplyForm } from '../../../src/elements/reply-form/reply-form.js';
import { fill, status, submit, textField, write } from './fixtures/form-view.js';
import { inside, until } from './fixtures/inside.js';
import { useOwnStorage } from './fixtures/own-storage.js';
import { send, startSending } from './fixtures/sending.js';
import type { StandInSource } from './fixtures/stand-in-source.js';

describe('sending a reply', () => {
  let source: StandInSource;
  let form: ColloquyReplyForm;

  useOwnStorage();

  it('sends what was written, to its thread', async () => {
    ({ source, form } = await startSending());
    await send({ source, form });
    const { key, ...rest } = source.sends[0]!.reply;
    expect(source.sends[0]?.thread).to.equal('essay');
    expect(rest).to.deep.equal({
      text: 'Well said',
      name: 'Ada',
      email: 'ada@example.org',
      website: 'https://example.org/',
    });
    expect(key.length).to.be.at.least(16);
  });

  it('sends the text as it was typed, space around it included', async () => {
    ({ source, form } = await startSending());
    await send({ source, form }, '  > quoted\n\nWords ');
    expect(source.sends[0]?.reply.text).to.equal('  > quoted\n\nWords ');
  });

  it('sends nothing that was not asked for', async () => {
    ({ source, form } = await startSending({ fields: { name: 'absent', email: 'absent', website: 'absent' } }));
    await send({ source, form });
    expect(Object.keys(source.sends[0]!.reply).sort()).to.deep.equal(['key', 'text']);
  });

  it('says that it is sending, and locks the text meanwhile', async () => {
    ({ source, form } = await startSending());
    await send({ source, form });
    await until(() => status(form) === 'Posting…', 'the status');
    expect(textField(form).readOnly).to.equal(true);
    expect(inside(form, '[part="send"]').getAttribute('aria-disabled')).to.equal('true');
    expect(form.matches(':state(sending)')).to.equal(true);
    source.sends[0]?.respond();
    await until(() => !textField(form).readOnly, 'a form that can be written in');
    expect(form.matches(':state(sending)')).to.equal(false);
  });

  it('says that the reply was posted, and empties the text but not the name', async () => {
    ({ source, form } = await startSending());
    await send({ source, form });
    source.sends[0]?.respond();
    await until(() => status(form) === 'Your reply was posted.', 'the good news');
    expect(form.value).to.equal('');
    expect(inside<HTMLInputElement>(form, '#name').value).to.equal('Ada');
  });

  it('says where the reply is kept when that is this device', async () => {
    ({ source, form } = await startSending({ reach: 'device' }));
    await send({ source, form });
    source.sends[0]?.respond();
    await until(() => status(form) === 'Your reply was posted. It is kept on this device only.', 'the good news');
  });

  it('says that a reply is held when it is', async () => {
    ({ source, form } = await startSending());
    await send({ source, form });
    source.sends[0]?.respond({ status: 'held' });
    await until(() => status(form) === 'Your reply was sent and awaits moderation.', 'the news');
    expect(form.value).to.equal('');
  });

  it('takes the good news back when something new is written', async () => {
    ({ source, form } = await startSending());
    await send({ source, form });
    source.sends[0]?.respond();
    await until(() => status(form) !== '' && status(form) !== 'Posting…', 'the good news');
    write(textField(form), 'Another');
    await until(() => status(form) === '', 'no news');
  });

  it('sends once, however often it is submitted', async () => {
    ({ source, form } = await startSending());
    fill(form);
    for (let i = 0; i < 5; i++) submit(form);
    await until(() => source.sends.length > 0, 'the reply');
    for (let i = 0; i < 5; i++) submit(form);
    await form.updateComplete;
    inside(form, '[part="send"]').click();
    source.sends[0]?.respond();
    await until(() => status(form) === 'Your reply was posted.', 'the good news');
    expect(source.sends).to.have.length(1);
  });
});
