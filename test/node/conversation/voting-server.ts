import { SourceError } from '../../../src/model/source-error.js';
import type { CommentSource, SourceCapabilities, Vote } from '../../../src/model/source.js';

/** What becomes of a request: it arrives, it never does, or its response does not. */
export type VoteFate = 'delivered' | 'refused' | 'cut' | 'lost' | 'fault';

const body = { type: 'root', children: [] } as const;

/** A server with two comments. By `known` it keeps one vote for each voter, else it adds up what it is told. */
export class VotingServer {
  readonly isKnown: boolean;
  /** What becomes of the next requests; delivered when there is none. */
  readonly fates: VoteFate[] = [];
  readonly asked: (readonly [id: string, value: Vote])[] = [];
  readonly voters = new Map<string, Vote>();
  readonly counts = new Map([
    ['1', 0],
    ['2', 5],
  ]);
  /** Whether responses wait until they are let go. */
  held: (() => void)[] | undefined;

  constructor(isKnown: boolean) {
    this.isKnown = isKnown;
  }

  source(more: Partial<SourceCapabilities> = {}, said?: (server: VotingServer) => Record<string, Vote>): CommentSource {
    return {
      name: 'stand-in',
      capabilities: {
        write: 'none',
        fields: { name: 'absent', email: 'absent', website: 'absent' },
        reach: 'public',
        votes: 'up',
        ...(this.isKnown && { voters: 'known' }),
        ...more,
      },
      load: async () => ({
        comments: [...this.counts].map(([id, upvoteCount]) => ({ id, upvoteCount, body })),
        people: [],
        ...(said && { votes: said(this) }),
      }),
      vote: async (_thread, id, value, { before = 0, voter = '' } = {}) => {
        this.asked.push([id, value]);
        if (this.held) await new Promise<void>((resolve) => this.held!.push(resolve));
        const fate = this.fates.shift() ?? 'delivered';
        if (fate === 'refused') throw new SourceError('refused', 'No', { said: 'Sorry' });
        if (fate === 'cut') throw new SourceError('offline', 'No connection');
        if (fate === 'fault') throw new SourceError('server-fault', 'It fell');
        this.#count(id, value, before, voter);
        if (fate === 'lost') throw new SourceError('offline', 'No response');
        return { upvoteCount: this.counts.get(id)! };
      },
    };
  }

  #count(id: string, value: Vote, before: Vote, voter: string): void {
    const count = this.counts.get(id);
    if (count === undefined) throw new SourceError('not-found', 'There is no such comment');
    const former = this.isKnown ? (this.voters.get(`${id} ${voter}`) ?? 0) : before;
    this.voters.set(`${id} ${voter}`, value);
    this.counts.set(id, count + value - former);
  }
}
