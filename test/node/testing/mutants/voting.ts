import { createKey } from '../../../../src/model/create-key.js';
import type { Vote, VoteCounts, VoteOptions } from '../../../../src/model/source.js';
import { mutant, pages, rekind, type Mutant, type Source } from './mutant.js';

/** Changes what is said after a vote. */
const saying = (source: Source, change: (counts: VoteCounts, value: Vote) => VoteCounts): Partial<Source> => ({
  vote: async (thread, id, value, options) => change(await source.vote(thread, id, value, options), value),
});

/** Changes what is asked for. */
const asking = (
  source: Source,
  change: (value: Vote, options: VoteOptions) => readonly [value: Vote, options: VoteOptions],
): Partial<Source> => ({
  vote: (thread, id, value, options = {}) => source.vote(thread, id, ...change(value, options)),
});

const silenced = (source: Source): Partial<Source> => ({
  vote: (...asked) => source.vote(...asked).catch(() => ({})),
});

const anew = (): VoteOptions => ({ voter: createKey() });

export const voting: readonly Mutant[] = [
  mutant('vote', 'says that it counted a vote and does not', () => ({ vote: async () => ({ upvoteCount: 1 }) })),
  mutant('vote', 'returns the count from before', (source) =>
    saying(source, ({ upvoteCount = 0 }, value) => ({ upvoteCount: upvoteCount - value })),
  ),
  mutant('vote', 'says of a vote in favour that it is none', (source) =>
    saying(source, (counts) => ({ ...counts, vote: 0 })),
  ),
  mutant('vote', 'counts a vote for every comment of the thread', (source) => ({
    async vote(thread, id, ...asked) {
      const { comments } = await source.load(thread);
      for (const other of comments) if (other.id !== id) await source.vote(thread, other.id, ...asked);
      return source.vote(thread, id, ...asked);
    },
  })),
  mutant('vote-twice', 'counts every request as that of another reader', (source) =>
    asking(source, (value) => [value, anew()]),
  ),
  mutant('vote-take-back', 'takes nothing back', (source) => asking(source, (value, own) => [value || 1, own])),
  mutant('vote-take-back', 'takes back what another reader has given', (source) =>
    asking(source, (value, own) => [value, value === 0 ? anew() : own]),
  ),
  mutant('vote-change', 'counts no vote against', (source) =>
    asking(source, (value, own) => [value === -1 ? 0 : value, own]),
  ),
  mutant('vote-change', 'adds a vote against to the one in favour', (source) =>
    asking(source, (value, own) => [value, value === -1 ? anew() : own]),
  ),
  mutant('vote-others', 'takes all readers for one', (source) => {
    const { voter } = anew();
    return asking(source, (value, own) => [value, { ...own, voter: voter! }]);
  }),
  mutant('vote-own', 'says of every comment that it has this reader’s vote', (source) =>
    pages(source, (page) => ({ ...page, votes: Object.fromEntries(page.comments.map(({ id }) => [id, 1])) })),
  ),
  mutant('vote-own', 'forgets what the reader has given', (source) =>
    pages(source, (page) => ({ ...page, votes: {} })),
  ),
  mutant('vote-missing', 'says nothing of a comment that is missing', silenced),
  mutant('vote-deleted', 'says nothing of a comment that is gone', silenced),
  mutant('vote-refused', 'takes a vote for counted that was refused', silenced),
  mutant('vote-refused', 'says of a refusal that the server is at fault', (source) => ({
    vote: (...asked) => rekind('server-fault', () => source.vote(...asked)),
  })),
  mutant('vote-fails', 'takes failures for success', silenced),
  mutant('vote-fails', 'says of every failure that there is no connection', (source) => ({
    vote: (...asked) => rekind('offline', () => source.vote(...asked)),
  })),
  mutant('vote-lost', 'says that a vote was refused whose response was lost', (source) => ({
    vote: (...asked) => rekind('refused', () => source.vote(...asked)),
  })),
];
