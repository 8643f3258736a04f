import { expect, fixture, html } from '@open-wc/testing';
import '../../../src/define.js';
import { Drafts } from '../../../src/conversation/drafts.js';
import type { ColloquyDiscussion } from '../../../src/elements/discussion/discussion.js';
import type { ColloquyReplyForm } from '../../../src/elements/reply-form/reply-form.js';
import { SourceError } from '../../../src/model/source-error.js';
import { body, chain, comment } from './fixtures/comments.js';
import {
  alertWords,
  fill,
  formButton,
  notices,
  showForm,
  status,
  submit,
  textField,
  write,
} from './fixtures/form-view.js';
import { inside, until, words } from './fixtures/inside.js';
import { useOwnStorage } from './fixtures/own-storage.js';
import { fail, send, startSending } from './fixtures/sending.js';
import { StandInSource } from './fixtures/stand-in-source.js';
import { button } from './fixtures/thread-view.js';
import { replyTo, showThreadWithForm } from './fixtures/thread-with-form.js';

/** What is said to those who cannot see it appear. */
const announced = (form: ColloquyReplyForm): string => words(form.shadowRoot?.querySelector('section > [aria-live]'));

/** Whether words are kept as a draft: what was posted is kept as well, until its source shows it. */
const kept = (text: string): boolean =>
  Object.entries(localStorage).some(
    ([key, value]) => !key.startsWith('colloquy:receipt:') && (value as string).includes(text),
  );

describe('what was typed', () => {
  useOwnStorage();

  it('is there again when the source goes and comes back', async () => {
    const source = new StandInSource({ comments: [] });
    const element = await fixture<ColloquyDiscussion>(html`
      <colloquy-discussion
        .data=${{ article: { id: 'essay', headline: 'On Trust', body: body() }, people: [], comments: chain(1) }}
        .source=${source}
        backend="none"
      ></colloquy-discussion>
    `);
    const form = inside<ColloquyReplyForm>(element, 'colloquy-reply-form');
    await until(() => form.shadowRoot?.querySelector('form'), 'the form');
    write(textField(form), 'Precious words');
    await until(() => kept('Precious words'), 'the draft');
    element.source = undefined;
    await until(() => !form.shadowRoot?.querySelector('form'), 'no form');
    element.source = source;
    await until(() => form.shadowRoot?.querySelector('form'), 'the form again');
    await until(() => form.value === 'Precious words', 'the words');
  });

  it('stays with the essay it was meant for', async () => {
    const source = new StandInSource({ comments: [] });
    const essay = (id: string): ColloquyDiscussion['data'] => ({
      article: { id, headline: id, body: body() },
      people: [],
      comments: [comment('1')],
    });
    const element = await fixture<ColloquyDiscussion>(html`
      <colloquy-discussion .data=${essay('first')} .source=${source}></colloquy-discussion>
    `);
    const thread = inside(element, 'colloquy-thread') as never;
    const form = inside<ColloquyReplyForm>(element, 'colloquy-reply-form');
    await until(() => form.shadowRoot?.querySelector('form'), 'the form');
    button(thread, '1', 'Reply').click();
    await until(() => form.assignedSlot?.closest('li'), 'the form under the comment');
    write(textField(form), 'Dear Lance');
    await until(() => kept('Dear Lance'), 'the draft');
    element.data = essay('second');
    await until(() => form.value === '', 'an empty form for another essay');
    expect(form.assignedSlot?.closest('li')).to.equal(null);
    expect(kept('Dear Lance')).to.equal(true);
  });

  it('is not taken for what is being sent when another draft waits beside it', async () => {
    const source = new StandInSource({ comments: [] });
    const shown = await showThreadWithForm(source, chain(1));
    fill(shown.form, 'New words');
    await replyTo(shown, '1');
    await until(() => kept('New words'), 'the new draft');
    new Drafts(localStorage).save({ source: source.name, thread: 'essay' }, 'of-another-tab', 'Old words');
    formButton(shown.form, 'Cancel reply').click();
    await until(() => notices(shown.form).length > 0, 'word of the other draft');
    submit(shown.form);
    await until(() => source.sends.length === 1, 'the reply on its way');
    formButton(shown.form, 'Show it').click();
    expect(shown.form.value).to.equal('New words');
    source.sends[0]?.respond();
    await until(() => status(shown.form) === 'Your reply was posted.', 'the good news');
    expect(kept('Old words')).to.equal(true);
    expect(kept('New words')).to.equal(false);
  });

  it('is stored once more on leaving, if another tab has emptied it', async () => {
    const { form } = await startSending();
    write(textField(form), 'Words of this tab');
    await until(() => kept('Words of this tab'), 'the draft');
    for (const key of Object.keys(localStorage)) localStorage.removeItem(key);
    const leaving = new Event('beforeunload', { cancelable: true });
    dispatchEvent(leaving);
    expect(leaving.defaultPrevented).to.equal(false);
    expect(kept('Words of this tab')).to.equal(true);
  });
});

describe('what becomes of a draft', () => {
  useOwnStorage();

  it('is announced, and not only shown', async () => {
    const sending = await startSending({ maxLength: 300 });
    const { form } = sending;
    write(textField(form), 'x'.repeat(100));
    await until(() => announced(form) === '200 characters left', 'the count');
    write(textField(form), 'x'.repeat(301));
    await until(() => announced(form) === '1 character too many', 'the count over the limit');
    await send(sending, 'Well said');
    await fail(sending, new SourceError('server-fault', 'The network is down'));
    expect(alertWords(form)).to.contain('Your reply was not posted.');
    form.remove();
    const again = await showForm(sending.source);
    await until(() => announced(again) === 'Your draft was restored.', 'the restored draft');
    formButton(again, 'Discard it').click();
    await until(() => announced(again) === 'The draft was discarded.', 'the discarded draft');
  });
});
