import type { BackendLoader, BackendOptions } from './elements/backends/registry.js';
import { importOnce } from './elements/shared/import-once.js';

type Source = Awaited<ReturnType<BackendLoader>>;

/** What an adapter is made with. It takes what it needs. */
interface Given extends Pick<BackendOptions, 'fetch'> {
  readonly endpoint: string;
  readonly html: never;
  readonly cookies: () => string;
}

type Adapter<Name extends string> = Readonly<Record<`${Name}Source`, (given: Given) => Source>>;

const readHtml = importOnce(() => import('./formats/html/index.js'));

/** Makes a loader of the adapter that a module exports; what reads HTML for it is fetched beside it. */
const load = <Name extends string>(
  name: Name,
  adapter: () => Promise<Adapter<Name>>,
  { readsHtml = true, needsEndpoint = true } = {},
): BackendLoader => {
  const loadAdapter = importOnce(adapter);
  return async ({ endpoint, fetch }) => {
    const [module, html] = await Promise.all([
      loadAdapter(),
      readsHtml && readHtml().then(({ htmlReader }) => htmlReader()),
    ]);
    return module[`${name}Source`]({
      // The adapter says what is wrong with an address, and where one is needed a missing one is wrong.
      ...((needsEndpoint || endpoint) && { endpoint: endpoint ?? '' }),
      html,
      fetch,
      // Without a page's cookies readers can write on the page of a Remark42 server only.
      cookies: () => document.cookie,
    } as unknown as Given);
  };
};

/** Those that fewer pages name are a fetch further away, so that the file which every page fetches stays small. */
const others = 'twikoo artalk github lemmy hacker-news discourse hypothesis webmention cusdis'
  .split(' ')
  .map((name): [string, BackendLoader] => [
    name,
    async (options) => (await import('./backends/others.js')).loadOther(name, options, load),
  ]);

/** The backends of this package that need an address, each fetched when a page names it. */
export const knownBackends: Readonly<Record<string, BackendLoader>> = {
  wordpress: load('wordpress', () => import('./sources/wordpress/index.js')),
  waline: load('waline', () => import('./sources/waline/index.js')),
  isso: load('isso', () => import('./sources/isso/index.js')),
  remark42: load('remark42', () => import('./sources/remark42/index.js')),
  mastodon: load('mastodon', () => import('./sources/mastodon/index.js'), { needsEndpoint: false }),
  bluesky: load('bluesky', () => import('./sources/bluesky/index.js'), { readsHtml: false, needsEndpoint: false }),
  rest: load('rest', () => import('./sources/rest/index.js'), { readsHtml: false }),
  ...Object.fromEntries(others),
};
