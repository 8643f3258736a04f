import type { CommentSource, HtmlReader, RequestOptions, SourceCapabilities } from '../../model/source.js';
import { countOf, recordOf, unreadable } from '../shared/json-value.js';
import type { HttpOptions } from '../shared/request.js';
import { askArtalk } from './ask-artalk.js';
import { readWindow, type ListRoots } from './read-window.js';
import { apiUrl, checkSite, checkThread, type ArtalkSite } from './site.js';
import type { Writing } from './writing.js';

export interface ArtalkSourceOptions extends HttpOptions {
  /**
   * The address of the server with the name of the site, such as `https://artalk.example?site=Blog`. `&timezone=` names
   * the zone of the server's clock, such as `Asia/Shanghai`: without it, comments have their days and no times.
   */
  readonly endpoint: string;
  /** Reads the HTML that the server makes of comments. */
  readonly html: HtmlReader;
  /** What the page is called, for the moderator. */
  readonly title?: string;
  /**
   * Called when the server wants the letters in a picture, which is given as a `data:` URL. Resolves with what the
   * reader has typed. Without it, such a reply is refused with a `challenge`.
   */
  readonly solve?: (picture: string) => Promise<string>;
}

export type ArtalkSource = CommentSource & Required<Pick<CommentSource, 'send' | 'find' | 'count'>>;

const fields: SourceCapabilities['fields'] = { name: 'required', email: 'required', website: 'optional' };

/**
 * Reads and writes the comments of an Artalk (https://artalk.js.org). A thread is what the server calls a page key,
 * such as `/2010/trust/`, to the letter.
 *
 * Written after the documented HTTP API of 2.9, and not run against a live server. The server has a writer's held
 * comments only for those who name their e-mail address in the request, where all may read it: they are not asked for.
 *
 * Throws a SourceError of the kind `misconfigured` for an `endpoint` that is no absolute http or https URL or names no site.
 */
export function artalkSource({ endpoint, html, title, solve, ...http }: ArtalkSourceOptions): ArtalkSource {
  const site: ArtalkSite = { ...checkSite(endpoint), html, http };

  const rootsOf =
    (thread: string, { signal }: RequestOptions): ListRoots =>
    async (offset, limit) => {
      const query = { page_key: checkThread(thread), sort_by: 'date_asc', offset: `${offset}`, limit: `${limit}` };
      const url = apiUrl(site, 'comments', query);
      const list = await askArtalk(site, url, { signal });
      if (Array.isArray(list.comments)) return list;
      throw unreadable(url, '{ comments: […] }', list);
    };
  const writing = (thread: string): Writing => ({ site, thread: checkThread(thread), fields, title, solve });

  return {
    name: 'artalk',
    title: 'Artalk',
    capabilities: { write: 'guest', fields, reach: 'public', parents: 'own', pending: 'server' },

    async load(thread, options = {}) {
      // The code that reads the comments is loaded beside the request for them.
      const [{ comments, next, list }, { readComments }] = await Promise.all([
        readWindow(rootsOf(thread, options), options.cursor),
        import('./read-comments.js'),
      ]);
      return {
        ...readComments(comments, site),
        total: countOf(list.count),
        ...(next !== undefined && { next }),
        // Only administrators may write there.
        ...(recordOf(list.page).admin_only === true && { closed: true }),
      };
    },

    async send(thread, reply, options = {}) {
      return (await import('./writing.js')).sendReply(writing(thread), reply, options);
    },

    async find(thread, reply, options = {}) {
      return (await import('./writing.js')).findReply(writing(thread), rootsOf(thread, options), reply);
    },

    async count(threads, { signal } = {}) {
      return (await import('./count-threads.js')).countThreads(site, threads, signal);
    },
  };
}
