import type { HtmlReader } from '../../model/source.js';
import { isRecord, recordOf, unreadable, type JsonRecord } from '../shared/json-value.js';
import { readElsewhere, type ReadElsewhere } from '../shared/read-elsewhere.js';
import type { HttpOptions } from '../shared/request.js';
import { requestJson } from '../shared/request-json.js';
import { checkForum, findTopic, topicOf } from './topic.js';

export interface DiscourseSourceOptions extends HttpOptions {
  /** The forum, such as `https://forum.example`: a thread may be named by the id of its topic there. Left out, that in the address of the topic. */
  readonly endpoint?: string | undefined;
  /** Reads the HTML of posts. */
  readonly html: HtmlReader;
}

export type DiscourseSource = ReadElsewhere;

/** How many posts are asked for at once, beyond the first. */
const some = 20;

/**
 * Reads the posts of a topic of a Discourse forum, all but the first, which is that of the topic; readers reply there.
 * A thread is the address of the topic, `https://forum.example/t/trust/12`, or its id at `endpoint`. A post is known
 * by its number in the topic. Quotations keep whom they quote.
 *
 * Written after the documented API, and not run against a live forum. Throws a SourceError of the kind `misconfigured`
 * for an `endpoint` that is no absolute http or https URL.
 */
export function discourseSource({ endpoint, html, ...http }: DiscourseSourceOptions): DiscourseSource {
  const server = checkForum(endpoint);
  /** The ids of a topic's posts after the first ones. */
  const streams = new Map<string, readonly number[]>();

  async function ask(url: string, signal: AbortSignal | undefined): Promise<JsonRecord> {
    const json = await requestJson('a Discourse forum', url, { signal }, http);
    if (isRecord(json) && Array.isArray(recordOf(json.post_stream).posts)) return json;
    throw unreadable(url, '{ post_stream: { posts: […] } }', json);
  }

  return readElsewhere({
    name: 'discourse',
    title: 'Discourse',
    pageOf(thread) {
      const topic = topicOf(thread, server);
      return topic && `${topic.server}/t/${topic.id}`;
    },
    async load(thread, { cursor, signal }) {
      const topic = findTopic(thread, server);
      const page = `${topic.server}/t/${topic.id}`;
      // The code that reads the response is loaded beside the request.
      const reading = import('./read-topic.js');
      reading.catch(() => undefined);
      const from = Number(cursor ?? 0);
      let whole: JsonRecord | undefined;
      let stream = streams.get(page);
      if (!stream || cursor === undefined) {
        whole = await ask(`${page}.json`, signal);
        const { stream: ids, posts } = recordOf(whole.post_stream) as { stream?: unknown; posts: readonly unknown[] };
        const given = new Set(posts.map((post) => recordOf(post).id));
        stream = Array.isArray(ids) ? ids.filter((id): id is number => Number.isSafeInteger(id) && !given.has(id)) : [];
        streams.set(page, stream);
      }
      const ids = stream.slice(from, from + some);
      const { readTopic } = await reading;
      if (cursor === undefined && whole) {
        return { ...readTopic(whole, page, html), ...(stream.length > 0 && { next: '0' }) };
      }
      if (ids.length === 0) return { comments: [], people: [] };
      const query = ids.map((id) => `post_ids[]=${id}`).join('&');
      const rest = await ask(`${page}/posts.json?${query}`, signal);
      const { total: _total, ...batch } = readTopic(rest, page, html);
      return { ...batch, ...(from + some < stream.length && { next: String(from + some) }) };
    },
  });
}
