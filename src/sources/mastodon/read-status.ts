import type { Comment } from '../../model/comment.js';
import type { Person } from '../../model/person.js';
import { webUrl } from '../../model/safe-url.js';
import type { HtmlReader } from '../../model/source.js';
import { isRecord, isText, recordOf, recordsOf, textOf, type JsonRecord } from '../shared/json-value.js';
import { language } from '../shared/language.js';
import { singleLine } from '../shared/single-line.js';
import { moment } from '../shared/moment.js';
import { pictureOf } from '../shared/picture-of.js';
import { media, poll } from './attachments.js';

/** A post that has an id: https://docs.joinmastodon.org/entities/Status/ */
export type Status = JsonRecord & { readonly id: string };

export const isStatus = (value: unknown): value is Status => isRecord(value) && isText(value.id);

/** Where a post stands. `url` is for people and may be null; `uri` leads to the same page in a browser. */
export const pageOf = (status: JsonRecord): string | undefined => webUrl(status.url) ?? webUrl(status.uri);

/** The post as a comment, without its author and the place it has in the thread. */
export function readStatus(status: Status, html: HtmlReader, sensitive: string): Comment {
  const datePublished = moment(status.created_at);
  const dateModified = moment(status.edited_at);
  const inLanguage = language(status.language);
  const url = pageOf(status);
  const attached = media(status);
  // Without a warning in words, `sensitive` speaks of what is attached; the descriptions of that are shown here.
  const contentWarning = singleLine(status.spoiler_text) || (status.sensitive === true && attached[0] ? sensitive : '');
  const { children } = html.body(textOf(status.content), url);
  return {
    id: status.id,
    ...(datePublished && { datePublished }),
    ...(dateModified && { dateModified }),
    ...(inLanguage && { inLanguage }),
    ...(url && { url }),
    ...(contentWarning && { contentWarning }),
    body: { type: 'root', children: [...children, ...poll(status), ...attached] },
  };
}

/**
 * An account as a person: https://docs.joinmastodon.org/entities/Account/. The short codes of the server's own emoji
 * are left out, which are pictures. Of its own picture that is taken which does not move.
 */
export function readAccount(account: JsonRecord): Person | undefined {
  const id = textOf(account.id);
  let name = textOf(account.display_name);
  for (const { shortcode } of recordsOf(account.emojis)) name = name.replaceAll(`:${textOf(shortcode)}:`, ' ');
  name = singleLine(name) || singleLine(account.acct);
  const url = webUrl(account.url);
  const picture = pictureOf(account.avatar_static ?? account.avatar);
  return id && name ? { id, name, ...(url && { url }), ...picture } : undefined;
}

/** Whether the post is for everyone: not for followers, nor for those it names. */
export const isPublic = ({ visibility }: Status): boolean => visibility === 'public' || visibility === 'unlisted';

/** Whether its author has opted out of search engines. Servers say so of their own accounts only. */
export const isUnindexed = ({ account }: Status): boolean => recordOf(account).noindex === true;
