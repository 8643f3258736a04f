import { expect } from '@open-wc/testing';
import { update } from 'idb-keyval';
import { lightMarkdown } from '../../../src/formats/light-markdown.js';
import { authoredLinks } from '../../../src/quotes/authored-links.js';
import { passage } from '../../../src/quotes/selectors.js';
import { connectionTo } from '../../../src/sources/local/connection.js';
import { localSource } from '../../../src/sources/local/index.js';

const said = 'It should never be hurried.';
const text = `> ${said}\n\nYes.`;
const quotes = authoredLinks('k', lightMarkdown(text), [passage('essay', said, [{ start: 0, end: said.length }])]);

describe('what a reply on this device quotes', () => {
  const databaseName = `quotes-${Date.now()}`;
  const source = localSource({ databaseName });
  const reply = { key: 'k', text, name: 'Ada', quotes };

  after(() => void indexedDB.deleteDatabase(databaseName));

  it('comes back with it, now and with every load', async () => {
    expect((await source.send('essay', reply)).quoteLinks).to.deep.equal(quotes);
    expect((await source.load('essay')).quoteLinks).to.deep.equal(quotes);
  });

  it('is compared again when the text is changed', async () => {
    const changed = await source.edit('essay', 'k', text.replace('never', 'always'));
    expect(changed.quoteLinks?.map(({ match }) => match)).to.deep.equal(['modified']);
  });

  it('goes when the words go', async () => {
    await source.edit('essay', 'k', 'Nothing of it.');
    expect(await source.load('essay')).not.to.have.property('quoteLinks');
  });

  it('is left out where it is none', async () => {
    await source.send('odd', { ...reply, key: 'odd' });
    await update(
      'odd',
      (stored: readonly object[] = []) => stored.map((record) => ({ ...record, quotes: [{ id: 1 }, null] })),
      connectionTo(databaseName),
    );
    const { comments, quoteLinks } = await source.load('odd');
    expect(comments).to.have.length(1);
    expect(quoteLinks).to.equal(undefined);
  });
});
