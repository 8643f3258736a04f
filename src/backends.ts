import type { BackendLoader } from './elements/backends/registry.js';

/** Fetched beside the adapter, and not after it. */
const reader = async () => (await import('./formats/html/index.js')).htmlReader();

/** Where the backend answers; the adapter says what is wrong with an address, and a missing one is wrong. */
const at = (endpoint: string | undefined): string => endpoint ?? '';

/** The backends of this package that need an address, each fetched when a page names it. */
export const knownBackends: Readonly<Record<string, BackendLoader>> = {
  wordpress: async ({ endpoint }) => {
    const [{ wordpressSource }, html] = await Promise.all([import('./sources/wordpress/index.js'), reader()]);
    return wordpressSource({ endpoint: at(endpoint), html });
  },
  waline: async ({ endpoint }) => {
    const [{ walineSource }, html] = await Promise.all([import('./sources/waline/index.js'), reader()]);
    return walineSource({ endpoint: at(endpoint), html });
  },
  isso: async ({ endpoint }) => {
    const [{ issoSource }, html] = await Promise.all([import('./sources/isso/index.js'), reader()]);
    return issoSource({ endpoint: at(endpoint), html });
  },
  remark42: async ({ endpoint }) => {
    const [{ remark42Source }, html] = await Promise.all([import('./sources/remark42/index.js'), reader()]);
    return remark42Source({ endpoint: at(endpoint), html });
  },
  mastodon: async ({ endpoint }) => {
    const [{ mastodonSource }, html] = await Promise.all([import('./sources/mastodon/index.js'), reader()]);
    return mastodonSource({ ...(endpoint && { endpoint }), html });
  },
  bluesky: async ({ endpoint }) =>
    (await import('./sources/bluesky/index.js')).blueskySource({ ...(endpoint && { endpoint }) }),
  rest: async ({ endpoint }) => (await import('./sources/rest/index.js')).restSource({ endpoint: at(endpoint) }),
};
