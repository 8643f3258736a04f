import type {
  CommentBatch,
  CommentSource,
  HtmlReader,
  RequestOptions,
  SourceCapabilities,
} from '../../model/source.js';
import { isRecord, type JsonRecord, recordOf, recordsOf, unreadable } from '../shared/json-value.js';
import { offsite } from '../shared/offsite.js';
import type { HttpOptions } from '../shared/request.js';
import { askGithub } from './ask-github.js';
import { searchQuery, threadQuery } from './queries.js';
import { checkRepository, pageOf, threadName, type Repository } from './repository.js';
import type { GithubWriting } from './writing.js';

export interface GithubSourceOptions extends HttpOptions {
  /**
   * Where GitHub's GraphQL is asked, and of which repository: a proxy of the site's own that adds a token, such as
   * `https://comments.example/github?repo=owner/name`, or, with a `token`, `https://api.github.com/graphql?repo=owner/name`.
   * `&category=` names the category of discussions, and `&in=issues` reads issues instead.
   */
  readonly endpoint: string;
  /** Reads the HTML that GitHub makes of comments. */
  readonly html: HtmlReader;
  /** Resolves with the token of the reader who has signed in on the page, who can then reply here. */
  readonly token?: () => string | Promise<string>;
}

export type GithubSource = CommentSource & Required<Pick<CommentSource, 'replyUrl'>>;

/**
 * Reads the discussions of a repository on GitHub, as giscus names them, or its issues, as utterances names them. A
 * thread is a number, a path, the address of a page or another title. Readers reply on GitHub, or here with a token.
 *
 * A thread that does not exist yet is an empty one; the first comment begins it on GitHub. Replies to a reply stand below
 * the comment that began the branch, as they do there.
 *
 * Written after GitHub's GraphQL documentation, and not run against GitHub.
 *
 * Throws a SourceError of the kind `misconfigured` for an `endpoint` that is no absolute http or https URL or names no repository.
 */
export function githubSource({ endpoint, html, token, ...http }: GithubSourceOptions): GithubSource {
  const repository: Repository = { ...checkRepository(endpoint), token, http };
  const { owner, name, category, isIssues } = repository;
  const capabilities: SourceCapabilities = {
    ...offsite,
    ...(token && { write: 'token' }),
    nesting: isIssues ? 0 : 1,
  };
  const numbers = new Map<string, number>();
  // By the ids of a merged thread: the page of a comment, and the comment that begins the branch in which it stands.
  const pages = new Map<string, string>();
  const roots = new Map<string, string>();

  /** The number of a thread; undefined where there is none yet. */
  async function numberOf(thread: string, signal: AbortSignal | undefined): Promise<number | undefined> {
    const { number, title = '' } = threadName(thread);
    if (number !== undefined) return number;
    if (numbers.has(thread)) return numbers.get(thread);
    const kind = isIssues ? 'is:issue ' : category ? `category:"${category}" ` : '';
    const query = `repo:${owner}/${name} ${kind}in:title "${title.replace(/["\\]/g, ' ')}"`;
    const { search } = await askGithub(repository, searchQuery(isIssues), { query }, signal);
    const { nodes } = recordOf(search);
    if (!Array.isArray(nodes)) throw unreadable(repository.api, 'a list `search.nodes`', nodes);
    // The search finds titles that are alike: those of other pages, too.
    const found = recordsOf(nodes).find((one) => one.title === title)?.number;
    if (typeof found === 'number') numbers.set(thread, found);
    return numbers.get(thread);
  }

  async function ask(thread: string, after: string | undefined, signal?: AbortSignal): Promise<JsonRecord | undefined> {
    const number = await numberOf(thread, signal);
    if (!number) return undefined;
    const data = await askGithub(repository, threadQuery(isIssues), { owner, name, number, after }, signal);
    const found = recordOf(data.repository).thread;
    if (found === null) return undefined;
    if (isRecord(found) && Array.isArray(recordOf(found.comments).nodes)) return found;
    throw unreadable(repository.api, 'a list `repository.thread.comments.nodes`', data);
  }

  async function load(
    thread: string,
    { cursor, signal }: RequestOptions & { readonly cursor?: string } = {},
  ): Promise<CommentBatch> {
    // The code that reads the response is loaded beside the request.
    const [found, { readThread }] = await Promise.all([ask(thread, cursor, signal), import('./read-thread.js')]);
    if (!found) return { comments: [], people: [], total: 0 };
    if (typeof found.number === 'number') numbers.set(thread, found.number);
    const batch = readThread(found, html, cursor === undefined);
    for (const { id, url, inReplyTo } of batch.comments) {
      if (url) pages.set(`github:${id}`, url);
      if (inReplyTo) roots.set(`github:${id}`, inReplyTo);
    }
    return batch;
  }

  const writing = async (): Promise<GithubWriting> =>
    (await import('./writing.js')).githubWriting({ repository, html, ask, load, roots });

  return {
    name: 'github',
    title: 'GitHub',
    capabilities,
    load,
    replyUrl: (thread, inReplyTo) =>
      inReplyTo ? pages.get(inReplyTo) : pageOf(repository, thread, numbers.get(thread)),
    ...(token && {
      send: async (...given) => (await writing()).send(...given),
      find: async (...given) => (await writing()).find(...given),
    }),
  };
}
