import { expect } from '@open-wc/testing';
import '../../../src/elements/reply-form/define.js';
import type {
  ReplyFailedEvent,
  ReplySendEvent,
  ReplySentEvent,
} from '../../../src/elements/reply-form/reply-events.js';
import type { ColloquyReplyForm } from '../../../src/elements/reply-form/reply-form.js';
import { SourceError } from '../../../src/model/source-error.js';
import { fill, submit, textField } from './fixtures/form-view.js';
import { until } from './fixtures/inside.js';
import { useOwnStorage } from './fixtures/own-storage.js';
import { send, startSending } from './fixtures/sending.js';
import type { StandInSource } from './fixtures/stand-in-source.js';

describe('sending a reply is told by events', () => {
  let source: StandInSource;
  let form: ColloquyReplyForm;

  useOwnStorage();

  let told: string[];
  let events: Event[];
  const names = ['colloquy-reply-send', 'colloquy-reply-sent', 'colloquy-reply-failed'] as const;

  beforeEach(async () => {
    ({ source, form } = await startSending());
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
    await send({ source, form });
    source.sends[0]?.respond();
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
    await send({ source, form });
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
    await until(() => source.sends.length === 1, 'the reply, once no listener objects');
  });
});
