import type { Comment } from '../model/comment.js';
import type { Vote } from '../model/source.js';

/** How many are in favour of a comment, and how many against. */
export interface Tally {
  readonly up: number;
  readonly down: number;
}

/** What this device keeps of the reader's vote for one comment. */
export interface VoteRecord {
  /** The id of the comment in the merged thread. */
  readonly id: string;
  /** What the source has counted of this reader, as far as is known. */
  readonly counted: Vote;
  /** What the reader wants. Where it is another, it is still to be sent. */
  readonly wanted: Vote;
  /** When this was written, in milliseconds since 1970. */
  readonly at: number;
  /** The counts that came with the last response. What is loaded later holds. */
  readonly tally?: Tally;
  /** What has left and has had no response yet, and the counts until then. */
  readonly sent?: Tally & { readonly vote: Vote };
}

export const isVote = (value: unknown): value is Vote => value === 1 || value === 0 || value === -1;

const isTally = (value: unknown): value is Tally =>
  value === undefined || [(value as Tally | null)?.up, (value as Tally | null)?.down].every(Number.isSafeInteger);

export function isVoteRecord(value: object): value is VoteRecord {
  const { id, counted, wanted, at, tally, sent } = value as Partial<VoteRecord>;
  return (
    typeof id === 'string' &&
    isVote(counted) &&
    isVote(wanted) &&
    typeof at === 'number' &&
    isTally(tally) &&
    isTally(sent) &&
    (sent === undefined || isVote(sent.vote))
  );
}

const countOf = (value: unknown): number => (Number.isSafeInteger(value) ? Math.max(0, value as number) : 0);

export const tallyOf = ({ upvoteCount, downvoteCount }: Pick<Comment, 'upvoteCount' | 'downvoteCount'>): Tally => ({
  up: countOf(upvoteCount),
  down: countOf(downvoteCount),
});

/** The counts where one vote takes the place of another. */
export const withVote = ({ up, down }: Tally, before: Vote, after: Vote): Tally => ({
  up: Math.max(0, up + Number(after === 1) - Number(before === 1)),
  down: Math.max(0, down + Number(after === -1) - Number(before === -1)),
});

/**
 * Whether a vote whose response was lost has been counted, by what was read since: the counts have moved as it would have
 * moved them. Another reader's vote at the same moment can be taken for it; none is ever counted twice.
 */
export function isCounted({ counted, sent }: VoteRecord, now: Tally): boolean {
  if (!sent) return false;
  const hoped = withVote(sent, counted, sent.vote);
  const isSo = (before: number, wished: number, got: number): boolean =>
    wished > before ? got >= wished : wished < before ? got <= wished : true;
  return isSo(sent.up, hoped.up, now.up) && isSo(sent.down, hoped.down, now.down);
}
