import { SourceError } from '../../model/source-error.js';
import type { Vote, VoteCounts, VoteOptions } from '../../model/source.js';
import { countOf, type JsonRecord } from '../shared/json-value.js';
import { misconfigured } from '../shared/misconfigured.js';
import { askTwikoo, type TwikooThread } from './ask-twikoo.js';
import { pagesOf, withReplies } from './read-page.js';

/**
 * Votes for a comment, see {@link CommentSource.vote}. The server knows voters by their token, and takes back what it is
 * told twice. So it is asked first what it has counted, and told only what changes that.
 */
export async function voteFor(
  thread: TwikooThread,
  id: string,
  value: Vote,
  { voter }: VoteOptions,
): Promise<VoteCounts> {
  if (!voter) throw misconfigured('twikoo', 'voter', 'a word that stands for this reader', voter);
  const accessToken = voter.replace(/[-_]/g, '');
  const missing = new SourceError(
    'not-found',
    `Expected ${id} to be a comment in the thread "${thread.path}", got none`,
  );
  const comment = await commentOf(thread, id, accessToken);
  if (!comment) throw missing;
  const { ups, downs, liked, disliked } = comment;
  // Servers from before there were votes against would count one as a vote in favour.
  if (downs === undefined)
    throw new SourceError('refused', `Expected ${thread.base} to count votes, got an old Twikoo`);
  const now: Vote = liked === true ? 1 : disliked === true ? -1 : 0;
  if (now !== value) {
    const type = (value || now) === 1 ? 'up' : 'down';
    const { updated } = await askTwikoo(thread, 'COMMENT_LIKE', { id, type, accessToken });
    if (updated === 0) throw missing;
  }
  const counted = (before: unknown, side: Vote): number =>
    countOf(countOf(before) + Number(value === side) - Number(now === side));
  return { upvoteCount: counted(ups, 1), downvoteCount: counted(downs, -1), vote: value };
}

/** A comment as the server shows it to the holder of a token. */
async function commentOf(thread: TwikooThread, id: string, token: string): Promise<JsonRecord | undefined> {
  for await (const { roots } of pagesOf(thread, token)) {
    const found = roots.flatMap(withReplies).find((one) => one.id === id);
    if (found) return found;
  }
  return undefined;
}
