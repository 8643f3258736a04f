import type { CommentSource } from '../../model/source.js';
import { warnOnce } from './warn-once.js';

/** Where to reply on a source's own site; undefined where it does not say, or fails to. */
export function replyUrl(source: CommentSource, thread: string, inReplyTo?: string): string | undefined {
  try {
    return source.replyUrl?.(thread, inReplyTo);
  } catch (error) {
    warnOnce(`\`replyUrl\` of \`${source.name}\` failed.`, error);
    return undefined;
  }
}
