import { expect, fixture, html } from '@open-wc/testing';
import '../../../src/define.js';
import type { ColloquyDiscussion } from '../../../src/elements/discussion/discussion.js';
import { ar } from '../../../src/locales/ar.js';
import { fr } from '../../../src/locales/fr.js';
import type { Discussion } from '../../../src/model/discussion.js';
import type { RenderOptions } from '../../../src/server/index.js';
import { discussion as essay } from '../../../src/content/index.js';
import { secondDiscussion } from '../../fixtures/second-discussion.js';
import { everyKind, lines, longThread, printed } from './fixtures/printed-page.js';
import { body, comment, discussion, paragraph, person } from './fixtures/comments.js';
import { until } from './fixtures/inside.js';
import { useOwnStorage } from './fixtures/own-storage.js';
import { StandInSource } from './fixtures/stand-in-source.js';

const fields = { name: 'required', email: 'required', website: 'optional' } as const;

/** The same discussion as the elements draw it where nothing was printed. */
async function draw(
  data: Discussion,
  { lang, headingLevel = 2, maxDepth = 4, sort = 'oldest' }: RenderOptions,
  source?: StandInSource,
): Promise<Element> {
  const element = await fixture<ColloquyDiscussion>(html`
    <colloquy-discussion .data=${data} .source=${source} quotes="off" backend="none" lang=${lang ?? 'en'}>
      <colloquy-article heading-level=${headingLevel}></colloquy-article>
      <colloquy-thread heading-level=${headingLevel + 1} max-depth=${maxDepth} sort=${sort}>
        <colloquy-reply-form slot="reply" heading-level=${headingLevel + 2}></colloquy-reply-form>
      </colloquy-thread>
    </colloquy-discussion>
  `);
  const thread = element.querySelector('colloquy-thread')!;
  const ids = new Set(data.comments?.map(({ id }) => id));
  await until(() => thread.shadowRoot!.querySelectorAll('article').length === ids.size, 'all comments');
  await until(() => !thread.shadowRoot!.querySelector('[aria-busy="true"], .colloquy-waiting'), 'a thread at rest');
  const word = thread.shadowRoot!.querySelector('[part="heading"]')!;
  await until(() => lang !== 'fr' || word.textContent.includes('réponse'), 'French');
  await until(() => lang !== 'ar' || /\p{Script=Arabic}/u.test(word.textContent), 'Arabic');
  // The interactions may still be on their way, with the later words.
  await thread.updateComplete;
  return element;
}

const tags = ['colloquy-article', 'colloquy-thread', 'colloquy-reply-form'] as const;

async function expectEqual(data: Discussion, options: RenderOptions, source?: StandInSource): Promise<void> {
  const page = printed(data, options);
  const drawn = await draw(data, options, source);
  for (const tag of tags) {
    if (tag === 'colloquy-reply-form' && !options.form) continue;
    const root = page.querySelector(tag)!.shadowRoot!;
    // Where it is posted to, and what is sent along, only a printed form knows.
    for (const name of ['action', 'method']) root.querySelector('form')?.removeAttribute(name);
    root.querySelector('.sent-along')?.replaceChildren();
    expect(lines(root).join('\n')).to.equal(lines(drawn.querySelector(tag)!.shadowRoot!).join('\n'));
  }
}

describe('printed HTML is node by node what the elements draw', () => {
  useOwnStorage();

  const cases: Readonly<Record<string, [Discussion, RenderOptions?]>> = {
    'of the essay and its replies': [essay],
    'of every kind of comment': [everyKind()],
    'of every kind of comment, newest first, flat, below a headline of level 4': [
      everyKind(),
      { sort: 'newest', maxDepth: 0, headingLevel: 4 },
    ],
    'of an article that reads from the right': [secondDiscussion, { strings: ar }],
    'in French': [everyKind(), { strings: fr }],
    'of British dates': [everyKind(), { lang: 'en-GB' }],
    'of a link that is none, in unchecked data': [
      discussion({
        comments: [
          comment('1', {
            body: body(
              paragraph({ type: 'link', url: 'javascript:alert(1)', children: [{ type: 'text', value: 'no link' }] }),
            ),
          }),
        ],
      }),
    ],
    'of no comments at all': [discussion({ comments: [] })],
    'of two hundred comments in chunks': [discussion({ comments: longThread(200), people: [person('ada')] })],
  };
  for (const [what, [data, options = {}]] of Object.entries(cases)) {
    it(what, () => expectEqual(data, { lang: options.strings?.locale ?? 'en', ...options }));
  }

  it('with the form and the buttons to reply, where replies are taken', () =>
    expectEqual(
      everyKind(),
      { lang: 'en', form: { action: '/replies', hidden: { thread: 'x' }, fields, reach: 'public' } },
      new StandInSource({ comments: [] }),
    ));

  it('with a form that asks for a name alone', () =>
    expectEqual(
      discussion(),
      { lang: 'en', form: { action: '/replies', fields: { name: 'optional', website: 'absent' }, reach: 'device' } },
      new StandInSource({
        comments: [],
        fields: { name: 'optional', email: 'absent', website: 'absent' },
        reach: 'device',
      }),
    ));
});
