import { expect } from '@open-wc/testing';
import '../../../src/elements/reply-form/define.js';
import type {
  ReplyFailedEvent,
  ReplySendEvent,
  ReplySentEvent,
} from '../../../src/elements/reply-form/reply-events.js';
import type { ColloquyReplyForm } from '../../../src/elements/reply-form/reply-form.js';
import { SourceError } from '../../../src/model/source-error.js';
import { alertWords, fill, formButton, showForm, status, submit, textField, write } from './fixtures/form-view.js';
import { allInside, inside, until, words } from './fixtures/inside.js';
import { useOwnStorage } from './fixtures/own-storage.js';
import { StandInSource } from './fixtures/stand-in-source.js';

describe('sending a reply', () => {
  let source: StandInSource;
  let form: ColloquyReplyForm;

  useOwnStorage();

  const start = async (options?: ConstructorParameters<typeof StandInSource>[0]): Promise<void> => {
    source = new StandInSource(options);
    form = await showForm(source);
  };

  const send = async (text = 'Well said'): Promise<void> => {
    const sent = source.sends.length;
    fill(form, text);
    submit(form);
    await until(() => source.sends.length === sent + 1, 'the reply on its way');
  };

  const fail = async (error: unknown): Promise<void> => {
    source.sends.at(-1)?.fail(error);
    await until(() => alertWords(form) !== '', 'the failure');
  };

  it('sends what was written, to its thread', async () => {
    await start();
    await send();
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
    await start();
    await send('  > quoted\n\nWords ');
    expect(source.sends[0]?.reply.text).to.equal('  > quoted\n\nWords ');
  });

  it('sends nothing that was not asked for', async () => {
    await start({ fields: { name: 'absent', email: 'absent', website: 'absent' } });
    await send();
    expect(Object.keys(source.sends[0]!.reply).sort()).to.deep.equal(['key', 'text']);
  });

  it('says that it is sending, and lets nobody change the text meanwhile', async () => {
    await start();
    await send();
    await until(() => status(form) === 'Posting …', 'the status');
    expect(textField(form).readOnly).to.equal(true);
    expect(inside(form, '[part="send"]').getAttribute('aria-disabled')).to.equal('true');
    expect(form.matches(':state(sending)')).to.equal(true);
    source.sends[0]?.answer();
    await until(() => !textField(form).readOnly, 'a form that can be written in');
    expect(form.matches(':state(sending)')).to.equal(false);
  });

  it('says that the reply was posted, and empties the text but not the name', async () => {
    await start();
    await send();
    source.sends[0]?.answer();
    await until(() => status(form) === 'Your reply was posted.', 'the good news');
    expect(form.value).to.equal('');
    expect(inside<HTMLInputElement>(form, '#name').value).to.equal('Ada');
  });

  it('says where the reply is kept when that is this device', async () => {
    await start({ reach: 'device' });
    await send();
    source.sends[0]?.answer();
    await until(() => status(form) === 'Your reply was posted. It is kept on this device only.', 'the good news');
  });

  it('says that a reply is held when it is', async () => {
    await start();
    await send();
    source.sends[0]?.answer({ status: 'held' });
    await until(() => status(form) === 'Your reply was sent and awaits moderation.', 'the news');
    expect(form.value).to.equal('');
  });

  it('takes the good news back when something new is written', async () => {
    await start();
    await send();
    source.sends[0]?.answer();
    await until(() => status(form) !== '' && status(form) !== 'Posting …', 'the good news');
    write(textField(form), 'Another');
    await until(() => status(form) === '', 'no news');
  });

  it('sends once, however often it is submitted', async () => {
    await start();
    fill(form);
    for (let i = 0; i < 5; i++) submit(form);
    await until(() => source.sends.length > 0, 'the reply');
    for (let i = 0; i < 5; i++) submit(form);
    await form.updateComplete;
    inside(form, '[part="send"]').click();
    source.sends[0]?.answer();
    await until(() => status(form) === 'Your reply was posted.', 'the good news');
    expect(source.sends).to.have.length(1);
  });

  describe('is told by events', () => {
    let told: string[];
    let events: Event[];
    const names = ['colloquy-reply-send', 'colloquy-reply-sent', 'colloquy-reply-failed'] as const;

    beforeEach(async () => {
      await start();
      told = [];
      events = [];
      for (const name of names) {
        form.parentElement!.addEventListener(name, (event) => {
          told.push(`${event.type} with ${source.sends.length} sent and "${form.value}" in the form`);
          events.push(event);
        });
      }
    });

    it('before it is sent and after it was stored, with its fields, beyond the shadow root', async () => {
      await send();
      source.sends[0]?.answer();
      await until(() => told.length === 2, 'both events');
      expect(told[0]).to.equal('colloquy-reply-send with 0 sent and "Well said" in the form');
      expect(told[1]).to.equal('colloquy-reply-sent with 1 sent and "" in the form');
      const [before, after] = events as [ReplySendEvent, ReplySentEvent];
      expect(before.reply).to.deep.equal(source.sends[0]?.reply);
      expect(before.cancelable).to.equal(true);
      expect(after.comment.id).to.equal(`${source.name}:${before.reply.key}`);
      expect(after.cancelable).to.equal(false);
    });

    it('before it is sent and after it failed, with the reply and the error', async () => {
      await send();
      const error = new SourceError('server-fault', 'Five hundred');
      source.sends[0]?.fail(error);
      await until(() => told.length === 2, 'both events');
      expect(told[1]).to.equal('colloquy-reply-failed with 1 sent and "Well said" in the form');
      const [before, after] = events as [ReplySendEvent, ReplyFailedEvent];
      expect(after.reply).to.equal(before.reply);
      expect(after.error).to.equal(error);
      expect(after.cancelable).to.equal(false);
    });

    it('and is not sent when the page cancels the first, which keeps every word', async () => {
      form.addEventListener('colloquy-reply-send', (event) => event.preventDefault(), { once: true });
      fill(form);
      submit(form);
      await until(() => told.length === 1, 'the event');
      await form.updateComplete;
      expect(source.sends).to.have.length(0);
      expect(form.value).to.equal('Well said');
      expect(textField(form).readOnly).to.equal(false);
      submit(form);
      await until(() => source.sends.length === 1, 'the reply, once nobody objects');
    });
  });

  describe('when it fails', () => {
    beforeEach(async () => {
      await start();
      await send('Every word');
    });

    it('keeps every word, says why, and what to do', async () => {
      await fail(new SourceError('offline', 'The network is down'));
      expect(alertWords(form)).to.equal(
        'Your reply was not posted. You seem to be offline. Try again when you are back. ' +
          'Every word of it is still here.',
      );
      expect(form.value).to.equal('Every word');
      expect(status(form)).to.equal('');
      expect(textField(form).readOnly).to.equal(false);
    });

    it('has words for a fault it does not know', async () => {
      await fail('nonsense');
      expect(alertWords(form)).to.contain('Try again in a moment.');
    });

    it('sends the same reply with the same key when asked to try again', async () => {
      await fail(new SourceError('offline', 'The network is down'));
      formButton(form, 'Try again').click();
      await until(() => source.sends.length === 2, 'a second attempt');
      expect(source.sends[1]?.reply).to.deep.equal(source.sends[0]?.reply);
      source.sends[1]?.answer();
      await until(() => status(form) === 'Your reply was posted.', 'the good news');
      expect(allInside(form, '[role="alert"]')).to.have.length(0);
    });

    it('sends an edited text with another key', async () => {
      await fail(new SourceError('offline', 'The network is down'));
      write(textField(form), 'Every other word');
      submit(form);
      await until(() => source.sends.length === 2, 'a second attempt');
      expect(source.sends[1]?.reply.key).to.not.equal(source.sends[0]?.reply.key);
    });

    it('sends another reply of the same words with another key', async () => {
      source.sends[0]?.answer();
      await until(() => status(form) === 'Your reply was posted.', 'the good news');
      await send('Every word');
      expect(source.sends[1]?.reply.key).to.not.equal(source.sends[0]?.reply.key);
    });

    it('says the failure once more when it fails once more', async () => {
      await fail(new SourceError('offline', 'The network is down'));
      submit(form);
      await until(() => source.sends.length === 2 && alertWords(form) === '', 'a second attempt');
      await fail(new SourceError('storage-full', 'No room'));
      expect(alertWords(form)).to.contain('This browser’s storage is full.');
    });
  });

  it('answers when the source did not answer with the comment it stored', async () => {
    await start();
    source.send = async () => ({ comments: [], people: [] });
    fill(form);
    submit(form);
    await until(() => alertWords(form) !== '', 'the failure');
    expect(alertWords(form)).to.contain('The answer could not be read.');
    expect(form.value).to.equal('Well said');
    expect(words(inside(form, '[part="send"]'))).to.equal('Post Comment');
  });
});
