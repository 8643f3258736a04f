import type { BackendLoader } from './elements/backends/registry.js';

const html = async () => (await import('./formats/html/index.js')).htmlReader();

/** Where the backend answers; the adapter says what is wrong with an address, and a missing one is wrong. */
const at = (endpoint: string | undefined): string => endpoint ?? '';

/** The backends of this package that need an address, each fetched when a page names it. */
export const knownBackends: Readonly<Record<string, BackendLoader>> = {
  wordpress: async ({ endpoint }) =>
    (await import('./sources/wordpress/index.js')).wordpressSource({ endpoint: at(endpoint), html: await html() }),
  waline: async ({ endpoint }) =>
    (await import('./sources/waline/index.js')).walineSource({ endpoint: at(endpoint), html: await html() }),
  isso: async ({ endpoint }) =>
    (await import('./sources/isso/index.js')).issoSource({ endpoint: at(endpoint), html: await html() }),
  remark42: async ({ endpoint }) =>
    (await import('./sources/remark42/index.js')).remark42Source({ endpoint: at(endpoint), html: await html() }),
  mastodon: async ({ endpoint }) =>
    (await import('./sources/mastodon/index.js')).mastodonSource({ ...(endpoint && { endpoint }), html: await html() }),
  bluesky: async ({ endpoint }) =>
    (await import('./sources/bluesky/index.js')).blueskySource({ ...(endpoint && { endpoint }) }),
  rest: async ({ endpoint }) => (await import('./sources/rest/index.js')).restSource({ endpoint: at(endpoint) }),
};
