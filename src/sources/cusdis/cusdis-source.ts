import type { CommentSource, HtmlReader, RequestOptions, SourceCapabilities } from '../../model/source.js';
import { checkEndpoint } from '../shared/endpoint.js';
import { countOf, isRecord, isText, type JsonRecord, recordOf, unreadable } from '../shared/json-value.js';
import { misconfigured } from '../shared/misconfigured.js';
import type { HttpOptions } from '../shared/request.js';
import { requestJson } from '../shared/request-json.js';

export interface CusdisSourceOptions extends HttpOptions {
  /** The address of the server with the id of the site, such as `https://cusdis.example?app=1234-5678`. */
  readonly endpoint: string;
  /** Reads the HTML that the server makes of comments. */
  readonly html: HtmlReader;
  /** What the page is called, and where it is, for the moderator. */
  readonly page?: { readonly title?: string; readonly url?: string };
}

export type CusdisSource = CommentSource & Required<Pick<CommentSource, 'send'>>;

const fields: SourceCapabilities['fields'] = { name: 'required', email: 'optional', website: 'absent' };
const example = 'https://cusdis.example?app=1234-5678';

/** How often a thread is read again that changes while it is read. */
const tries = 3;

/**
 * Reads and writes the comments of a Cusdis (https://cusdis.com). A thread is what the server calls the id of a page.
 * The server holds every comment until a moderator approves it, and does not show a held one to its writer.
 *
 * Written after the server's own code, and not run against a live one. Throws a SourceError of the kind `misconfigured`
 * for an `endpoint` that is no absolute http or https URL or names no site.
 */
export function cusdisSource({ endpoint, html, page, ...http }: CusdisSourceOptions): CusdisSource {
  const { origin, pathname, searchParams } = new URL(checkEndpoint('cusdis', endpoint, example));
  const appId = searchParams.get('app');
  if (!appId) throw misconfigured('cusdis', 'endpoint', `a URL that names the site, such as ${example}`, endpoint);
  const url = `${origin}${pathname.replace(/\/+$/, '')}/api/open/comments`;

  const checkThread = (thread: string): string => {
    if (isText(thread)) return thread;
    throw misconfigured('cusdis', 'thread', 'the id of a page such as /post/', thread);
  };

  async function ask(pageId: string, number: number, { signal }: RequestOptions): Promise<JsonRecord> {
    const at = `${url}?${new URLSearchParams({ appId: appId!, pageId, page: `${number}` })}`;
    const json = await requestJson('a Cusdis server', at, { signal }, http);
    const list = recordOf(json).data;
    if (isRecord(list) && Array.isArray(list.data)) return list;
    throw unreadable(at, '{ data: { data: […] } }', json);
  }

  return {
    name: 'cusdis',
    title: 'Cusdis',
    capabilities: { write: 'guest', fields, reach: 'public', parents: 'own', pending: 'server' },

    async load(thread, options = {}) {
      const pageId = checkThread(thread);
      const reading = import('./read-list.js');
      reading.catch(() => undefined);
      let lists: JsonRecord[] = [];
      // Its pages are counted from the newest: one that comes or goes moves all that follow.
      for (let left = tries; left > 0; left -= 1) {
        lists = [await ask(pageId, 1, options)];
        const { commentCount, pageCount } = lists[0]!;
        while (lists.length < countOf(pageCount)) lists.push(await ask(pageId, lists.length + 1, options));
        if (lists.every((list) => list.commentCount === commentCount)) break;
      }
      return (await reading).readList(lists, html);
    },

    async send(thread, reply, options = {}) {
      const { sendReply } = await import('./writing.js');
      return sendReply({ url, appId, pageId: checkThread(thread), page, http, fields }, reply, options);
    },
  };
}
