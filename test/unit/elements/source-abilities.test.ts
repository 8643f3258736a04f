import { expect, fixture, html } from '@open-wc/testing';
import '../../../src/define.js';
import type { ColloquyReplyForm } from '../../../src/elements/reply-form/reply-form.js';
import type { ColloquyThread } from '../../../src/elements/thread/thread.js';
import type { CommentSource } from '../../../src/model/source.js';
import { SourceError } from '../../../src/model/source-error.js';
import { body, chain, comment, paragraph } from './fixtures/comments.js';
import { alertWords, field, formButton, problem } from './fixtures/form-view.js';
import { allInside, inside, until, words } from './fixtures/inside.js';
import { useOwnStorage } from './fixtures/own-storage.js';
import { fail, send, startSending } from './fixtures/sending.js';
import { StandInSource, type StandInOptions } from './fixtures/stand-in-source.js';
import { commentElement, shownIds } from './fixtures/thread-view.js';
import { showThreadWithForm } from './fixtures/thread-with-form.js';

const hasReply = (thread: ColloquyThread, id: string): boolean =>
  commentElement(thread, id).querySelector('.reply') !== null;

/** An archive of one comment, and one that the source brings. */
async function showMixed(
  options: StandInOptions = {},
): Promise<{ thread: ColloquyThread; form: ColloquyReplyForm; live: string }> {
  const source = new StandInSource({ comments: [comment('9')], ...options });
  const shown = await showThreadWithForm(source, chain(1));
  await until(() => shownIds(shown.thread).length === 2, 'both comments');
  return { ...shown, live: `${source.name}:9` };
}

describe('what a source can do', () => {
  useOwnStorage();

  it('decides which comments take replies: all, its own, or none', async () => {
    const any = await showMixed();
    expect([hasReply(any.thread, '1'), hasReply(any.thread, any.live)]).to.deep.equal([true, true]);
    const own = await showMixed({ parents: 'own' });
    expect([hasReply(own.thread, '1'), hasReply(own.thread, own.live)]).to.deep.equal([false, true]);
    const flat = await showMixed({ nesting: 0 });
    expect([hasReply(flat.thread, '1'), hasReply(flat.thread, flat.live)]).to.deep.equal([false, false]);
  });

  it('closes a thread: words instead of a form, and no button to reply with', async () => {
    const source = new StandInSource();
    source.load = () => Promise.resolve({ comments: [comment('9')], people: [], closed: true });
    const thread = await fixture<ColloquyThread>(html`
      <colloquy-thread .comments=${chain(1)} .source=${source} thread="essay">
        <colloquy-reply-form slot="reply"></colloquy-reply-form>
      </colloquy-thread>
    `);
    const form = thread.querySelector('colloquy-reply-form')!;
    await until(() => words(form.shadowRoot?.querySelector('section')) === 'Replies are closed.', 'the words');
    expect(form.shadowRoot?.querySelector('form')).to.equal(null);
    expect(hasReply(thread, '1')).to.equal(false);
  });

  it('keeps the form for the words in it when a thread closes while a reply is being written', async () => {
    const source = new StandInSource({ comments: [] });
    const { form } = await showThreadWithForm(source, chain(1));
    const text = field<HTMLTextAreaElement>(form, 'Reply');
    text.value = 'Half a thou';
    source.load = () => Promise.resolve({ comments: [], people: [], closed: true });
    source.change([]);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(form.value).to.equal('Half a thou');
  });

  it('sends readers to its own site, from the form and from each of its comments', async () => {
    const stand = new StandInSource({ comments: [comment('9')], write: 'offsite' });
    const source: CommentSource = {
      name: stand.name,
      title: 'Mastodon',
      capabilities: stand.capabilities,
      load: (thread, request) => stand.load(thread, request),
      replyUrl: (thread, id) => `https://social.example/${thread}/${id ?? ''}`,
    };
    const thread = await fixture<ColloquyThread>(html`
      <colloquy-thread .comments=${chain(1)} .source=${source} thread="essay">
        <colloquy-reply-form slot="reply"></colloquy-reply-form>
      </colloquy-thread>
    `);
    const form = thread.querySelector('colloquy-reply-form')!;
    await until(() => shownIds(thread).length === 2, 'both comments');
    const link = inside<HTMLAnchorElement>(form, 'a');
    expect([words(link), link.href]).to.deep.equal(['Reply on Mastodon', 'https://social.example/essay/']);
    const live = commentElement(thread, `${source.name}:9`);
    expect(live.querySelector<HTMLAnchorElement>('a.reply')?.href).to.equal(
      `https://social.example/essay/${source.name}:9`,
    );
    expect(hasReply(thread, '1')).to.equal(false);
    expect(words(live.querySelector('[part="origin"]'))).to.equal('on Mastodon');
    expect(commentElement(thread, '1').querySelector('[part="origin"]')).to.equal(null);
  });

  it('names where a comment came from only where several sources meet', async () => {
    const source = Object.assign(new StandInSource({ comments: [comment('9')] }), { title: 'WordPress' });
    const thread = await fixture<ColloquyThread>(
      html`<colloquy-thread .source=${source} thread="essay"></colloquy-thread>`,
    );
    await until(() => shownIds(thread).length === 1, 'the comment');
    expect(allInside(thread, '[part="origin"]')).to.deep.equal([]);
  });

  it('links to the comments that it does not give', async () => {
    const source = new StandInSource();
    const thread = await fixture<ColloquyThread>(
      html`<colloquy-thread .source=${source} thread="essay"></colloquy-thread>`,
    );
    (await source.loading()).respond({
      comments: [comment('9')],
      people: [],
      total: 40,
      moreAt: 'https://a.example/1',
    });
    await until(() => allInside(thread, 'a[href="https://a.example/1"]').length === 1, 'the link');
    expect(words(inside(thread, 'a[href="https://a.example/1"]'))).to.equal('Read the rest on a.example');
    expect(words(inside(thread, '[part="heading"]'))).to.equal('40 replies, 1 of them here');
  });

  it('folds a text behind the warning its writer gave', async () => {
    const words9 = body(paragraph('Behind the warning'));
    const { thread, live } = await showMixed({ comments: [comment('9', { contentWarning: 'Money', body: words9 })] });
    const details = commentElement(thread, live).querySelector('details');
    expect(details?.open).to.equal(false);
    expect(words(details?.querySelector('summary'))).to.equal('Money');
    expect(words(details?.querySelector('.body'))).to.equal('Behind the warning');
  });
});

describe('what is said of a failure', () => {
  useOwnStorage();

  it('has the words of the server, and how long to wait', async () => {
    const sending = await startSending();
    await send(sending);
    await fail(sending, new SourceError('rate-limited', '429', { said: 'Slow down, cowboy.', retryAfter: 15 }));
    expect(alertWords(sending.form)).to.equal(
      'Your reply was not posted. The site asks for a pause between replies. Wait a little, then try again. ' +
        'The site says: “Slow down, cowboy.” Wait 15 seconds. Every word of it is still here.',
    );
  });

  it('stands at the field that is at fault, in the words of the server', async () => {
    const sending = await startSending();
    await send(sending);
    await fail(sending, new SourceError('invalid-field', '400', { field: 'name', said: 'Three letters at least.' }));
    expect(problem(sending.form, 'Name')).to.equal('Three letters at least.');
  });

  it('offers the site’s own form, which gets the words, and keeps them here', async () => {
    const posted: { action: string; target: string; fields: unknown }[] = [];
    const { submit } = HTMLFormElement.prototype;
    HTMLFormElement.prototype.submit = function () {
      posted.push({ action: this.action, target: this.target, fields: Object.fromEntries(new FormData(this)) });
    };
    try {
      const sending = await startSending();
      await send(sending, 'Well said');
      const wayOut = { url: 'https://a.example/wp-comments-post.php', fields: { comment: 'Well said', submit: '1' } };
      await fail(sending, new SourceError('authentication-needed', '401', { wayOut }));
      formButton(sending.form, 'Post it on the site instead').click();
      expect(posted).to.deep.equal([{ action: wayOut.url, target: '_blank', fields: wayOut.fields }]);
      expect(sending.form.value).to.equal('Well said');
    } finally {
      HTMLFormElement.prototype.submit = submit;
    }
  });

  it('goes with its words once the thread shows that the reply arrived by other means', async () => {
    const { submit } = HTMLFormElement.prototype;
    HTMLFormElement.prototype.submit = () => undefined;
    try {
      const sending = await startSending();
      const { source, form } = sending;
      await send(sending, 'Well said');
      const wayOut = { url: 'https://a.example/form', fields: {} };
      await fail(sending, new SourceError('authentication-needed', '401', { wayOut }));
      formButton(form, 'Post it on the site instead').click();
      Object.assign(source, {
        find: () => Promise.resolve({ comments: [comment('77', { body: body(paragraph('Well said')) })], people: [] }),
      });
      dispatchEvent(new Event('focus'));
      await until(() => form.value === '', 'an empty field');
      expect(alertWords(form)).to.equal('');
    } finally {
      HTMLFormElement.prototype.submit = submit;
    }
  });
});
