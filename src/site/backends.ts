import type { PublishedEssay } from './essay.js';

/** How each backend names the conversation of a page, where its essay does not say: by its address, or not at all. */
const threads = {
  local: 'path',
  waline: 'path',
  isso: 'path',
  rest: 'path',
  remark42: 'address',
  wordpress: 'id',
  twikoo: 'path',
  artalk: 'path',
  github: 'path',
  lemmy: 'none',
  'hacker-news': 'none',
  discourse: 'none',
  hypothesis: 'address',
  webmention: 'address',
  cusdis: 'path',
  mastodon: 'none',
  bluesky: 'none',
  none: 'none',
} as const;

export const knownBackends: readonly string[] = Object.keys(threads);

export const isKnownBackend = (name: string): name is keyof typeof threads => Object.hasOwn(threads, name);

/** What the elements of a page are told of their backend. */
export type BackendAttributes =
  { readonly backend: 'none' } | { readonly backend: string; readonly endpoint?: string; readonly thread: string };

/**
 * The backend of an essay's page. `thread` in the front matter of the essay names the conversation, and `thread: false`
 * says that there is none; otherwise it is the path of the page, or its address, or the id of the post at WordPress that
 * the essay was imported from. Undefined where the backend needs a name and there is none.
 */
export function backendOf(
  { article }: PublishedEssay,
  { backend = 'none', endpoint }: { readonly backend?: string; readonly endpoint?: string },
  address: string | undefined,
): BackendAttributes | undefined {
  const said = article.data?.['thread'];
  if (!isKnownBackend(backend) || backend === 'none' || said === false) return { backend: 'none' };
  const thread = typeof said === 'string' || typeof said === 'number' ? `${said}` : threadOf(threads[backend]);
  return thread === undefined ? undefined : { backend, thread, ...(endpoint !== undefined && { endpoint }) };

  function threadOf(kind: (typeof threads)[keyof typeof threads]): string | undefined {
    if (kind === 'path') return address === undefined ? 'auto' : new URL(address).pathname;
    if (kind === 'address') return address;
    return kind === 'id' && article.source?.system === 'wordpress' ? article.source.id : undefined;
  }
}
