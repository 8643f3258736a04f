import { webUrl } from '../../model/safe-url.js';
import { checkEndpoint } from '../shared/endpoint.js';
import { misconfigured } from '../shared/misconfigured.js';
import { readElsewhere, type ReadElsewhere } from '../shared/read-elsewhere.js';
import type { HttpOptions } from '../shared/request.js';
import { requestJson } from '../shared/request-json.js';

export interface HypothesisSourceOptions extends HttpOptions {
  /** The API. `https://api.hypothes.is` by default. */
  readonly endpoint?: string | undefined;
}

export type HypothesisSource = ReadElsewhere;

const api = 'https://api.hypothes.is';

/**
 * Reads the public annotations of a page on Hypothesis, each with the words that it is about; readers annotate there. A
 * thread is the address of the page.
 *
 * Written after the documented API, version 1, and not run against it. Throws a SourceError of the kind `misconfigured`
 * for an `endpoint` that is no absolute http or https URL.
 */
export function hypothesisSource({ endpoint = api, ...http }: HypothesisSourceOptions = {}): HypothesisSource {
  const base = checkEndpoint('hypothesis', endpoint, api);
  return readElsewhere({
    name: 'hypothesis',
    title: 'Hypothesis',
    pageOf: (thread) => webUrl(thread) && `https://hyp.is/go?url=${encodeURIComponent(thread)}`,
    async load(thread, { cursor, signal }) {
      const uri = webUrl(thread);
      if (!uri) throw misconfigured('hypothesis', 'thread', 'the address of a page', thread);
      const query = new URLSearchParams({ uri, group: '__world__', sort: 'created', order: 'asc', limit: '200' });
      // The oldest first, from a moment on: what comes or goes meanwhile moves no page.
      if (cursor !== undefined) query.set('search_after', cursor);
      const url = `${base}/api/search?${query}`;
      // The code that reads the response is loaded beside the request.
      const [json, { readAnnotations }] = await Promise.all([
        requestJson('the API of Hypothesis', url, { signal }, http),
        import('./read-annotations.js'),
      ]);
      return readAnnotations(url, json, cursor === undefined);
    },
  });
}
