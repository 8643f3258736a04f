import { webUrl } from '../../model/safe-url.js';
import { SourceError } from '../../model/source-error.js';
import type { Reply, RequestOptions, SendOptions, SentBatch } from '../../model/source.js';
import { batchOf } from '../shared/batch.js';
import { recordOf } from '../shared/json-value.js';
import { objectIn } from '../shared/refusal.js';
import { jsonOf } from '../shared/request.js';
import { commentFields } from './addresses.js';
import { addressOf } from './address-of.js';
import { formFields, newComment } from './new-comment.js';
import { readComment } from './read-comment.js';
import { readList } from './read-list.js';
import { refusalOf } from './refusal.js';
import { saysTheSame } from './same-words.js';
import { heldReply, storedReply } from './sent-comment.js';
import { ask, askSite, type Site } from './site.js';

export async function sendReply(
  site: Site,
  post: string,
  reply: Reply,
  { signal, again }: SendOptions,
): Promise<SentBatch> {
  const comment = newComment(post, reply, site);
  const earlier = again ? await findReply(site, post, reply, signal && { signal }) : undefined;
  if (earlier) return earlier;
  const response = await askSite(site, 'wp/v2/comments', '', { method: 'POST', json: comment, signal });
  if (response.ok) return storedReply(response, site.html, comment);
  const refusal = refusalOf(response, site.html, reply);
  // WordPress has the reply and does not show it.
  if (again && refusal.kind === 'duplicate') return heldReply(reply);
  if (objectIn(response).code !== 'rest_comment_login_required') throw refusal;
  const { said, message } = refusal;
  const wayOut = { url: `${await coreAddress(site, signal)}/wp-comments-post.php`, fields: formFields(comment) };
  throw new SourceError('authentication-needed', message, { ...(said && { said }), wayOut });
}

/** Looks among the latest replies to the same comment. */
export async function findReply(
  site: Site,
  post: string,
  reply: Reply,
  { signal }: RequestOptions = {},
): Promise<SentBatch | undefined> {
  const { html } = site;
  // Lists became text on the way, so what is looked for goes the same way.
  const { parent, content, author_name } = newComment(post, reply, site);
  const query = `post=${post}&parent=${parent}&per_page=100&${commentFields}`;
  const list = readList(await ask(site, 'wp/v2/comments', query, { signal }));
  const words = html.body(content);
  const name = html.text(author_name);
  for (const item of list) {
    const read = readComment(item, html);
    if (read && (read.author?.name ?? '') === name && saysTheSame(read.comment.body, words)) return batchOf([read]);
  }
  return undefined;
}

/** Where WordPress's own files are, which may be a folder of the site. */
async function coreAddress(site: Site, signal: AbortSignal | undefined): Promise<string> {
  try {
    const { url } = recordOf(jsonOf(await ask(site, '', '_fields=url', { signal })));
    return webUrl(url)?.replace(/\/+$/, '') ?? addressOf(site);
  } catch {
    return addressOf(site);
  }
}
