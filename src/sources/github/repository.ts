import { checkEndpoint } from '../shared/endpoint.js';
import { isText } from '../shared/json-value.js';
import { misconfigured } from '../shared/misconfigured.js';
import type { HttpOptions } from '../shared/request.js';

/** A repository, and how it is asked. */
export interface Repository {
  /** Where GraphQL is asked: GitHub itself, or a proxy of the site's own. */
  readonly api: string;
  readonly owner: string;
  readonly name: string;
  /** The name of the category that discussions are looked for in. */
  readonly category: string | null;
  readonly isIssues: boolean;
  readonly token: (() => string | Promise<string>) | undefined;
  readonly http: HttpOptions;
}

const example = 'https://comments.example/github?repo=owner/name';

/** The repository that an address names; a {@link SourceError} of the kind `misconfigured` where it names none. */
export function checkRepository(endpoint: unknown): Omit<Repository, 'token' | 'http'> {
  const { origin, pathname, searchParams: query } = new URL(checkEndpoint('github', endpoint, example));
  const [, owner, name] = /^([\w.-]+)\/([\w.-]+)$/.exec(`${query.get('repo')}`) ?? [];
  if (!owner || !name)
    throw misconfigured('github', 'endpoint', `a URL that names the repository, such as ${example}`, endpoint);
  return {
    api: origin + pathname.replace(/\/+$/, ''),
    owner,
    name,
    category: query.get('category'),
    isIssues: query.get('in') === 'issues',
  };
}

/** What a thread is called on GitHub: a number, or the title that giscus and utterances give to the page. */
export interface ThreadName {
  readonly number?: number;
  readonly title?: string;
}

/**
 * Reads the name of a thread: `#12` or `12`, a path as giscus and utterances map it (without its first slash and its
 * ending; `index` for the first page), or a title to the letter, such as the address of the page.
 */
export function threadName(thread: unknown): ThreadName {
  if (!isText(thread)) throw misconfigured('github', 'thread', 'a number, a path or a title', thread);
  const [, digits] = /^#?(\d{1,9})$/.exec(thread) ?? [];
  if (digits) return { number: +digits };
  return { title: thread.startsWith('/') ? thread.slice(1).replace(/\.\w+$/, '') || 'index' : thread };
}

/** Where people read and write on GitHub: a thread, or the form for a new one. */
export function pageOf({ owner, name, category, isIssues }: Repository, thread: string, number?: number): string {
  const base = `https://github.com/${owner}/${name}/${isIssues ? 'issues' : 'discussions'}`;
  const { title = '', number: known = number } = threadName(thread);
  if (known !== undefined) return `${base}/${known}`;
  const query = new URLSearchParams({
    title,
    ...(category && !isIssues && { category: category.toLowerCase() }),
  });
  return `${base}/new?${query}`;
}
