import { expect } from '@open-wc/testing';
import '../../../src/elements/reply-form/define.js';
import type { ColloquyReplyForm } from '../../../src/elements/reply-form/reply-form.js';
import { SourceError } from '../../../src/model/source-error.js';
import { alertWords, fill, formButton, status, submit, textField, write } from './fixtures/form-view.js';
import { allInside, focused, inside, until, words } from './fixtures/inside.js';
import { useOwnStorage } from './fixtures/own-storage.js';
import { fail, send, startSending } from './fixtures/sending.js';
import type { StandInSource } from './fixtures/stand-in-source.js';

describe('a reply that could not be sent', () => {
  let source: StandInSource;
  let form: ColloquyReplyForm;

  useOwnStorage();

  beforeEach(async () => {
    ({ source, form } = await startSending());
    await send({ source, form }, 'Every word');
  });

  it('keeps every word, says why, and what to do', async () => {
    await fail({ source, form }, new SourceError('server-fault', 'The network is down'));
    expect(alertWords(form)).to.equal(
      'Your reply was not posted. The site had a fault. Try again in a moment. ' + 'Every word of it is still here.',
    );
    expect(form.value).to.equal('Every word');
    expect(status(form)).to.equal('');
    expect(textField(form).readOnly).to.equal(false);
  });

  it('has words for a fault it does not know', async () => {
    await fail({ source, form }, 'nonsense');
    expect(alertWords(form)).to.contain('Try again in a moment.');
  });

  it('sends the same reply with the same key when asked to try again', async () => {
    await fail({ source, form }, new SourceError('server-fault', 'The network is down'));
    formButton(form, 'Try again').click();
    await until(() => source.sends.length === 2, 'a second attempt');
    expect(source.sends[1]?.reply).to.deep.equal(source.sends[0]?.reply);
    source.sends[1]?.respond();
    await until(() => status(form) === 'Your reply was posted.', 'the good news');
    expect(allInside(form, '[role="alert"]')).to.have.length(0);
  });

  it('sends an edited text with another key', async () => {
    await fail({ source, form }, new SourceError('server-fault', 'The network is down'));
    write(textField(form), 'Every other word');
    submit(form);
    await until(() => source.sends.length === 2, 'a second attempt');
    expect(source.sends[1]?.reply.key).to.not.equal(source.sends[0]?.reply.key);
  });

  it('sends another reply of the same words with another key', async () => {
    source.sends[0]?.respond();
    await until(() => status(form) === 'Your reply was posted.', 'the good news');
    await send({ source, form }, 'Every word');
    expect(source.sends[1]?.reply.key).to.not.equal(source.sends[0]?.reply.key);
  });

  it('says the failure once more when it fails once more, and keeps the button that was pressed', async () => {
    await fail({ source, form }, new SourceError('server-fault', 'The network is down'));
    const again = formButton(form, 'Try again');
    again.focus();
    again.click();
    await until(() => source.sends.length === 2, 'a second attempt');
    expect(focused()).to.equal(again);
    source.sends[1]?.fail(new SourceError('storage-full', 'No room'));
    await until(() => alertWords(form).includes('This browser’s storage is full.'), 'the second failure');
    expect(focused()).to.equal(again);
    expect(status(form)).to.equal('Your reply was not posted.');
  });

  it('leaves the caret in the text when the second attempt succeeds', async () => {
    await fail({ source, form }, new SourceError('server-fault', 'The network is down'));
    const again = formButton(form, 'Try again');
    again.focus();
    again.click();
    await until(() => source.sends.length === 2, 'a second attempt');
    source.sends[1]?.respond();
    await until(() => status(form) === 'Your reply was posted.', 'the good news');
    expect(focused()).to.equal(textField(form));
  });
});

describe('a source that does not return the comment it stored', () => {
  useOwnStorage();

  it('is reported as unreadable, and the text stays', async () => {
    const { source, form } = await startSending();
    source.send = async () => ({ comments: [], people: [] });
    fill(form);
    submit(form);
    await until(() => alertWords(form) !== '', 'the failure');
    expect(alertWords(form)).to.contain('The response of the site could not be read.');
    expect(form.value).to.equal('Well said');
    expect(words(inside(form, '[part="send"]'))).to.equal('Post reply');
  });
});
