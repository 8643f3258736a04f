import { expect } from '@open-wc/testing';
import { sliceEngine, workerEngine, type QuoteEngine } from '../../../src/elements/quotes/quote-engine.js';
import { article, body, comment, discussion, paragraph, person } from './fixtures/comments.js';
import { goTo, leaveAddress } from './fixtures/address.js';
import { allInside, focused, inside, until, words } from './fixtures/inside.js';
import { linked, show } from './fixtures/quoting.js';
import { StandInSource } from './fixtures/stand-in-source.js';

const said = 'The ability to let go of a particular outcome is essential for whoever sells anything';
const essay = article({ id: 'live', body: body(paragraph(said)) });
const quoting = (id: string, more = {}): ReturnType<typeof comment> =>
  comment(id, {
    body: body({ type: 'blockquote', children: [paragraph(said)] }, paragraph(`So says ${id}.`)),
    ...more,
  });

describe('quotations in comments that come', () => {
  it('are found beside those that came with the discussion', async () => {
    const source = new StandInSource({ comments: [comment('1')] });
    const data = discussion({
      article: { ...essay, id: `live-${Date.now()}` },
      comments: [comment('0')],
      quoteLinks: [],
    });
    const shown = await show(data, { source });
    await until(() => allInside(shown.thread, 'article').length === 2, 'the comments');
    source.change([comment('1'), quoting('2')]);
    const [link] = await linked(shown, 1);
    expect(link!.closest('article')!.id).to.equal(`comment-${source.name}:2`);
    await until(() => allInside(shown.article, '.note').length === 1, 'the note');
    source.change([comment('1')]);
    await linked(shown, 0);
    await until(() => allInside(shown.article, '.note').length === 0, 'no note');
  });

  it('are found in comments that were written before, and come with a later page', async () => {
    const words = 'What nobody had said before the second page was there was said by her alone';
    const newest = comment('2', {
      datePublished: '2024-05-02',
      body: body({ type: 'blockquote', children: [paragraph(words)] }),
    });
    const source = new StandInSource({ comments: [newest] });
    const shown = await show(
      discussion({ article: { ...essay, id: `late-${Date.now()}` }, comments: [], quoteLinks: [] }),
      { source },
    );
    await until(() => allInside(shown.thread, 'article').length === 1, 'the comment');
    await new Promise((resolve) => setTimeout(resolve, 500));
    source.change([newest, comment('1', { datePublished: '2024-05-01', body: body(paragraph(words)) })]);
    const [link] = await linked(shown, 1);
    expect(link!.getAttribute('aria-description')).to.equal('Quoted from: Someone, reply 1');
    expect(inside(shown.thread, `#comment-${CSS.escape(`${source.name}:1`)} .note`).dataset.figure).to.equal('1');
  });

  it('are taken as they are where the discussion says who quotes whom', async () => {
    const shown = await show(
      discussion({ article: essay, comments: [quoting('1')], people: [person('ada')], quoteLinks: [] }),
    );
    await new Promise((resolve) => setTimeout(resolve, 800));
    await linked(shown, 0);
  });

  it('are found in a thread of hundreds, in each comment that has one', async () => {
    const comments = Array.from({ length: 240 }, (_, i) => (i % 60 === 0 ? quoting(`${i}`) : comment(`${i}`)));
    const shown = await show(discussion({ article: { ...essay, id: 'hundreds' }, comments }));
    const links = await linked(shown, 4);
    expect(words(links[0])).to.equal(said);
    await until(() => allInside(shown.article, '.note')[0]?.dataset.figure === '4', 'the note');
  });
});

describe('a long thread', () => {
  const comments = Array.from({ length: 1200 }, (_, i) => (i % 4 === 0 ? quoting(`${i}`) : comment(`${i}`)));

  it('is searched again when it was removed and put back', async () => {
    const shown = await show(discussion({ article: { ...essay, id: 'away' }, comments }));
    for (const wait of [200, 300, 400]) {
      await new Promise((resolve) => setTimeout(resolve, wait));
      const place = shown.discussion.parentElement!;
      shown.discussion.remove();
      await new Promise((resolve) => setTimeout(resolve));
      place.append(shown.discussion);
    }
    await linked(shown, 300);
  });

  it('does not keep the reader waiting who follows a link into it', async () => {
    goTo('#quote=1196');
    const shown = await show(discussion({ article: { ...essay, id: 'waiting' }, comments }));
    await until(() => focused()?.matches('#comment-1196, #comment-1196 *'), 'the focus on the comment');
    leaveAddress();
    await linked(shown, 300);
  });
});

describe('the search for quotations', () => {
  const engines: Record<string, () => QuoteEngine> = { 'in a worker': workerEngine, 'in slices': sliceEngine };
  for (const [where, start] of Object.entries(engines)) {
    it(`finds them ${where}, one comment after the other`, async () => {
      const engine = start();
      const first = await engine.ask({ id: 1, article: essay, comments: [comment('1')] });
      expect([first.quoteLinks.length, first.id]).to.deep.equal([0, 1]);
      const second = await engine.ask({ id: 2, comments: [quoting('2')] });
      expect(second.quoteLinks.map(({ from, to }) => [from.source, to.source])).to.deep.equal([['2', 'live']]);
      engine.stop();
    });

    it(`tells those who wait ${where} that it has been stopped`, async () => {
      const engine = start();
      const asked = engine.ask({
        id: 1,
        article: essay,
        comments: Array.from({ length: 300 }, (_, i) => quoting(`${i}`)),
      });
      engine.stop();
      const names = [asked, engine.ask({ id: 2 })].map((one) =>
        one.then(
          () => 'resolved',
          ({ name }: Error) => name,
        ),
      );
      expect(await Promise.all(names)).to.deep.equal(['AbortError', 'AbortError']);
    });
  }
});
