import { cdata, escapeXml } from './xml.js';
import { sqlInstant } from './instant.js';
import { htmlOf } from './html.js';
import type { Outgoing, OutgoingThread } from '../thread/outgoing.js';

/** What WordPress keeps for a time that is not known. */
export const noTime = '0000-00-00 00:00:00';

/** Names and titles, which WordPress keeps with these signs escaped. */
export const asStored = (text: string): string =>
  text.replace(/[&<>]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign]!);

/** The text of a comment as WordPress keeps it, with the links of readers marked as it marks them. */
export const commentText = ({ comment: { body } }: Outgoing, { people }: OutgoingThread): string =>
  htmlOf(body, { people, paragraphs: 'blank-lines', rel: 'nofollow ugc' });

/** A `wp:comment` element. Its times are in UTC, those of the site as well. Without `hasKind`, all are plain comments. */
export function commentElement(
  one: Outgoing,
  thread: OutgoingThread,
  numbers: ReadonlyMap<Outgoing, number>,
  { unknown = noTime, hasKind = true }: { readonly unknown?: string; readonly hasKind?: boolean } = {},
): string {
  const { comment, author, parent } = one;
  const time = sqlInstant(comment.datePublished) ?? unknown;
  const kind = (hasKind && comment.kind) || 'comment';
  return `<wp:comment>
<wp:comment_id>${numbers.get(one)}</wp:comment_id>
<wp:comment_author>${cdata(asStored(author?.name ?? ''))}</wp:comment_author>
<wp:comment_author_email></wp:comment_author_email>
<wp:comment_author_url>${escapeXml(author?.url ?? '')}</wp:comment_author_url>
<wp:comment_author_IP></wp:comment_author_IP>
<wp:comment_date>${time}</wp:comment_date>
<wp:comment_date_gmt>${time}</wp:comment_date_gmt>
<wp:comment_content>${cdata(commentText(one, thread))}</wp:comment_content>
<wp:comment_approved>${comment.status === 'held' ? 0 : 1}</wp:comment_approved>
<wp:comment_type>${kind === 'comment' ? '' : kind}</wp:comment_type>
<wp:comment_parent>${parent ? numbers.get(parent) : 0}</wp:comment_parent>
<wp:comment_user_id>0</wp:comment_user_id>
</wp:comment>
`;
}
