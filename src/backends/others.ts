import type { BackendLoader, BackendOptions } from '../elements/backends/registry.js';

/** Where an adapter is, and what it is made with. */
interface OtherAdapter {
  /** What its function is called, without `Source` at the end. */
  readonly name: string;
  readonly adapter: () => Promise<object>;
  readonly readsHtml?: boolean;
  readonly needsEndpoint?: boolean;
}

/** Makes a loader of an adapter. */
type Load = (name: string, adapter: () => Promise<never>, needs: object) => BackendLoader;

/** The adapters that fewer pages name. The file that every page fetches knows only what they are called. */
export const adapters: Readonly<Record<string, OtherAdapter>> = {
  twikoo: { name: 'twikoo', adapter: () => import('../sources/twikoo/index.js') },
  artalk: { name: 'artalk', adapter: () => import('../sources/artalk/index.js') },
  github: { name: 'github', adapter: () => import('../sources/github/index.js') },
  lemmy: { name: 'lemmy', adapter: () => import('../sources/lemmy/index.js'), readsHtml: false, needsEndpoint: false },
  'hacker-news': { name: 'hackerNews', adapter: () => import('../sources/hacker-news/index.js'), needsEndpoint: false },
  discourse: { name: 'discourse', adapter: () => import('../sources/discourse/index.js'), needsEndpoint: false },
  hypothesis: {
    name: 'hypothesis',
    adapter: () => import('../sources/hypothesis/index.js'),
    readsHtml: false,
    needsEndpoint: false,
  },
  webmention: { name: 'webmention', adapter: () => import('../sources/webmention/index.js'), needsEndpoint: false },
  cusdis: { name: 'cusdis', adapter: () => import('../sources/cusdis/index.js') },
};

/** Makes the source of one of these backends. */
export function loadOther(backend: string, options: BackendOptions, load: Load): ReturnType<BackendLoader> {
  const { name, adapter, ...needs } = adapters[backend]!;
  return load(name, adapter as () => Promise<never>, needs)(options);
}
