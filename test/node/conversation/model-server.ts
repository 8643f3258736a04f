import type { Comment } from '../../../src/model/comment.js';
import { SourceError } from '../../../src/model/source-error.js';
import type { CommentSource, Reply, SentBatch, SourceCapabilities } from '../../../src/model/source.js';

export interface Kept extends Reply {
  readonly id: string;
  readonly held: boolean;
}

/** What becomes of a request: it gets through; it never arrives; it arrives, and its response is lost; a moderator holds it. */
export type Fate = 'delivered' | 'cut before' | 'cut after' | 'held' | 'held, cut after' | SourceError;

/** How a source deals with lost responses: see {@link SourceCapabilities.resend} and {@link CommentSource.find}. */
export const sourceKinds = ['safe', 'find', 'neither', 'find among shown'] as const;
export type SourceKind = (typeof sourceKinds)[number];

export interface Wire {
  /** What becomes of each request to store a reply. */
  readonly fate?: (reply: Reply) => Fate;
  /** Called, and waited for, at each point of the way. */
  readonly at?: (point: 'before it is stored' | 'after it is stored' | 'while it is looked for') => unknown;
}

export const cut = (): SourceError => new SourceError('offline', 'Expected a response, got none');

/** A server in memory, which a page can lose and another can find again. */
export class ModelServer {
  readonly kept: Kept[];
  /** Each request that arrived. */
  readonly sends: { readonly key: string; readonly text: string; readonly again: boolean }[] = [];
  finds = 0;
  count = 0;

  constructor(kept: readonly Kept[] = []) {
    this.kept = [...kept];
  }

  /** How often these words were stored. */
  times(text: string): number {
    return this.kept.filter((reply) => reply.text === text).length;
  }

  clone(): ModelServer {
    return new ModelServer(this.kept);
  }

  source(kind: SourceKind, { fate = () => 'delivered', at }: Wire = {}): CommentSource {
    const capabilities: SourceCapabilities = {
      write: 'guest',
      fields: { name: 'required', email: 'optional', website: 'optional' },
      reach: 'public',
      ...(kind === 'safe' && { resend: 'safe' }),
      ...((kind === 'neither' || kind === 'find among shown') && { pending: 'server' }),
    };
    return {
      name: 'live',
      capabilities,
      load: async () => batchOf(this.kept.filter(({ held }) => !held)),
      send: async (_thread, reply, { again = false } = {}) => {
        const fated = fate(reply);
        await at?.('before it is stored');
        if (fated === 'cut before') throw cut();
        this.sends.push({ key: reply.key, text: reply.text, again });
        if (fated instanceof Error) throw fated;
        const kept = (kind === 'safe' && this.kept.find(({ key }) => key === reply.key)) || {
          ...reply,
          id: `${(this.count += 1)}-${reply.key}`,
          held: fated.startsWith('held'),
        };
        if (!this.kept.includes(kept)) this.kept.push(kept);
        await at?.('after it is stored');
        if (fated.endsWith('cut after')) throw cut();
        return batchOf([kept]);
      },
      ...((kind === 'find' || kind === 'find among shown') && {
        find: async (_thread: string, { text }: Reply) => {
          this.finds += 1;
          await at?.('while it is looked for');
          const found = this.kept.find((kept) => kept.text === text && !kept.held);
          return found && batchOf([found]);
        },
      }),
    };
  }
}

function commentOf({ id, text, name, inReplyTo, held }: Kept): Comment {
  const children = [{ type: 'paragraph' as const, children: [{ type: 'text' as const, value: text }] }];
  return {
    id,
    body: { type: 'root', children },
    ...(inReplyTo !== undefined && { inReplyTo }),
    ...(held && { status: 'held' }),
    ...(name !== undefined && { author: name }),
  };
}

function batchOf(kept: readonly Kept[]): SentBatch {
  const names = [...new Set(kept.flatMap(({ name }) => name ?? []))];
  return { comments: kept.map(commentOf), people: names.map((name) => ({ id: name, name })) };
}
