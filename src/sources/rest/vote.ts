import type { Vote, VoteCounts, VoteOptions } from '../../model/source.js';
import { countOf, isRecord, unreadable } from '../shared/json-value.js';
import { misconfigured } from '../shared/misconfigured.js';
import { jsonOf, type HttpRequest, type HttpResponse } from '../shared/request.js';

/** Votes for a comment, as `voteForComment` of openapi.json takes it. */
export async function voteFor(
  url: string,
  value: Vote,
  { voter, signal }: VoteOptions = {},
  ask: (url: string, asked: HttpRequest) => Promise<HttpResponse>,
): Promise<VoteCounts> {
  if (!voter) throw misconfigured('rest', 'voter', 'a word that stands for this reader', voter);
  const json = jsonOf(await ask(url, { method: 'PUT', json: { voter, value }, signal }));
  if (!isRecord(json) || !Number.isSafeInteger(json.upvoteCount)) throw unreadable(url, '{ upvoteCount: … }', json);
  return { upvoteCount: countOf(json.upvoteCount), downvoteCount: countOf(json.downvoteCount), vote: value };
}
