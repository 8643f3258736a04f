import { expect, fixture, html } from '@open-wc/testing';
import '../../../src/define.js';
import '../../../src/elements/map/define.js';
import type { ColloquyDiscussion } from '../../../src/elements/discussion/discussion.js';
import type { ColloquyMap } from '../../../src/elements/map/map.js';
import { discussion } from '../../../src/content/index.js';
import { chain } from './fixtures/comments.js';
import { allInside, focused, inside, until, words } from './fixtures/inside.js';

const show = (comments = discussion.comments, more: Partial<ColloquyMap> = {}): Promise<ColloquyMap> =>
  fixture<ColloquyMap>(html`
    <colloquy-map .article=${discussion.article} .comments=${comments} .people=${discussion.people} .quoteLinks=${more.quoteLinks ?? discussion.quoteLinks}></colloquy-map>
  `);

const rows = (map: ColloquyMap): string[] => allInside(map, 'li').map(words);

describe('<colloquy-map>', () => {
  it('lists every comment with what it takes up', async () => {
    const map = await show();
    await until(() => rows(map)[5]?.includes('names'), 'the names');
    expect(rows(map)).to.deep.equal([
      'Lance E Osborne',
      'Andrea Howe',
      'peter vajda quotes the article, paragraph 4',
      'Rich Sternhell names peter vajda',
      'peter vajda quotes Rich Sternhell',
      'Barbara Garabedian names Rich Sternhell',
    ]);
    expect(words(inside(map, '.essay'))).to.equal('Trust-based Selling Between Cultures quoted by peter vajda');
  });

  it('draws an arc for each, and hides the drawing from those who hear the list', async () => {
    const map = await show();
    await until(() => allInside(map, 'path.name').length === 2, 'the names');
    expect(allInside(map, 'path.quote')).to.have.length(2);
    expect(inside(map, 'svg').getAttribute('aria-hidden')).to.equal('true');
  });

  it('says below the drawing what its lines mean, to those who see them', async () => {
    const map = await show();
    const legend = inside(map, '.legend');
    expect(legend.getAttribute('aria-hidden')).to.equal('true');
    await until(() => words(legend).includes('names …'), 'the names');
    expect(words(legend)).to.equal('quotes …names …');
    expect([...legend.querySelectorAll('line')].map((line) => line.getAttribute('class'))).to.deep.equal([
      'quote',
      'name',
    ]);
  });

  it('lets the arcs of the comment stand out that has the focus', async () => {
    const map = await show();
    allInside(map, 'li a')[4]!.focus();
    await map.updateComplete;
    expect(allInside(map, 'path.quote').map((path) => path.hasAttribute('data-on'))).to.deep.equal([false, true]);
    expect(allInside(map, 'li').map((row) => row.hasAttribute('data-on'))).to.deep.equal([
      false,
      false,
      false,
      true,
      true,
      false,
    ]);
  });

  it('is as high as its list, so that each row stands beside its node', async () => {
    const map = await show();
    const [last, node] = [allInside(map, 'li').at(-1)!, allInside(map, 'circle').at(-1)!].map((one) =>
      one.getBoundingClientRect(),
    );
    expect(Math.abs((last!.top + last!.bottom) / 2 - (node!.top + node!.bottom) / 2)).to.be.lessThan(2);
  });

  it('goes to a comment by the thread of its discussion', async () => {
    const around = await fixture<ColloquyDiscussion>(html`
      <colloquy-discussion .data=${discussion} backend="none">
        <colloquy-map></colloquy-map>
        <colloquy-thread></colloquy-thread>
      </colloquy-discussion>
    `);
    const map = around.querySelector('colloquy-map')!;
    await until(() => rows(map).length === 6, 'the map');
    allInside(map, 'li a')[4]!.click();
    await until(() => focused()?.id === 'comment-5', 'the comment');
    expect(location.hash).to.equal('');
  });

  it('links to the comment where there is no thread', async () => {
    const map = await show();
    expect(allInside<HTMLAnchorElement>(map, 'li a')[2]!.getAttribute('href')).to.equal('#comment-3');
  });

  it('puts comments together where there are too many, and says so', async () => {
    const map = await show(chain(1200), { quoteLinks: [] });
    expect(rows(map)).to.have.length(400);
    expect(words(inside(map, '.together'))).to.equal('There are many replies. In each place: 3.');
  });

  it('says so where no one takes anyone up', async () => {
    const map = await show(chain(1), { quoteLinks: [] });
    expect(words(inside(map, '.together'))).to.equal('Nobody has taken anybody up yet.');
  });

  it('says nothing of a conversation that it has not been given', async () => {
    const map = await fixture<ColloquyMap>(html`<colloquy-map></colloquy-map>`);
    expect(allInside(map, 'section, h2, .together').length).to.equal(0);
  });

  it('passes axe', async () => {
    await expect(await show()).to.be.accessible();
  });
});
