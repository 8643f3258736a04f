import { essayData, type EssayData } from '../collection/build/essay-data.js';
import { byDate } from '../collection/build/index-modules.js';
import { readCollection } from '../collection/index.js';
import { mistakesIn } from '../collection/mistake.js';
import type { Discussion } from '../model/index.js';
import { renderToString, type RenderOptions } from '../server/index.js';

/** How {@link colloquy} reads the essays. */
export interface ColloquyOptions {
  /** The folder of essays, from where Eleventy runs. `essays` by default. */
  readonly folder?: string;
  /**
   * The address that the essays are served at, such as `https://example.org/essays/`: an essay is at its slug below it,
   * with its pictures. Left out, relative addresses are resolved against the `url` of each essay.
   */
  readonly base?: string;
  /** Where the pictures of the essays are written, below the output folder: the path of `base`, or else the root. */
  readonly output?: string;
  /** Whether drafts are there. By default while serving or watching, and not in a build. */
  readonly drafts?: boolean;
  /** The name of the global data. `essays` by default. */
  readonly data?: string;
}

export type { EssayData };

/** What the plugin needs of Eleventy's configuration. */
interface EleventyConfig {
  addGlobalData(name: string, data: () => Promise<readonly EssayData[]>): unknown;
  addWatchTarget(target: string): unknown;
  addPassthroughCopy(
    copied: Readonly<Record<string, string>>,
    options: { readonly filter: (file: string) => boolean },
  ): unknown;
  addFilter(name: string, filter: (discussion: Discussion, options?: RenderOptions) => string): unknown;
  readonly ignores?: { add(ignored: string): unknown };
  on(event: 'eleventy.before', listener: (about: { readonly runMode: string }) => void): unknown;
}

/**
 * A plugin for Eleventy 3. Templates see `essays`, the newest first, each with its `discussion`; the filter `colloquy`
 * renders one as HTML. Pictures are copied, and an edit builds again. A mistake in a file stops the build, with its line.
 */
export function colloquy(
  config: EleventyConfig,
  { folder = 'essays', base, output, drafts, data = 'essays' }: ColloquyOptions = {},
): void {
  let isBuild = true;
  const below = output ?? (base === undefined ? '' : decodeURIComponent(new URL(base).pathname));
  config.on('eleventy.before', ({ runMode }) => {
    isBuild = runMode === 'build';
  });
  // They are essays, and no templates.
  config.ignores?.add(`${folder}/**`);
  config.addWatchTarget(`./${folder}/`);
  config.addPassthroughCopy(
    { [folder]: below.replace(/^\/+|\/+$/g, '') || '.' },
    { filter: (file) => !/(?:^|[\\/])[._]|\.(?:md|ya?ml)$/i.test(file) },
  );
  config.addFilter('colloquy', (discussion, options) => renderToString(discussion, options));
  config.addGlobalData(data, async () => {
    const collection = await readCollection(folder, base === undefined ? {} : { base });
    const mistakes = mistakesIn(collection);
    if (mistakes) throw mistakes;
    return collection.entries
      .filter(({ draft }) => !draft || (drafts ?? !isBuild))
      .map(essayData)
      .sort(byDate);
  });
}

export default colloquy;
