import { createKey } from '../../../../src/model/create-key.js';
import { SourceError } from '../../../../src/model/source-error.js';
import type { SentBatch } from '../../../../src/model/source.js';
import { batches, comments, mutant, pages, rekind, type Mutant, type Source } from './mutant.js';

const sent = (source: Source, change: (batch: SentBatch) => SentBatch): Partial<Source> => ({
  send: async (...asked) => change(await source.send(...asked)),
});

const typed = (source: Source, change: (text: string) => string): Partial<Source> => ({
  send: (thread, reply, options) => source.send(thread, { ...reply, text: change(reply.text) }, options),
});

const gravatar = 'https://www.gravatar.com/avatar/24acb67f6322d8989cb008c8156b0acb';

export const writing: readonly Mutant[] = [
  mutant('sent-comment', 'returns no comment', (source) => sent(source, (batch) => ({ ...batch, comments: [] }))),
  mutant('sent-comment', 'returns no writer', (source) => sent(source, (batch) => ({ ...batch, people: [] }))),
  mutant('sent-comment', 'returns all as held', (source) =>
    sent(source, (batch) => ({
      ...batch,
      comments: batch.comments.map((comment) => ({ ...comment, status: 'held' as const })),
    })),
  ),
  mutant('sent-read', 'returns an id of its own making', (source) =>
    sent(source, (batch) => ({
      ...batch,
      comments: batch.comments.map((comment) => ({ ...comment, id: createKey() })),
    })),
  ),
  mutant('sent-read', 'returns another name', (source) =>
    sent(source, (batch) => ({
      ...batch,
      people: batch.people.map((person) => ({ ...person, name: 'You' })),
    })),
  ),
  mutant('sent-once', 'takes two replies at once for one', (source) => {
    let underway: Promise<SentBatch> | undefined;
    return { send: (...asked) => (underway ??= source.send(...asked).finally(() => (underway = undefined))) };
  }),
  mutant('sent-parent', 'forgets the parent of a reply', (source) => ({
    send: (thread, { inReplyTo: _, ...reply }, options) => source.send(thread, reply, options),
  })),
  mutant('sent-parent', 'does not return the parent of a reply', (source) =>
    sent(source, (batch) => ({
      ...batch,
      comments: batch.comments.map(({ inReplyTo: _, ...comment }) => comment),
    })),
  ),
  mutant('sent-elsewhere', 'knows its own comments alone', (source) => ({
    send: (thread, { inReplyTo, ...reply }, options) =>
      source.send(thread, { ...reply, ...(inReplyTo?.startsWith('memory:') && { inReplyTo }) }, options),
  })),
  mutant('sent-text', 'sends what looks like an element as one', (source) =>
    typed(source, (text) => text.replace(/<[^>]*>/g, '')),
  ),
  mutant('sent-text', 'escapes what is not read as HTML', (source) =>
    typed(source, (text) => text.replace(/&/g, '&amp;')),
  ),
  mutant('sent-text', 'changes the reply that it is given', (source) => ({
    send: (thread, reply, options) => source.send(thread, Object.assign(reply, { text: reply.text.trim() }), options),
  })),
  mutant('no-address', 'makes pictures of addresses', (source) =>
    batches(source, (batch) => ({
      ...batch,
      people: batch.people.map((person) => ({ ...person, image: gravatar })),
    })),
  ),
  mutant('no-address', 'takes addresses for ids', (source) =>
    batches(source, (batch) => ({
      comments: batch.comments.map((comment) => ({ ...comment, author: 'ada@private.example' })),
      people: batch.people.slice(0, 1).map((person) => ({ ...person, id: 'ada@private.example' })),
    })),
  ),
  mutant('sent-again', 'takes a retry for a second reply', (source) => ({
    send: (thread, reply, options) => source.send(thread, { ...reply, key: createKey() }, options),
  })),
  mutant('find', 'finds nothing', () => ({ find: async () => undefined })),
  mutant('find', 'finds the latest reply', (source) => ({
    async find(thread) {
      const { comments: all, people } = await source.load(thread);
      return { comments: all.slice(-1), people };
    },
  })),
  mutant('blank', 'sends a sign for nothing', (source) => typed(source, (text) => text.trim() || '(nothing)')),
  mutant('required-fields', 'thinks up an address', (source) => ({
    send: (thread, reply, options) => source.send(thread, { email: 'nobody@memory.example', ...reply }, options),
  })),
  mutant('required-fields', 'blames another field', (source) => ({
    send: (...asked) =>
      source.send(...asked).catch((error: SourceError) => {
        throw new SourceError(error.kind, error.message, { field: 'text' });
      }),
  })),
  mutant('longest', 'cuts long replies off', (source) => typed(source, (text) => text.slice(0, 2000))),
  mutant('longest', 'promises more than the server takes', ({ capabilities }) => ({
    capabilities: { ...capabilities, maxLength: 3000 },
  })),
  mutant('shortest', 'fills short replies up', (source) => typed(source, (text) => text.padEnd(2, '.'))),
  mutant('held', 'says that held replies are published', (source) =>
    comments(source, ({ status, ...comment }) =>
      status === 'held' ? comment : { ...comment, ...(status && { status }) },
    ),
  ),
  mutant('held', 'does not say that it holds replies', ({ capabilities: { pending: _, ...capabilities } }) => ({
    capabilities,
  })),
  mutant('held-published', 'gives held replies other ids', (source) =>
    sent(source, (batch) => ({
      ...batch,
      comments: batch.comments.map((comment) => ({ ...comment, id: `held-${comment.id}` })),
    })),
  ),
  mutant('spam', 'says that spam is held', (source) => ({
    send: (...asked) =>
      source.send(...asked).catch(() => ({
        comments: [{ id: '1', status: 'held', body: { type: 'root', children: [] } }],
        people: [],
      })),
  })),
  mutant('duplicate', 'does not know a duplicate', (source) => ({
    send: (...asked) => rekind('refused', () => source.send(...asked)),
  })),
  mutant('flood', 'does not know a flood', (source) => ({
    send: (...asked) => rekind('server-fault', () => source.send(...asked)),
  })),
  mutant('flood', 'gives the wait in milliseconds', (source) => ({
    send: (...asked) =>
      source.send(...asked).catch((error: SourceError) => {
        throw new SourceError(error.kind, error.message, { retryAfter: (error.retryAfter ?? 0) * 1000 + Date.now() });
      }),
  })),
  mutant('closed-read', 'does not say that a thread is closed', (source) =>
    pages(source, ({ closed: _, ...page }) => page),
  ),
  mutant('closed-read', 'reads nothing of a closed thread', (source) =>
    pages(source, (page) => (page.closed ? { ...page, comments: [], people: [] } : page)),
  ),
  mutant('closed-sent', 'takes closed threads for forbidden ones', (source) => ({
    send: (...asked) => rekind('authentication-needed', () => source.send(...asked)),
  })),
];
