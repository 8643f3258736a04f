import { malformed, Problem } from '../problem.js';
import { readJson } from '../read-json.js';
import type { Asked, RouteResult } from '../routes.js';

const maxBytes = 8192;
const longestReason = 500;

/** Puts a comment before the moderators. Everyone can read it meanwhile: who reports decides nothing. */
export async function reportComment(asked: Asked, id: number): Promise<RouteResult> {
  const { request, address, store, reports, settings } = asked;
  const { reason } = await readJson(request, maxBytes);
  if (reason !== undefined && (typeof reason !== 'string' || reason.length > longestReason))
    throw malformed(`Expected \`reason\` to be a text of ${longestReason} characters at most, got something else`);
  if (Object.keys(settings.moderators).length === 0) throw new Problem(403, 'refused', 'Nobody reads reports here.');
  const status = store.get(id)?.status;
  if (status === 'deleted' || status === 'removed') throw new Problem(410, 'not-found', 'This reply was deleted.');
  if (status !== 'published') throw new Problem(404, 'not-found', 'There is no such comment.');
  reports.check(address);
  reports.note(address);
  const words = reason?.replace(/\p{Cc}+/gu, ' ').trim();
  store.moderation.report(id, words ? Buffer.from(words).toString() : null, settings.now());
  return { status: 204 };
}
