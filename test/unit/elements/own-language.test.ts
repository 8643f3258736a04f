import { expect, fixture, html } from '@open-wc/testing';
import { registerStrings } from '../../../src/define.js';
import type { ColloquyDiscussion } from '../../../src/elements/discussion/discussion.js';
import type { ColloquyReplyForm } from '../../../src/elements/reply-form/reply-form.js';
import type { ColloquyThread } from '../../../src/elements/thread/thread.js';
import type { Discussion } from '../../../src/model/discussion.js';
import { article, chain, comment } from './fixtures/comments.js';
import { spyOnConsole } from './fixtures/console.js';
import { textField } from './fixtures/form-view.js';
import { inside, until, words } from './fixtures/inside.js';
import { useOwnStorage } from './fixtures/own-storage.js';
import { StandInSource } from './fixtures/stand-in-source.js';
import { heading } from './fixtures/thread-view.js';

const says = (thread: ColloquyThread, text: string): Promise<void> =>
  until(() => heading(thread) === text, `"${text}", not "${heading(thread)}"`);

const file = (table: unknown): string =>
  URL.createObjectURL(new Blob([JSON.stringify(table)], { type: 'application/json' }));

const discussion: Discussion = { article: article(), people: [], comments: chain(2) };
const threadIn = (place: Element): ColloquyThread =>
  (place.shadowRoot?.querySelector('colloquy-thread') ?? place.querySelector('colloquy-thread'))!;

describe('words in a language of the page’s own', () => {
  useOwnStorage();
  afterEach(() => document.documentElement.removeAttribute('lang'));

  it('are read from a file that an attribute names, with its plurals and dates', async () => {
    const url = file({ locale: 'eo', replies: { one: '# respondo', other: '# respondoj' } });
    const dated = [comment('1', { datePublished: '2008-03-31' }), comment('2')];
    const thread = await fixture<ColloquyThread>(
      html`<colloquy-thread strings=${url} .comments=${dated}></colloquy-thread>`,
    );
    await says(thread, '2 respondoj');
    expect(words(inside(thread, 'time'))).to.equal(
      new Intl.DateTimeFormat('eo', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date('2008-03-31')),
    );
    thread.comments = chain(1);
    await says(thread, '1 respondo');
  });

  it('stand over those of the same language, and English is said for what a new language lacks', async () => {
    const german = file({ locale: 'de', oldestFirst: 'Zuerst die ältesten' });
    const thread = await fixture<ColloquyThread>(
      html`<colloquy-thread strings=${german} .comments=${[comment('1'), comment('2')]}></colloquy-thread>`,
    );
    await says(thread, '2 Antworten');
    expect(words(inside(thread, '.sort'))).to.contain('Zuerst die ältesten');
    thread.setAttribute('strings', file({ locale: 'gl', oldestFirst: 'As máis vellas' }));
    await says(thread, '2 replies');
    expect(words(inside(thread, '.sort'))).to.contain('As máis vellas');
    thread.removeAttribute('strings');
    await until(() => words(inside(thread, '.sort')).includes('Oldest'), 'English');
  });

  it('reach what is inside a discussion, composed or not, and what asks later', async () => {
    const url = file({ locale: 'eo', replies: '# respondoj', leaveReply: 'Respondu' });
    const place = await fixture<ColloquyDiscussion>(
      html`<colloquy-discussion strings=${url} .data=${discussion}></colloquy-discussion>`,
    );
    await until(() => threadIn(place), 'a thread');
    await says(threadIn(place), '2 respondoj');
    const composed = await fixture<ColloquyDiscussion>(html`
      <colloquy-discussion .data=${discussion} .strings=${{ replies: (count: number) => `${count} voices` }}>
        <colloquy-thread></colloquy-thread>
      </colloquy-discussion>
    `);
    await says(threadIn(composed), '2 voices');
    composed.strings = { replies: (count) => `${count} words` };
    await says(threadIn(composed), '2 words');
    composed.strings = undefined;
    await says(threadIn(composed), '2 replies');
  });

  it('leave those of the language where the file cannot be had or is unfit, and the console names what is wrong', async () => {
    const warnings = spyOnConsole('warn');
    const thread = await fixture<ColloquyThread>(
      html`<colloquy-thread lang="fr" strings="/no-such-words.json" .comments=${[comment('1'), comment('2')]}></colloquy-thread>`,
    );
    await says(thread, '2 réponses');
    await until(() => warnings().join().includes('/no-such-words.json'), 'a warning');
    thread.setAttribute('strings', file({ replies: { one: 'a' }, retry: 7, bogus: 'x', sortBy: 'Ordre' }));
    await until(() => words(inside(thread, '.sort')).includes('Ordre'), 'the sound word');
    await says(thread, '2 réponses');
    for (const name of ['replies', 'retry', 'bogus']) expect(warnings().join()).to.contain(`\`${name}\``);
  });

  it('can be registered for a tag', async () => {
    registerStrings('lv', () => Promise.resolve({ locale: 'lv', replies: { one: '# atbilde', other: '# atbildes' } }));
    const thread = await fixture<ColloquyThread>(
      html`<colloquy-thread lang="lv-LV" .comments=${chain(2)}></colloquy-thread>`,
    );
    await says(thread, '2 atbildes');
    expect(inside(thread, 'section').hasAttribute('lang')).to.equal(false);
  });

  it('are marked as English where there are none for the page, and what people write is not', async () => {
    const source = new StandInSource();
    const place = await fixture<HTMLElement>(html`
      <div lang="lt">
        <colloquy-thread .comments=${[...chain(1), comment('fr', { inLanguage: 'fr' })]}></colloquy-thread>
        <colloquy-reply-form .source=${source} thread="essay"></colloquy-reply-form>
      </div>
    `);
    const thread = threadIn(place);
    await until(() => thread.shadowRoot!.querySelector('section')?.lang === 'en', 'the mark');
    const bodies = [...thread.shadowRoot!.querySelectorAll<HTMLElement>('.body')];
    expect(bodies.map(({ lang }) => lang)).to.deep.equal(['lt', 'fr']);
    const form = place.querySelector('colloquy-reply-form') as ColloquyReplyForm;
    await until(() => form.shadowRoot?.querySelector('form'), 'the form');
    expect([inside(form, 'section').lang, textField(form).lang]).to.deep.equal(['en', 'lt']);
    place.lang = 'de';
    await says(thread, '2 Antworten');
    expect(inside(thread, 'section').hasAttribute('lang')).to.equal(false);
  });
});
