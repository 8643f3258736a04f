import type { BackendLoader } from './elements/backends/registry.js';

type Reader = Awaited<ReturnType<typeof reader>>;
type Source = Awaited<ReturnType<BackendLoader>>;

const reader = async () => (await import('./formats/html/index.js')).htmlReader();

/** The address of the backend. A missing one becomes empty, which the adapter reports as an error. */
const at = (endpoint: string | undefined): string => endpoint ?? '';

/** Makes a loader of an adapter whose server delivers HTML: both are fetched side by side. */
const readingHtml =
  (adapter: () => Promise<(options: { endpoint: string; html: Reader }) => Source>): BackendLoader =>
  async ({ endpoint }) => {
    const [source, html] = await Promise.all([adapter(), reader()]);
    return source({ endpoint: at(endpoint), html });
  };

/** The backends of this package that need an address, each fetched when a page names it. */
export const knownBackends: Readonly<Record<string, BackendLoader>> = {
  wordpress: readingHtml(async () => (await import('./sources/wordpress/index.js')).wordpressSource),
  waline: readingHtml(async () => (await import('./sources/waline/index.js')).walineSource),
  isso: readingHtml(async () => (await import('./sources/isso/index.js')).issoSource),
  remark42: readingHtml(async () => {
    const { remark42Source } = await import('./sources/remark42/index.js');
    // Without a page's cookies readers can write on the server's own page only.
    return (options) => remark42Source({ ...options, cookies: () => document.cookie });
  }),
  mastodon: async ({ endpoint }) => {
    const [{ mastodonSource }, html] = await Promise.all([import('./sources/mastodon/index.js'), reader()]);
    return mastodonSource({ ...(endpoint && { endpoint }), html });
  },
  bluesky: async ({ endpoint }) =>
    (await import('./sources/bluesky/index.js')).blueskySource({ ...(endpoint && { endpoint }) }),
  rest: async ({ endpoint }) => (await import('./sources/rest/index.js')).restSource({ endpoint: at(endpoint) }),
};
