import type { CommentSource, Fetch, HtmlReader } from '../../model/source.js';

/** What an adapter is made with. It takes what it needs. */
interface Given {
  readonly endpoint: string;
  readonly html: HtmlReader;
  readonly fetch: Fetch;
}

/** The servers whose threads can be archived, each adapter loaded on use. */
const adapters = {
  wordpress: async (given) => (await import('../../sources/wordpress/index.js')).wordpressSource(given),
  waline: async (given) => (await import('../../sources/waline/index.js')).walineSource(given),
  isso: async (given) => (await import('../../sources/isso/index.js')).issoSource(given),
  remark42: async (given) => (await import('../../sources/remark42/index.js')).remark42Source(given),
  twikoo: async (given) => (await import('../../sources/twikoo/index.js')).twikooSource(given),
  artalk: async (given) => (await import('../../sources/artalk/index.js')).artalkSource(given),
  github: async (given) => (await import('../../sources/github/index.js')).githubSource(given),
  lemmy: async ({ endpoint, ...given }) =>
    (await import('../../sources/lemmy/index.js')).lemmySource({ ...given, ...(endpoint && { endpoint }) }),
  'hacker-news': async ({ endpoint, ...given }) =>
    (await import('../../sources/hacker-news/index.js')).hackerNewsSource({ ...given, ...(endpoint && { endpoint }) }),
  discourse: async ({ endpoint, ...given }) =>
    (await import('../../sources/discourse/index.js')).discourseSource({ ...given, ...(endpoint && { endpoint }) }),
  hypothesis: async ({ endpoint, ...given }) =>
    (await import('../../sources/hypothesis/index.js')).hypothesisSource({ ...given, ...(endpoint && { endpoint }) }),
  webmention: async ({ endpoint, ...given }) =>
    (await import('../../sources/webmention/index.js')).webmentionSource({ ...given, ...(endpoint && { endpoint }) }),
  cusdis: async (given) => (await import('../../sources/cusdis/index.js')).cusdisSource(given),
  mastodon: async ({ endpoint, ...given }) =>
    (await import('../../sources/mastodon/index.js')).mastodonSource({ ...given, ...(endpoint && { endpoint }) }),
  bluesky: async ({ endpoint, fetch }) =>
    (await import('../../sources/bluesky/index.js')).blueskySource({ fetch, ...(endpoint && { endpoint }) }),
  rest: async (given) => (await import('../../sources/rest/index.js')).restSource(given),
} satisfies Readonly<Record<string, (given: Given) => Promise<CommentSource>>>;

/** The name of a server whose threads can be archived, as `backend` of the elements takes it. */
export type LiveSource = keyof typeof adapters;
export const liveSources = Object.keys(adapters) as readonly LiveSource[];

/**
 * A source by its name, which reads HTML without a browser.
 *
 * @throws {TypeError} where the endpoint is missing or none.
 */
export async function makeSource(from: LiveSource, endpoint: string, fetch: Fetch): Promise<CommentSource> {
  const [{ createHtmlReader }, { parse5Parser }] = await Promise.all([
    import('../../formats/html/create-html-reader.js'),
    import('../../formats/html/parse5-parser.js'),
  ]);
  return adapters[from]({ endpoint, html: createHtmlReader(parse5Parser), fetch });
}
