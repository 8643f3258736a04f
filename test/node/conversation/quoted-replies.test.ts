import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Conversation } from '../../../src/conversation/index.js';
import { lightMarkdown } from '../../../src/formats/light-markdown.js';
import type { CommentBatch, CommentSource, QuoteLink, Reply } from '../../../src/model/index.js';
import { authoredLinks } from '../../../src/quotes/authored-links.js';
import { passage } from '../../../src/quotes/selectors.js';

const text = '> begins with listening\n\nYes.';
const quotes = authoredLinks('k', lightMarkdown(text), [
  passage('live:1', 'It begins with listening.', [{ start: 3, end: 24 }]),
]);

/** A source that keeps what was quoted, under ids of its own. */
function keeping(): CommentSource {
  const stored: Reply[] = [];
  const batch = (replies: readonly Reply[]): CommentBatch => ({
    comments: replies.map(({ key, text: words }) => ({ id: `n-${key}`, body: lightMarkdown(words) })),
    people: [],
    quoteLinks: replies
      .flatMap((reply) => reply.quotes ?? [])
      .map((link) => ({ ...link, from: { ...link.from, source: `n-${link.from.source}` } })),
  });
  return {
    name: 'live',
    capabilities: {
      write: 'guest',
      fields: { name: 'absent', email: 'absent', website: 'absent' },
      reach: 'public',
      resend: 'safe',
    },
    load: async () => batch(stored),
    send: async (_thread, reply) => {
      stored.push(reply);
      return batch([reply]);
    },
  };
}

const endsOf = (links: readonly QuoteLink[] | undefined): unknown =>
  links?.map(({ id, from, to }) => [id, from.source, to.source]);

describe('what a reply quotes', () => {
  it('stands in the conversation from the moment it is sent, with merged ids', async () => {
    const conversation = new Conversation();
    conversation.connect(keeping(), 'essay');
    await conversation.send({ key: 'k', text, quotes });
    assert.deepEqual(endsOf(conversation.snapshot.quoteLinks), [['quote:live:n-k:0', 'live:n-k', 'live:1']]);
  });

  it('stands there once when it is loaded again', async () => {
    const conversation = new Conversation();
    conversation.connect(keeping(), 'essay');
    await conversation.send({ key: 'k', text, quotes });
    await conversation.reload();
    assert.equal(conversation.snapshot.quoteLinks?.length, 1);
  });

  it('stands beside what the discussion brings', async () => {
    const conversation = new Conversation();
    conversation.setDiscussion({ comments: [], quoteLinks: [{ ...quotes[0]!, origin: 'detected' }] });
    conversation.connect(keeping(), 'essay');
    await conversation.send({ key: 'k', text, quotes });
    assert.deepEqual(
      conversation.snapshot.quoteLinks?.map(({ origin }) => origin),
      ['detected', 'author'],
    );
  });

  it('is left out of the snapshot where there are no quotations', () => {
    assert.equal('quoteLinks' in new Conversation().snapshot, false);
  });
});
