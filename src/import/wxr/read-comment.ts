import type { CommentKind } from '../../model/comment.js';
import { decodeEntities } from '../assemble/shown-words.js';
import type { ReadContext } from '../format.js';
import type { InputPlace, RawComment, RawStatus, RawTime } from '../raw.js';
import type { XmlElement } from '../xml/xml-element.js';

const statuses: Readonly<Record<string, RawStatus>> = {
  ...{ '1': 'public', approve: 'public', approved: 'public', '': 'public' },
  ...{ '0': 'held', hold: 'held', spam: 'spam', trash: 'trash', 'post-trashed': 'trash' },
};

const kinds: Readonly<Record<string, CommentKind>> = {
  ...{ '': 'comment', comment: 'comment', pingback: 'pingback', trackback: 'trackback' },
  ...{ webmention: 'webmention', review: 'review', annotation: 'annotation' },
};

/** Kinds that plugins and WordPress itself keep in the same table, and show to the people of the site alone. */
const internal = /^(?:order_note|action_log|webhook_delivery|note|edd_payment_note|event_log)$/;

/** A `wp:comment` element. `offset` is how many minutes the site was ahead of UTC when the post was written. */
export function readComment(
  element: XmlElement,
  place: InputPlace,
  offset: number | undefined,
  { log, options }: ReadContext,
): RawComment {
  const get = (name: string): string => element.get(`wp:comment_${name}`);
  const id = get('id');
  const [approved, type, user] = [get('approved').toLowerCase(), get('type').toLowerCase(), get('user_id')];
  if (get('author_email')) log.dropPrivate('e-mail address');
  if (get('author_IP')) log.dropPrivate('IP address');
  if (!Object.hasOwn(statuses, approved))
    log.add('wxr/status', 'changed', place, {
      id,
      expected: 'a status of WordPress',
      got: JSON.stringify(approved),
      is: 'held',
    });
  const isInternal = internal.test(type);
  if (!isInternal && !Object.hasOwn(kinds, type))
    log.add('wxr/kind', 'changed', place, {
      id,
      expected: 'a kind of comment',
      got: JSON.stringify(type),
      is: 'comment',
    });
  // White space within a text is its own; around it, that of the file.
  const text = element.child('wp:comment_content')?.text ?? '';
  const published = timeOf(get('date'), get('date_gmt'), offset);
  const [name, url] = [decodeEntities(get('author')), decodeEntities(get('author_url'))];
  return {
    ...(id && { id }),
    parent: get('parent'),
    author: { name, url, ...(Number(user) > 0 && { key: `user ${user}` }) },
    ...(published && { published }),
    status: isInternal ? 'private' : (statuses[approved] ?? 'held'),
    kind: kinds[type] ?? 'comment',
    text: options.text === 'markdown' ? { markdown: text } : { html: text, lineBreaks: true },
    place,
  };
}

const isZero = (time: string): boolean => !time || /^0000-00-00|^-0001/.test(time);

/** The instant of a pair of dates: that in UTC where there is one, else that of the site by its offset. */
export function timeOf(local: string, utc: string, offset: number | undefined): RawTime | undefined {
  if (!isZero(utc)) return `${utc}Z`;
  if (isZero(local)) return undefined;
  if (offset === undefined) return local;
  const instant = new Date(Date.parse(`${local.replace(' ', 'T')}Z`) - offset * 60_000);
  return Number.isNaN(instant.getTime()) ? local : instant.toISOString().replace('.000Z', 'Z');
}

/** How many minutes a site is ahead of UTC by a pair of its dates; undefined where they do not say. */
export function offsetOf(local: string, utc: string): number | undefined {
  if (isZero(local) || isZero(utc)) return undefined;
  const minutes = (Date.parse(`${local.replace(' ', 'T')}Z`) - Date.parse(`${utc.replace(' ', 'T')}Z`)) / 60_000;
  return Number.isFinite(minutes) && Math.abs(minutes) <= 14 * 60 ? minutes : undefined;
}
