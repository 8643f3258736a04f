import { lightMarkdown } from '../../formats/light-markdown.js';
import { SourceError } from '../../model/source-error.js';
import type { Reply } from '../../model/source.js';
import { ownId } from '../shared/own-id.js';
import { commentHtml, escapeText } from './comment-html.js';
import { maxLength, type Site } from './site.js';

/** What WordPress takes for a comment. Its filters leave it as it is, so that a second try looks like the first. */
export interface NewComment {
  readonly post: string;
  readonly parent: string;
  readonly content: string;
  readonly author_name: string;
  readonly author_email: string;
  readonly author_url: string;
}

/** The name in one line; WordPress would take out what looks like a tag or like an octet of an address. */
const htmlName = (name: string): string => escapeText(name).replace(/%/g, '&#037;').replace(/\s+/g, ' ').trim();

/** The WordPress id of the comment that is replied to, `0` for the post itself. */
function parentOf(inReplyTo: string | undefined): string {
  const parent = inReplyTo === undefined ? '0' : ownId('wordpress', inReplyTo);
  if (parent !== undefined && /^\d+$/.test(parent)) return parent;
  const message = `Expected \`inReplyTo\` to be a comment of this WordPress such as "wordpress:12", got "${inReplyTo}"`;
  throw new SourceError('not-found', message);
}

/** Rejects what WordPress is known to refuse for its length, which depends on the HTML. */
export function newComment(post: string, reply: Reply, site: Pick<Site, 'root'>): NewComment {
  const content = commentHtml(lightMarkdown(reply.text), new URL(site.root).hostname);
  const bytes = new TextEncoder().encode(content).length;
  if (bytes > maxLength) {
    const message = `Expected \`text\` to have ${maxLength} bytes of HTML at most, got ${bytes}`;
    throw new SourceError('invalid-field', message, { field: 'text' });
  }
  return {
    post,
    parent: parentOf(reply.inReplyTo),
    content,
    author_name: htmlName(reply.name ?? ''),
    author_email: reply.email?.trim() ?? '',
    author_url: reply.website?.trim() ?? '',
  };
}

/** The same comment as the form posts it that every WordPress has. */
export function formFields(comment: NewComment): Readonly<Record<string, string>> {
  return {
    comment_post_ID: comment.post,
    comment_parent: comment.parent,
    comment: comment.content,
    author: comment.author_name,
    email: comment.author_email,
    url: comment.author_url,
  };
}
