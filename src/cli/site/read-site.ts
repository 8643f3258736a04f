import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { checkCollection, type CheckedCollection, type KnownEssays } from '../../collection/index.js';
import {
  renderSite,
  SiteOptionError,
  type RenderedSite,
  type SiteOptions,
  type SiteScripts,
} from '../../site/index.js';
import { CommandError, exitCodes } from '../exit-codes.js';
import { assetsOf } from './assets.js';
import { firstLook } from './first-look.js';
import { loadTemplate, readSiteConfig, type SiteConfig } from './site-config.js';

/** A folder of essays as a site. */
export interface ReadSite {
  readonly site: RenderedSite;
  readonly collection: CheckedCollection;
  readonly config: SiteConfig;
}

export interface ReadSiteOptions extends Pick<SiteOptions, 'drafts' | 'moduleScripts'> {
  /** What the command line says, which counts more than `site.yml`. */
  readonly given: SiteConfig;
  /** What earlier readings of the folder have read. */
  readonly known?: KnownEssays;
  readonly onProgress?: (done: number, all: number, slug: string) => void;
  /** Reads no more than a page needs whose path begins with this name, and tells no mistakes. */
  readonly only?: string;
}

/** Relative addresses lead below it where the site has no address; the pages have them relative again. */
const nowhere = 'https://essays.invalid/';

/** The scripts of this package, which are copied into sites. */
function packageScripts(): SiteScripts {
  const folder = (name: string): string => fileURLToPath(new URL(`../../${name}`, import.meta.url));
  const elements = folder('cdn');
  return { elements, names: readdirSync(elements).sort(), site: folder('site/browser') };
}

/**
 * Reads a folder of essays with its `site.yml`, and prepares its pages.
 *
 * @throws {CommandError} for options that are not what they should be.
 * @throws {CollectionError} where there is no such folder, or no essay in it.
 */
export async function readSite(folder: string, options: ReadSiteOptions): Promise<ReadSite> {
  const { given, drafts = false, moduleScripts, known, onProgress, only } = options;
  const config = { ...(await readSiteConfig(folder)), ...given };
  const { template, ...rest } = config;
  const { url } = rest;
  const base = url === undefined || !URL.canParse(url) ? nowhere : new URL('.', url.replace(/\/*$/, '/')).href;
  const collection: CheckedCollection =
    only === undefined
      ? await checkCollection(folder, { base, ...(known && { known }), ...(onProgress && { onProgress }) })
      : { folder, entries: await firstLook(folder, base, only), findings: [], sourceOf: () => undefined };
  const assets = await assetsOf(collection.entries, base);
  const essays = collection.entries.map(({ slug, discussion, draft }) => ({
    slug,
    discussion,
    draft,
    assets: assets.get(slug) ?? [],
  }));
  const page = await loadTemplate(template);
  try {
    const site = renderSite(essays, {
      ...rest,
      base,
      drafts,
      scripts: packageScripts(),
      ...(page && { template: page }),
      ...(moduleScripts && { moduleScripts }),
    });
    return { site, collection, config };
  } catch (error) {
    if (error instanceof SiteOptionError) throw new CommandError(exitCodes.usage, error.message);
    throw error;
  }
}
