import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { lightMarkdown } from '../../../src/formats/light-markdown.js';
import type { QuoteLink } from '../../../src/model/quote-link.js';
import { authoredLinks } from '../../../src/quotes/authored-links.js';
import { passage } from '../../../src/quotes/selectors.js';
import { restSource } from '../../../src/sources/rest/index.js';
import { startRestServer } from '../../../src/rest-server/index.js';
import { takeBackTo } from '../../servers/rest/older-file.js';
import { serve, temporaryFile } from '../../servers/rest/serve.js';

const thread = '/essays/trust';
const said = 'It should never be hurried – שלום 😀.';
const text = `> ${said}\n\nYes.`;
const quotesOf = (key: string, words: string): readonly QuoteLink[] =>
  authoredLinks(key, lightMarkdown(words), [passage('essay', said, [{ start: 0, end: said.length }])]);
const reply = { key: 'the-key-of-it', text, name: 'Maya', quotes: quotesOf('the-key-of-it', text) };
/** As the source gives them: from the comment itself. */
const from = (id: string, quotes: readonly QuoteLink[]): QuoteLink[] =>
  quotes.map((link) => ({ ...link, from: { ...link.from, source: id } }));

describe('what a reply to a rest server quotes', () => {
  it('comes back with it, also when the server has started again from its file', async (t) => {
    const file = temporaryFile();
    const first = await startRestServer({ file });
    t.after(() => first.close());
    const sent = await restSource({ endpoint: first.url }).send(thread, reply);
    assert.equal(reply.quotes.length, 1);
    assert.deepEqual(sent.quoteLinks, from('1', reply.quotes));
    await first.close();

    const { source } = await serve(t, { file });
    assert.deepEqual((await source.load(thread)).quoteLinks, sent.quoteLinks);
    assert.deepEqual(await source.send(thread, reply, { again: true }), sent);
    await assert.rejects(source.send(thread, { ...reply, quotes: [] }), { kind: 'duplicate' });
  });

  it('is not said where nothing is quoted', async (t) => {
    const { source } = await serve(t);
    for (const quotes of [undefined, []]) {
      const sent = await source.send(thread, {
        key: `quotes-${quotes?.length}`,
        text: 'Yes.',
        name: 'Maya',
        ...(quotes && { quotes }),
      });
      assert.equal('quoteLinks' in sent, false);
    }
    assert.equal('quoteLinks' in (await source.load(thread)), false);
  });

  it('goes with its words when they are changed, and is replaced by what the new ones quote', async (t) => {
    const { source, server, fetch } = await serve(t);
    const { secret = '' } = await source.send(thread, reply);
    assert.equal('quoteLinks' in (await source.edit(thread, '1', 'Nothing of it.', { secret })), false);
    assert.equal('quoteLinks' in (await source.load(thread)), false);

    const quotes = quotesOf('1', `Still:\n\n${text}`);
    const response = await fetch(`${server.url}/comments/1`, {
      method: 'PUT',
      headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${secret}` },
      body: JSON.stringify({ text: `Still:\n\n${text}`, quotes }),
    });
    assert.equal(response.status, 200);
    assert.deepEqual((await source.load(thread)).quoteLinks, from('1', quotes));
  });

  it('leaves nothing in the file when the reply is deleted', async (t) => {
    const { source, server } = await serve(t);
    const { secret = '' } = await source.send(thread, reply);
    await source.send(thread, { key: 'the-reply', text: 'No.', name: 'Noor', inReplyTo: 'rest:1' });
    await source.remove(thread, '1', { secret });
    assert.equal(server.store.get(1)?.quotes, null);
    assert.equal('quoteLinks' in (await source.load(thread)), false);
  });

  it('is kept in a file that was made before there were any, with all that stood there', async (t) => {
    const file = temporaryFile();
    const first = await startRestServer({ file });
    t.after(() => first.close());
    const old = { key: 'the-old-key', text: 'Before.', name: 'Maya' };
    const before = await restSource({ endpoint: first.url }).send(thread, old);
    await first.close();
    takeBackTo(file, 1);

    const { source } = await serve(t, { file });
    assert.deepEqual(await source.send(thread, old, { again: true }), before);
    await source.send(thread, reply);
    const { comments, quoteLinks } = await source.load(thread);
    assert.equal(comments.length, 2);
    assert.deepEqual(quoteLinks, from('2', reply.quotes));
  });

  it('is left out where it is no quotation, and the reply is shown', async () => {
    const comment = (id: string, quotes: unknown): unknown => ({
      id,
      text: 'Yes.',
      datePublished: '2026-11-03T09:30:00Z',
      status: 'published',
      quotes,
    });
    const json = {
      comments: [comment('1', [{ id: 1 }, null, ...reply.quotes]), comment('2', 'none'), comment('3', [7])],
      total: 3,
    };
    const source = restSource({ endpoint: 'https://comments.example', fetch: async () => Response.json(json) });
    const { comments, quoteLinks } = await source.load(thread);
    assert.equal(comments.length, 3);
    assert.deepEqual(quoteLinks, from('1', reply.quotes));
  });
});
