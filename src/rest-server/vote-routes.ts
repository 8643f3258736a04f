import { createHash } from 'node:crypto';
import { malformed, Problem } from './problem.js';
import { readJson } from './read-json.js';
import type { Asked, RouteResult } from './routes.js';

const maxBytes = 1024;

/**
 * Counts a vote: one for each voter, and the last one holds. The voter is a word that the reader's device has made up;
 * what is kept of it is a hash, so that no one who reads the file can vote in its place.
 */
export async function voteForComment(asked: Asked, id: number): Promise<RouteResult> {
  const { request, address, store, ballots, settings } = asked;
  const { voter, value } = await readJson(request, maxBytes);
  if (typeof voter !== 'string' || !/^[\w-]{22,64}$/.test(voter)) {
    throw malformed('Expected `voter` to be 22 to 64 letters, digits, `_` and `-`, got something else');
  }
  if (value !== 1 && value !== 0 && value !== -1)
    throw malformed('Expected `value` to be 1, 0 or -1, got something else');
  const { votes } = settings;
  if (votes === 'none') throw new Problem(403, 'refused', 'Votes are not counted here.');
  if (value === -1 && votes === 'up') throw new Problem(403, 'refused', 'Votes against are not counted here.');
  const status = store.get(id)?.status;
  if (status === 'deleted' || status === 'removed') throw new Problem(410, 'not-found', 'This reply was deleted.');
  if (status !== 'published') throw new Problem(404, 'not-found', 'There is no such comment.');
  ballots.check(address);
  ballots.note(address);
  const { up, down } = store.vote(id, createHash('sha256').update(voter).digest('base64url'), value);
  return { status: 200, body: { upvoteCount: up, ...(votes === 'up-and-down' && { downvoteCount: down }), value } };
}
