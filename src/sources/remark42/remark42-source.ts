import type { CommentSource, HtmlReader, SourceCapabilities } from '../../model/source.js';
import { countOf, recordOf, textOf, unreadable } from '../shared/json-value.js';
import { offsite } from '../shared/offsite.js';
import { ownId } from '../shared/own-id.js';
import type { HttpOptions } from '../shared/request.js';
import { inOrder } from './addresses.js';
import { requestRemark42 } from './request-remark42.js';
import { readComments } from './read-comment.js';
import { commentsOfTree } from './read-thread.js';
import { apiUrl, checkSite, pageOnServer, type Remark42Site } from './site.js';
import type { Remark42Writing } from './writing.js';

export interface Remark42SourceOptions extends HttpOptions {
  /** The address of Remark42, with the id of the site: `https://remark.example.org?site=blog`. */
  readonly endpoint: string;
  readonly html: HtmlReader;
  /** What the page is called, stored with each reply. */
  readonly title?: string;
  /**
   * Reads the page's cookies: `() => document.cookie`. By one of them the server knows that a reply comes from a page of
   * its own site; without it, replies are written on the server's own page.
   */
  readonly cookies?: () => string;
  /**
   * Whether the page can read the cookies that the server sets. By default when both have one host name, as behind a
   * proxy at `https://example.org/remark`. They are set for that host alone, so that two hosts of one site are too
   * little, unless something in between sets them for both.
   */
  readonly sameSite?: boolean;
  /** About how many comments a page has; replies are on the page of their root comment. All on one by default. */
  readonly pageSize?: number;
}

export type Remark42Source = CommentSource &
  Required<Pick<CommentSource, 'count' | 'replyUrl'>> &
  Partial<Remark42Writing>;

/**
 * Reads the comments of a Remark42 from anywhere, and writes them from the server's own host, for anyone who gives a name
 * where the server takes guests. A thread is the address of a page, as the server knows it. Elsewhere the way to reply
 * is the server's own page of the thread.
 *
 * This was written against recorded responses of Remark42 1.16, and not run against a live one.
 *
 * Throws a SourceError of the kind `misconfigured` for an `endpoint` that is no absolute http or https URL or names no
 * site.
 */
export function remark42Source(options: Remark42SourceOptions): Remark42Source {
  const { endpoint, html, title, cookies, sameSite, pageSize, ...http } = options;
  const site: Remark42Site = { ...checkSite(endpoint), html, http, title, cookies: cookies ?? String };
  const { location } = globalThis as { location?: { hostname: string } };
  const canWrite = cookies && (sameSite ?? location?.hostname === new URL(site.base).hostname);
  let capabilities: SourceCapabilities = canWrite
    ? { ...offsite, write: 'guest', fields: { ...offsite.fields, name: 'required' } }
    : offsite;
  let isLearned = !canWrite;

  const learn = async (asked: { signal?: AbortSignal | undefined }): Promise<void> => {
    if (isLearned) return;
    const { askForCapabilities } = await import('./ask-for-capabilities.js');
    capabilities = await askForCapabilities(site, capabilities, asked);
    isLearned = true;
  };
  const writing = async (): Promise<Remark42Writing> => (await import('./writing.js')).remark42Writing(site);

  return {
    name: 'remark42',
    title: 'Remark42',
    get capabilities() {
      return capabilities;
    },

    async load(thread, { cursor, signal } = {}) {
      const query = { ...inOrder, ...(pageSize && { limit: pageSize }), ...(cursor && { offset_id: cursor }) };
      const url = apiUrl(site, 'find', thread, query);
      const [tree] = await Promise.all([
        requestRemark42(url, { signal }, http),
        learn({ signal }).catch(() => undefined),
      ]);
      const { comments, info } = recordOf(tree);
      if (!Array.isArray(comments)) throw unreadable(url, '{ comments: […] }', tree);
      const { count, count_left: left, last_comment: last, read_only: closed } = recordOf(info);
      const total = countOf(count);
      const next = countOf(left) > 0 && textOf(last);
      let found = commentsOfTree(comments);
      // A tree has no place for replies to a comment that is not there; the list of all does.
      if (!next && !cursor && found.filter((comment) => !comment.delete).length < total) {
        found = await (await import('./find-orphans.js')).withOrphans(site, thread, found, { signal });
      }
      return { ...readComments(found, html), total, ...(next && { next }), ...(closed === true && { closed }) };
    },

    count: async (threads, asked = {}) => (await import('./count-comments.js')).countComments(site, threads, asked),

    replyUrl: (thread, inReplyTo) => pageOnServer(site, thread, ownId('remark42', inReplyTo)),

    ...(canWrite &&
      ({
        send: async (...given) => (await writing()).send(...given),
        find: async (...given) => (await writing()).find(...given),
        edit: async (...given) => (await writing()).edit(...given),
        remove: async (...given) => (await writing()).remove(...given),
      } satisfies Remark42Writing)),
  };
}
