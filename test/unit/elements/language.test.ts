import { expect, fixture, html } from '@open-wc/testing';
import '../../../src/define.js';
import type { ColloquyArticle } from '../../../src/elements/article/article.js';
import type { ColloquyReplyForm } from '../../../src/elements/reply-form/reply-form.js';
import type { ColloquyThread } from '../../../src/elements/thread/thread.js';
import { article, chain, comment } from './fixtures/comments.js';
import { fill, submit, status, textField, write } from './fixtures/form-view.js';
import { inside, until, words } from './fixtures/inside.js';
import { useOwnStorage } from './fixtures/own-storage.js';
import { StandInSource } from './fixtures/stand-in-source.js';
import { heading } from './fixtures/thread-view.js';

const date = { datePublished: '2008-03-31' };
const says = (thread: ColloquyThread, text: string): Promise<void> =>
  until(() => heading(thread) === text, `"${text}", not "${heading(thread)}"`);
const dated = (thread: ColloquyThread): string => words(inside(thread, 'time'));

describe('the language of the words', () => {
  afterEach(() => document.documentElement.removeAttribute('lang'));
  useOwnStorage();

  const show = async (lang: string, count = 1): Promise<ColloquyThread> => {
    const place = await fixture<HTMLElement>(html`
      <div lang=${lang}>
        <colloquy-thread .comments=${[...chain(count - 1), comment('last', date)]}></colloquy-thread>
      </div>
    `);
    return place.querySelector('colloquy-thread')!;
  };

  it('is English where nothing is said', async () => {
    const thread = await fixture<ColloquyThread>(html`<colloquy-thread .comments=${chain(2)}></colloquy-thread>`);
    await says(thread, '2 replies');
  });

  it('is that of a lang with an underscore, which some servers write', async () => {
    const thread = await show('fr_CA', 2);
    await says(thread, '2 réponses');
  });

  it('is that of the nearest lang', async () => {
    document.documentElement.lang = 'ar';
    const thread = await show('fr', 2);
    await says(thread, '2 réponses');
    thread.lang = 'en';
    await says(thread, '2 replies');
  });

  it('is that of the page where nothing nearer says another', async () => {
    document.documentElement.lang = 'fr';
    const thread = await fixture<ColloquyThread>(html`<colloquy-thread .comments=${chain(2)}></colloquy-thread>`);
    await says(thread, '2 réponses');
  });

  it('is found beyond the shadow roots it stands in', async () => {
    const place = await fixture<HTMLElement>(html`<div lang="fr"><div></div></div>`);
    const thread = Object.assign(document.createElement('colloquy-thread') as ColloquyThread, { comments: chain(2) });
    place.firstElementChild!.attachShadow({ mode: 'open' }).append(thread);
    await says(thread, '2 réponses');
    place.lang = 'en';
    await says(thread, '2 replies');
  });

  it('changes when the page changes it, there and back', async () => {
    const thread = await show('en', 2);
    await says(thread, '2 replies');
    thread.parentElement!.lang = 'fr';
    await says(thread, '2 réponses');
    thread.parentElement!.lang = 'ar';
    await says(thread, 'ردان');
    thread.parentElement!.lang = 'en';
    await says(thread, '2 replies');
  });

  it('changes when the element moves', async () => {
    const thread = await show('fr', 2);
    await says(thread, '2 réponses');
    const other = await fixture<HTMLElement>(html`<div lang="en"></div>`);
    other.append(thread);
    await says(thread, '2 replies');
  });

  it('is the last one asked for, however long each takes to come', async () => {
    const thread = await show('fr', 2);
    thread.parentElement!.lang = 'ar';
    await Promise.resolve();
    thread.parentElement!.lang = 'en';
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(heading(thread)).to.equal('2 replies');
  });

  for (const [count, french, arabic] of [
    [1, '1 réponse', 'رد واحد'],
    [2, '2 réponses', 'ردان'],
    [3, '3 réponses', null],
    [11, '11 réponses', null],
  ] as const) {
    it(`has its own plural for ${count}`, async () => {
      await says(await show('fr', count), french);
      const thread = await show('ar', count);
      await until(() => /\p{Script=Arabic}/u.test(heading(thread)), 'Arabic');
      if (arabic) expect(heading(thread)).to.equal(arabic);
      else expect(heading(thread)).to.match(count === 3 ? /ردود$/ : /ردًّا$/);
    });
  }

  for (const [tag, text] of [
    ['en', 'March 31, 2008'],
    ['en-GB', '31 March 2008'],
    ['EN-gb', '31 March 2008'],
    ['fr', '31 mars 2008'],
    ['fr-CA', '31 mars 2008'],
    ['de', '31. März 2008'],
  ] as const) {
    it(`writes dates as ${tag} does, where there are words for it`, async () => {
      const thread = await show(tag);
      await until(() => dated(thread) === text, `"${text}", not "${dated(thread)}"`);
    });
  }

  for (const tag of ['en_US', 'en-', 'english', 'en-x']) {
    it(`draws the comments all the same where lang="${tag}" is no language tag`, async () => {
      const thread = await show(tag);
      await until(() => dated(thread).includes('2008'), 'a date');
      await says(thread, '1 reply');
    });
  }

  it('leaves the article in its own', async () => {
    const place = await fixture<HTMLElement>(html`
      <div lang="fr"><colloquy-article .article=${article({ inLanguage: 'en', ...date })}></colloquy-article></div>
    `);
    const element = place.querySelector('colloquy-article') as ColloquyArticle;
    await until(() => words(inside(element, 'footer button')) === 'Copier le lien', 'French words');
    expect(inside(element, 'article').lang).to.equal('en');
    expect(inside(element, 'footer').lang).to.equal('fr');
    expect(words(inside(element, '[part="byline"]'))).to.equal('31 mars 2008');
  });

  it('can be overruled word by word', async () => {
    const thread = await show('fr', 2);
    thread.strings = { replies: (count) => `${count} voix` };
    await says(thread, '2 voix');
    await until(() => words(inside(thread, '.sort')).includes('Trier'), 'French words');
    thread.strings = undefined;
    await says(thread, '2 réponses');
  });

  it('is that of a form too, and what is typed stays', async () => {
    const source = new StandInSource();
    const place = await fixture<HTMLElement>(html`
      <div lang="en"><colloquy-reply-form .source=${source} thread="essay"></colloquy-reply-form></div>
    `);
    const form = place.querySelector('colloquy-reply-form') as ColloquyReplyForm;
    await until(() => form.shadowRoot?.querySelector('form'), 'the form');
    write(textField(form), 'Words');
    place.lang = 'fr';
    await until(() => words(inside(form, '[part="heading"]')) === 'Laisser une réponse', 'French');
    expect(form.value).to.equal('Words');
    place.lang = 'en';
    await until(() => words(inside(form, '[part="heading"]')) === 'Leave a reply', 'English');
    fill(form, 'Words');
    submit(form);
    await until(() => source.sends.length === 1, 'the reply');
    source.sends[0]?.respond({ status: 'held' });
    await until(() => status(form) === 'Your reply was sent and awaits moderation.', 'the news, in English');
  });
});
