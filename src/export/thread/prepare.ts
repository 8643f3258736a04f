import type { Comment } from '../../model/comment.js';
import { plainText } from '../../model/plain-text.js';
import type { ExportLog } from '../export-log.js';
import type { ExportFormat } from '../format.js';
import type { ExportOptions } from '../options.js';
import { addressOf, pathOf } from './address.js';
import { tellLosses } from './losses.js';
import type { ExportThread, OutgoingThread } from './outgoing.js';
import { joinComments } from './parents.js';

const isPublic = ({ status = 'published' }: Comment): boolean => status === 'published';

/** What a format writes of a thread; undefined where it is left out as a whole. Counts and tells what has no place. */
export function prepare(
  { slug, discussion, url, draft = false }: ExportThread,
  { format, name, options, log }: { format: ExportFormat; name: string; options: ExportOptions; log: ExportLog },
): OutgoingThread | undefined {
  const { article, comments = [] } = discussion;
  log.threads.read += 1;
  log.comments.read += comments.length;
  const address = addressOf(slug, article?.url ?? url, options.url);
  const leaveOut = (reason: 'draft' | 'no-address' | 'no-comments'): undefined => {
    log.threads.leaveOut(reason);
    log.comments.leaveOut(reason, comments.length);
  };
  if (draft && !options.drafts) return leaveOut('draft');
  if (format.needsAddress && address === undefined) {
    log.add({
      ...{ code: 'thread.address', severity: 'lost', file: slug },
      ...{ expected: `the address of the essay, by which ${name} names it`, got: 'none' },
      suggestion: 'url: in its front matter, or --url for the site',
    });
    return leaveOut('no-address');
  }
  const written = comments.filter((comment) => {
    const reason = whyNot(comment, format);
    if (reason === undefined) return true;
    log.comments.leaveOut(reason);
    if (reason === 'too-short')
      log.add({
        ...{ code: 'comment.short', severity: 'lost', file: slug, id: comment.id, was: plainText(comment.body) },
        ...{ expected: `a comment of ${format.minLength} signs or more`, got: 'a shorter one' },
      });
    return false;
  });
  if (format.commentsOnly && written.length === 0) {
    log.threads.leaveOut('no-comments');
    return undefined;
  }
  log.threads.written += 1;
  log.comments.written += written.length;
  const people = new Map((discussion.people ?? []).map((person) => [person.id, person]));
  tellLosses(slug, discussion, written, format, name, log);
  const joined = joinComments(written, comments, people, ({ id, inReplyTo }, what, parent) => {
    if (format.parents !== 'comments') return;
    log.add({
      ...{ code: `parent.${what}`, severity: 'changed', file: slug, id, was: inReplyTo! },
      expected: 'a reply to a comment that is written',
      got: { missing: 'one that is not here', moved: 'one that is left out', circle: 'a circle of replies' }[what],
      is: parent ? `a reply to ${parent.id}` : 'a reply to the article',
    });
  });
  if (format.parents === 'none')
    for (const { id, inReplyTo } of written)
      if (inReplyTo !== undefined)
        log.add({
          ...{ code: 'comment.inReplyTo', severity: 'lost', file: slug, id, was: inReplyTo },
          ...{ expected: `what ${name} has a place for`, got: 'a reply to a comment', is: 'a reply to the article' },
        });
  return {
    ...{ slug, discussion, isDraft: draft, people, ...joined },
    ...(article && { article }),
    ...(address !== undefined && { address }),
    path: pathOf(slug, address),
    title: article?.headline.trim() || address || slug,
  };
}

function whyNot(
  comment: Comment,
  { statuses, minLength = 0 }: ExportFormat,
): 'not-public' | 'deleted' | 'too-short' | undefined {
  const { status, body } = comment;
  if (!isPublic(comment) && !statuses.includes(status!)) return status === 'deleted' ? 'deleted' : 'not-public';
  return plainText(body).trim().length < minLength ? 'too-short' : undefined;
}
