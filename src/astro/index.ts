import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { essayData } from '../collection/build/essay-data.js';
import { readCollection } from '../collection/index.js';
import { isInside } from '../collection/is-inside.js';
import { mistakesIn } from '../collection/mistake.js';
import { renderToString, type RenderOptions } from '../server/index.js';

export type { EssayData } from '../collection/build/essay-data.js';

/** How {@link colloquyLoader} reads the essays, and how it renders them. */
export interface ColloquyLoaderOptions {
  /** The folder of essays, from the root of the project. `essays` by default. */
  readonly folder?: string;
  /**
   * The address that the essays are served at, such as `https://example.org/essays/`: an essay is at its slug below it,
   * with its pictures. Left out, relative addresses are resolved against the `url` of each essay.
   */
  readonly base?: string;
  /** Whether drafts are in the collection. By default while developing, and not in a build. */
  readonly drafts?: boolean;
  /** How `<Content />` of an entry is rendered. */
  readonly render?: RenderOptions;
}

/** What Astro gives to a loader, as far as this one needs it. */
interface LoaderContext {
  readonly config: { readonly root: URL };
  readonly store: {
    keys(): Iterable<string>;
    get(id: string): { readonly digest?: string | number | undefined } | undefined;
    set(entry: {
      id: string;
      data: Record<string, unknown>;
      digest: string;
      filePath: string;
      rendered: { html: string };
    }): boolean;
    delete(id: string): void;
  };
  readonly logger: { error(message: string): void; warn(message: string): void };
  readonly watcher?:
    | {
        add(paths: string): unknown;
        on(event: 'add' | 'change' | 'unlink', listener: (file: string) => void): unknown;
      }
    | undefined;
  parseData(given: { id: string; data: Record<string, unknown>; filePath: string }): Promise<Record<string, unknown>>;
}

/**
 * A loader for content collections of Astro 5 and later: one entry an essay, by its slug. Only essays that have changed
 * are rendered again. A mistake in a file stops a build, and is logged while developing; the other essays are there.
 */
export function colloquyLoader({ folder = 'essays', base, drafts, render = {} }: ColloquyLoaderOptions = {}): {
  readonly name: string;
  readonly load: (context: LoaderContext) => Promise<void>;
} {
  const withBase = base === undefined ? {} : { base };
  /** Astro loads again, with the same watcher, when its own configuration changes. */
  const watched = new WeakSet<object>();

  async function load(context: LoaderContext): Promise<void> {
    const { config, store, logger, watcher } = context;
    const root = fileURLToPath(config.root);
    const collection = await readCollection(path.resolve(root, folder), withBase);
    const mistakes = mistakesIn(collection);
    // Astro watches in development alone.
    if (mistakes && !watcher) throw mistakes;
    if (mistakes) logger.error(mistakes.message);
    const entries = collection.entries.filter(({ draft }) => !draft || (drafts ?? watcher !== undefined));
    const gone = new Set(store.keys());
    for (const entry of entries) {
      const { slug } = entry;
      gone.delete(slug);
      const digest = JSON.stringify([entry.digest, render]);
      if (store.get(slug)?.digest === digest) continue;
      const essay = essayData(entry);
      const filePath = path.relative(root, path.join(entry.folder, 'index.md'));
      const data = await context.parseData({ id: slug, data: { ...essay }, filePath });
      store.set({ id: slug, data, digest, filePath, rendered: { html: renderToString(essay.discussion, render) } });
    }
    for (const slug of gone) store.delete(slug);
  }

  return {
    name: 'colloquy',
    async load(context) {
      const { watcher, config, logger } = context;
      await load(context);
      if (!watcher || watched.has(watcher)) return;
      watched.add(watcher);
      const absolute = path.resolve(fileURLToPath(config.root), folder);
      watcher.add(absolute);
      for (const event of ['add', 'change', 'unlink'] as const) {
        watcher.on(event, (file) => {
          if (isInside(absolute, file)) load(context).catch((error: unknown) => logger.error(String(error)));
        });
      }
    },
  };
}
