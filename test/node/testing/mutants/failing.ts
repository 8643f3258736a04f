import { SourceError } from '../../../../src/model/source-error.js';
import type { CommentSource, RequestOptions } from '../../../../src/model/source.js';
import type { Fetch, GivenOptions } from '../../../../src/testing/index.js';
import { good, mutant, paragraph, rekind, type Mutant, type Source } from './mutant.js';

type Raw = { comments: { name: string; id: string }[]; comment: { name: string } };

/** A source that also looks at the bare response, as one that trusts its server does. */
const trusting = (rule: string, fault: string, look: (raw: Raw) => void, method: 'load' | 'send'): Mutant => ({
  rule,
  fault,
  make(given) {
    let raw = '';
    const fetch: Fetch = async (...asked) => {
      const response = await given.fetch(...asked);
      raw = await response.clone().text();
      return response;
    };
    const source = good({ ...given, fetch });
    const ask = source[method] as (...asked: unknown[]) => Promise<unknown>;
    return {
      ...source,
      [method]: async (...asked: unknown[]) => {
        const batch = await ask(...asked);
        look(JSON.parse(raw) as Raw);
        return batch;
      },
    };
  },
});

const rewired = (rule: string, fault: string, wire: (given: GivenOptions) => GivenOptions): Mutant => ({
  rule,
  fault,
  make: (given) => good(wire(given)),
});

const loading = (source: Source, change: (error: SourceError) => unknown): Partial<Source> => ({
  load: (...asked) =>
    source.load(...asked).catch((error: SourceError) => {
      throw change(error);
    }),
});

/** A source that does not listen to the signal, or only before it begins. */
const deaf = (rule: string, fault: string, method: 'load' | 'send' | 'count' | 'vote', listens: boolean): Mutant =>
  mutant(rule, fault, (source) => {
    const ask = source[method] as (...asked: unknown[]) => Promise<unknown>;
    const heard = { load: 1, count: 1, send: 2, vote: 3 }[method]; // where the options stand
    return {
      [method]: async (...asked: unknown[]) => {
        const { signal, ...options } = (asked[heard] ?? {}) as RequestOptions;
        if (listens) signal?.throwIfAborted();
        return ask(...asked.slice(0, heard), options);
      },
    } as Partial<CommentSource> as Partial<Source>;
  });

export const failing: readonly Mutant[] = [
  mutant('unreadable', 'takes what it cannot read for an empty thread', (source) => ({
    load: (...asked) =>
      source.load(...asked).catch((error: SourceError) => {
        if (error.kind === 'unreadable-response') return { comments: [], people: [] };
        throw error;
      }),
  })),
  mutant('unreadable', 'lets the error of JSON through', (source) =>
    loading(source, ({ cause, ...error }) => cause ?? error),
  ),
  mutant('unreadable', 'does not name the server of the response', (source) =>
    loading(source, ({ kind }) => new SourceError(kind, 'Expected JSON')),
  ),
  trusting(
    'odd-values',
    'trims names that are none',
    ({ comments }) => {
      for (const { name } of comments) name.trim();
    },
    'load',
  ),
  mutant('odd-values', 'delivers what it has checked half', (source) => ({
    async load(...asked) {
      const page = await source.load(...asked);
      return { ...page, comments: page.comments.map((comment) => ({ datePublished: 'unknown', ...comment })) };
    },
  })),
  trusting(
    'broken-comment',
    'gives up the list for one comment',
    ({ comments }) => {
      if (!comments.every((comment) => comment?.id))
        throw new SourceError('unreadable-response', 'A comment is broken');
    },
    'load',
  ),
  trusting('odd-response-to-sent', 'trims a name that is none', ({ comment }) => comment.name.trim(), 'send'),
  mutant('odd-response-to-sent', 'takes any response for a success', (source) => ({
    send: (...asked) => source.send(...asked).catch(() => ({ comments: [], people: [] })),
  })),
  mutant('response-of-another', 'returns what was sent, and not what the server returned', (source) => ({
    async send(thread, reply, options) {
      const { comments, ...batch } = await source.send(thread, reply, options);
      return { ...batch, comments: comments.map((comment) => ({ ...comment, body: paragraph(reply.text) })) };
    },
  })),
  mutant('load-fails', 'knows one kind of failure', (source) => ({
    load: (...asked) => rekind('server-fault', () => source.load(...asked)),
  })),
  mutant('load-fails', 'forgets how long to wait', (source) =>
    loading(source, ({ kind, message }) => new SourceError(kind, message)),
  ),
  mutant('load-fails', 'throws errors of its own', (source) => loading(source, ({ message }) => new Error(message))),
  mutant('load-fails', 'reads nothing where it fails', (source) => ({
    load: (...asked) => source.load(...asked).catch(() => ({ comments: [], people: [] })),
  })),
  mutant('send-fails', 'takes failures for refusals', (source) => ({
    send: (...asked) => rekind('refused', () => source.send(...asked)),
  })),
  mutant('recovers', 'remembers its failure', (source) => {
    let failed: unknown;
    return {
      async load(...asked) {
        if (failed) throw failed;
        return source.load(...asked).catch((error: unknown) => {
          failed = error;
          throw error;
        });
      },
    };
  }),
  mutant('response-lost', 'says that the reply was refused', (source) => ({
    send: (...asked) => rekind('refused', () => source.send(...asked)),
  })),
  mutant('response-lost', 'sends once more under another key', (source) => ({
    send: (thread, reply, options) =>
      source
        .send(thread, reply, options)
        .catch(() => source.send(thread, { ...reply, key: `${reply.key}-2` }, options)),
  })),
  rewired('silence', 'waits as long as it likes', ({ patience: _, ...given }) => given),
  deaf('aborted-before', 'reads after it was aborted', 'load', false),
  deaf('aborted-before', 'sends after it was aborted', 'send', false),
  deaf('aborted-meanwhile', 'listens only before it reads', 'load', true),
  deaf('aborted-meanwhile', 'listens only before it sends', 'send', true),
  deaf('aborted-meanwhile', 'listens only before it counts', 'count', true),
  deaf('aborted-meanwhile', 'listens only before it votes', 'vote', true),
];
