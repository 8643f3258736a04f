import type { Discussion } from '../../model/discussion.js';
import type { ReadContext } from '../format.js';

/** A discussion that is whole already, as it is; comments that are not public are kept back, and all are counted. */
export function keepDiscussion(discussion: Discussion, { log, options }: ReadContext): Discussion | undefined {
  const { article, comments = [] } = discussion;
  log.readThread();
  log.readComment(comments.length);
  const isKept = (status = 'published'): boolean =>
    status === 'published' || status === 'deleted' || options.include?.includes('held') === true;
  const kept = comments.filter(({ status }) => isKept(status));
  if (kept.length < comments.length) log.leaveOutComment('held', comments.length - kept.length);
  if (!article && kept.length === 0) {
    log.leaveOutThread('not-an-essay');
    return undefined;
  }
  log.wroteThread();
  for (const { kind } of kept) log.wroteComment(kind);
  return kept.length < comments.length ? { ...discussion, comments: kept } : discussion;
}
