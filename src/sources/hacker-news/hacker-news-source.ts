import type { HtmlReader } from '../../model/source.js';
import { checkEndpoint } from '../shared/endpoint.js';
import { misconfigured } from '../shared/misconfigured.js';
import { readElsewhere, type ReadElsewhere } from '../shared/read-elsewhere.js';
import type { HttpOptions } from '../shared/request.js';
import { requestJson } from '../shared/request-json.js';

export interface HackerNewsSourceOptions extends HttpOptions {
  /** Where items are asked for. Algolia's public index, `https://hn.algolia.com`, by default. */
  readonly endpoint?: string | undefined;
  /** Reads the HTML of comments. */
  readonly html: HtmlReader;
}

export type HackerNewsSource = ReadElsewhere;

const index = 'https://hn.algolia.com';

/**
 * Reads the comments on a story of Hacker News; readers reply there. A thread is the address of the story,
 * `https://news.ycombinator.com/item?id=123`, or its id.
 *
 * Written after the documentation of Algolia's API, and not run against it. Throws a SourceError of the kind
 * `misconfigured` for an `endpoint` that is no absolute http or https URL.
 */
export function hackerNewsSource({ endpoint = index, html, ...http }: HackerNewsSourceOptions): HackerNewsSource {
  const base = checkEndpoint('hacker-news', endpoint, index);
  const idOf = (thread: string): string | undefined =>
    /^(?:https:\/\/news\.ycombinator\.com\/item\?id=)?(\d+)$/.exec(thread)?.[1];

  return readElsewhere({
    name: 'hacker-news',
    title: 'Hacker News',
    pageOf: (thread) => idOf(thread) && `https://news.ycombinator.com/item?id=${idOf(thread)}`,
    async load(thread, { signal }) {
      const id = idOf(thread);
      const example = 'https://news.ycombinator.com/item?id=1';
      if (!id) throw misconfigured('hacker-news', 'thread', `the address of a story such as ${example}`, thread);
      const url = `${base}/api/v1/items/${id}`;
      // The code that reads the response is loaded beside the request.
      const [item, { readStory }] = await Promise.all([
        requestJson('an index of Hacker News', url, { signal }, http),
        import('./read-story.js'),
      ]);
      return readStory(url, item, id, html);
    },
  });
}
