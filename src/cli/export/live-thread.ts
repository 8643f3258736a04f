import { SourceError } from '../../model/source-error.js';
import type { CommentSource, Fetch, HtmlReader } from '../../model/source.js';
import type { ExportThread } from '../../export/index.js';
import { CommandError, exitCodes } from '../exit-codes.js';
import { slugFrom } from '../slug.js';

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

export type LiveSource = keyof typeof adapters;
export const liveSources = Object.keys(adapters) as readonly LiveSource[];

export interface LiveThreadOptions {
  readonly from: LiveSource;
  readonly endpoint?: string;
  readonly thread: string;
  /** The address of the site that the thread is on. */
  readonly url?: string;
  readonly onProgress: (comments: number) => void;
  readonly warn: (message: string) => void;
}

/** How long a response may take, in milliseconds. */
const patience = 60_000;

/** A thread as its source shows it to every reader, whole. Its ids have the name of the source before them. */
export async function liveThread({
  from,
  endpoint = '',
  thread,
  url,
  onProgress,
  warn,
}: LiveThreadOptions): Promise<ExportThread> {
  const [{ loadAllPages }, { createHtmlReader }, { parse5Parser }] = await Promise.all([
    import('../../conversation/load-all-pages.js'),
    import('../../formats/html/create-html-reader.js'),
    import('../../formats/html/parse5-parser.js'),
  ]);
  try {
    const source = await adapters[from]({ endpoint, html: createHtmlReader(parse5Parser), fetch });
    const access = { source, thread, patience, report: warn };
    const read = await loadAllPages(access, new AbortController().signal, ({ comments }) =>
      onProgress(comments.length),
    );
    const { comments, people, quoteLinks, total, moreAt } = read;
    if (moreAt !== undefined) warn(`The source gives a part of the thread; the rest can be read at ${moreAt}`);
    const known = new Map(people.map((person) => [person.id, person]));
    const address = addressOf(thread, url);
    return {
      slug: slugFrom(thread) || from,
      ...(address !== undefined && { url: address }),
      discussion: {
        people: [...known.values()],
        comments: comments.map((comment) => ({
          ...comment,
          source: comment.source ?? { system: from, id: comment.id.slice(source.name.length + 1) },
        })),
        ...(total !== undefined && total > comments.length && { commentCount: total }),
        ...(quoteLinks && { quoteLinks }),
      },
    };
  } catch (error) {
    if (error instanceof SourceError || error instanceof RangeError || error instanceof TypeError)
      throw new CommandError(exitCodes.unreadable, error.message);
    throw error;
  }
}

/** The address of the page, where the name of its thread is one, or a path on the site. */
function addressOf(thread: string, site: string | undefined): string | undefined {
  try {
    const { href, protocol } = new URL(thread, thread.startsWith('/') ? site : undefined);
    return /^https?:$/.test(protocol) ? href : undefined;
  } catch {
    return undefined;
  }
}
