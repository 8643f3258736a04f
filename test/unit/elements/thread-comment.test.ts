import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import '../../../src/elements/thread/define.js';
import type { ColloquyThread } from '../../../src/elements/thread/thread.js';
import type { Comment } from '../../../src/model/comment.js';
import type { Person } from '../../../src/model/person.js';
import { body, comment, paragraph, person } from './fixtures/comments.js';
import { words } from './fixtures/inside.js';
import { commentElement } from './fixtures/thread-view.js';

const pixel =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

async function show(
  more: Partial<Comment>,
  who: Partial<Person> = {},
  articleAuthor?: string,
  avatars?: ColloquyThread['avatars'],
): Promise<HTMLElement> {
  const thread = await fixture<ColloquyThread>(html`
    <colloquy-thread
      .comments=${[comment('1', more)]}
      .people=${[person('ada', { name: 'Ada Lovelace', ...who })]}
      .articleAuthor=${articleAuthor}
      .avatars=${avatars}
    ></colloquy-thread>
  `);
  return commentElement(thread, '1');
}

/** The comment of a person whose picture is at this address, in a thread that shows pictures. */
const pictured = (image: string): Promise<HTMLElement> => show({ author: 'ada' }, { image }, undefined, 'source');

/** What draws pictures is fetched where they are asked for. */
async function pictureIn(element: HTMLElement): Promise<HTMLImageElement> {
  await waitUntil(() => element.querySelector('img'));
  return element.querySelector('img')!;
}

const part = (element: HTMLElement, name: string): HTMLElement | null => element.querySelector(`[part="${name}"]`);

describe('a comment', () => {
  it('is named after who wrote it', async () => {
    const element = await show({ author: 'ada' });
    expect(element.getAttribute('aria-label')).to.equal('Reply by Ada Lovelace');
    expect(words(part(element, 'author'))).to.equal('Ada Lovelace');
  });

  it('is by someone when no one is named', async () => {
    expect(words(part(await show({}), 'author'))).to.equal('Someone');
    expect(words(part(await show({ author: 'unknown' }), 'author'))).to.equal('Someone');
  });

  it('is by someone when the name shows nothing', async () => {
    for (const name of ['\u3164', '\u200b\u2060', '\u2800', '  ']) {
      expect(words(part(await show({ author: 'ada' }, { name }), 'author')), JSON.stringify(name)).to.equal('Someone');
    }
  });

  it('keeps the case of a name', async () => {
    expect(words(part(await show({ author: 'ada' }, { name: 'peter vajda' }), 'author'))).to.equal('peter vajda');
  });

  it('marks the writer of the article alone', async () => {
    expect(words(part(await show({ author: 'ada' }, {}, 'ada'), 'badge'))).to.equal('Author');
    expect(part(await show({ author: 'ada' }, {}, 'jim'), 'badge')).to.equal(null);
    expect(part(await show({}, {}, undefined), 'badge')).to.equal(null);
  });

  it('has initials, hidden from those who hear the name', async () => {
    const avatar = part(await show({ author: 'ada' }), 'avatar');
    expect(words(avatar)).to.equal('AL');
    expect(avatar?.getAttribute('aria-hidden')).to.equal('true');
  });

  it('has the picture that the source has, where the page asks for it, and tells its server nothing of the page', async () => {
    const image = await pictureIn(await pictured(pixel));
    expect([image.src, image.alt, image.referrerPolicy, image.loading]).to.deep.equal([
      pixel,
      '',
      'no-referrer',
      'lazy',
    ]);
  });

  it('requests no picture unless the page asks for it', async () => {
    for (const avatars of [undefined, 'initials', 'off'] as const) {
      const element = await show({ author: 'ada' }, { image: pixel }, undefined, avatars);
      expect(element.querySelectorAll('img').length, avatars).to.equal(0);
    }
  });

  it('has initials where there is no picture, or none that may be shown', async () => {
    // Once this one has its picture, the others would have theirs.
    await pictureIn(await pictured(pixel));
    for (const image of [undefined, 'javascript:alert(1)']) {
      const element = await show({ author: 'ada' }, image ? { image } : {}, undefined, 'source');
      expect(element.querySelectorAll('img').length, image).to.equal(0);
      expect(words(part(element, 'avatar')), image).to.equal('AL');
    }
  });

  it('has initials where the picture cannot be had, now and when it is drawn again', async () => {
    const broken = `${location.origin}/no-such-picture.png`;
    // Once this one has its picture, the next is asked for as soon as it is drawn.
    await pictureIn(await pictured(pixel));
    const element = await pictured(broken);
    element.scrollIntoView();
    await waitUntil(() => words(part(element, 'avatar')) === 'AL');
    expect(part(element, 'avatar')!.getAttribute('aria-hidden')).to.equal('true');
    // It is known by now, and asked for no more.
    const again = await pictured(broken);
    expect(again.querySelectorAll('img').length).to.equal(0);
    expect(words(part(again, 'avatar'))).to.equal('AL');
  });

  it('links to its writer’s page without vouching for it', async () => {
    const link = part(await show({ author: 'ada' }, { url: 'https://ada.example/' }), 'author')?.querySelector('a');
    expect(link?.href).to.equal('https://ada.example/');
    expect(link?.rel.split(' ')).to.include.members(['nofollow', 'ugc', 'noopener']);
  });

  it('does not link to an address that is not allowed', async () => {
    expect(part(await show({ author: 'ada' }, { url: 'javascript:alert(1)' }), 'author')?.querySelector('a')).to.equal(
      null,
    );
  });

  it('has its date as the permalink, whose name begins with it and says whose reply it leads to', async () => {
    const dated = await show({ author: 'ada', datePublished: '2008-03-31' });
    const link = part(dated, 'permalink') as HTMLAnchorElement;
    expect(link.hash).to.equal('#comment-1');
    expect(words(link)).to.equal('March 31, 2008');
    expect(link.querySelector('time')?.dateTime).to.equal('2008-03-31');
    expect(link.getAttribute('aria-label')).to.equal('March 31, 2008, Permalink to the reply by Ada Lovelace, #1');
  });

  it('has its number as the permalink where no date is known', async () => {
    const undated = await show({ author: 'ada' });
    expect(undated.querySelector('time')).to.equal(null);
    expect(words(part(undated, 'permalink'))).to.equal('#1');
    expect(part(undated, 'permalink')?.getAttribute('aria-label')).to.equal(
      '#1, Permalink to the reply by Ada Lovelace',
    );
  });

  it('sets the passages it quotes as quotations', async () => {
    const element = await show({
      body: body({ type: 'blockquote', children: [paragraph('“Quoted.”')] }, paragraph('Indeed.')),
    });
    expect(words(element.querySelector('blockquote'))).to.equal('“Quoted.”');
  });

  it('says that only its writer sees it while it is held', async () => {
    const element = await show({ author: 'ada', status: 'held' });
    expect(words(part(element, 'notice'))).to.equal('Only you can see this: awaiting moderation.');
    expect(element.part.contains('held')).to.equal(true);
  });

  it('is in its own language, and its letters decide the direction', async () => {
    const text = part(await show({ inLanguage: 'ar', body: body(paragraph('نعم.')) }), 'body');
    expect(text?.lang).to.equal('ar');
    expect(text?.matches(':dir(rtl)')).to.equal(true);
  });

  it('has no reply button where there is no form', async () => {
    expect((await show({ author: 'ada' })).querySelector('button')).to.equal(null);
  });
});
