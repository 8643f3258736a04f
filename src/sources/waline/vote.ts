import { SourceError } from '../../model/source-error.js';
import type { Vote, VoteCounts, VoteOptions } from '../../model/source.js';
import { countOf, isRecord, unreadable } from '../shared/json-value.js';
import { objectIn } from '../shared/refusal.js';
import { commentsAt } from './addresses.js';
import { askWaline, type Refuse } from './ask-waline.js';
import { refusedReading, saidIn } from './refused-reading.js';
import type { WalineThread } from './waline-thread.js';

/**
 * Likes a comment or no longer does, see {@link CommentSource.vote}. The server adds to a number and takes away from it,
 * whoever asks and however often, so nothing is asked where it has counted that before.
 */
export async function voteFor(
  { base, path, http, signal }: WalineThread,
  id: string,
  value: Vote,
  { before = 0 }: VoteOptions,
): Promise<VoteCounts> {
  if (value === before) return { vote: value };
  const url = commentsAt(base).replace('?', `/${encodeURIComponent(id)}?`);
  const data = await askWaline(url, { method: 'PUT', json: { like: value === 1 }, signal }, http, refused);
  if (isRecord(data) && Number.isSafeInteger(data.like)) return { upvoteCount: countOf(data.like), vote: value };
  // Of a comment that is not there it says that all went well, and nothing more.
  if (!data) throw new SourceError('not-found', `Expected ${id} to be a comment in the thread "${path}", got none`);
  throw unreadable(url, '{ data: { like: … } }', data);
}

/** What the owner of a server has written for it can refuse a change of a comment, with words and the status 200. */
const refused: Refuse = (response) => {
  if (!response.ok) return refusedReading(response);
  const { said } = saidIn(response, objectIn(response));
  const message = `Expected ${response.url} to count the vote, got: ${said ?? 'no words'}`;
  return new SourceError('refused', message, { ...(said && { said }) });
};
