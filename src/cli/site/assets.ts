import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { CollectionEntry } from '../../collection/index.js';
import type { Discussion } from '../../model/index.js';
import type { SiteAsset } from '../../site/index.js';
import { imageSizeFromFile } from './image-size.js';

/** The addresses of links and pictures in a discussion. */
function* addressesIn(value: unknown): Generator<string> {
  if (Array.isArray(value)) for (const one of value) yield* addressesIn(one);
  else if (typeof value === 'object' && value !== null)
    for (const [key, inside] of Object.entries(value))
      if ((key === 'url' || key === 'image') && typeof inside === 'string') yield inside;
      else if (key !== 'data') yield* addressesIn(inside);
}

/** The path below the folder of essays that an address stands for. */
function pathOf(address: string, base: string): readonly string[] | undefined {
  if (!address.startsWith(base)) return undefined;
  try {
    const names = new URL(address).pathname.slice(new URL(base).pathname.length).split('/').map(decodeURIComponent);
    // Nothing hidden, and nothing outside of the folder.
    return names.length > 1 && names.every((name) => name !== '' && !/^[._]|[/\\\0]/.test(name)) ? names : undefined;
  } catch {
    return undefined;
  }
}

/**
 * The files beside the essays that some essay shows or leads to, by the slugs of the essays that they stand with: one can
 * show the picture of another.
 */
export async function assetsOf(
  entries: readonly CollectionEntry[],
  base: string,
): Promise<ReadonlyMap<string, readonly SiteAsset[]>> {
  const folders = new Map(entries.map(({ slug, folder }) => [slug, folder]));
  const found = new Map<string, Map<string, string>>();
  const note = (slug: string, file: string): void => {
    const folder = folders.get(slug);
    if (folder === undefined || /\.mdx?$/i.test(file)) return;
    if (!found.has(slug)) found.set(slug, new Map());
    found.get(slug)!.set(file, path.join(folder, file));
  };
  for (const { slug, assets, discussion } of entries) {
    for (const file of assets) note(slug, file);
    for (const address of addressesIn(discussion satisfies Discussion)) {
      const [to, ...rest] = pathOf(address, base) ?? [];
      if (to !== undefined) note(to, rest.join('/'));
    }
  }
  const sized = [...found].map(async ([slug, files]): Promise<[string, readonly SiteAsset[]]> => {
    const assets = await Promise.all([...files].map(([file, from]) => assetAt(file, from)));
    return [slug, assets.flatMap((asset) => asset ?? [])];
  });
  return new Map(await Promise.all(sized));
}

const sizes = new Map<string, { readonly changed: number; readonly asset: SiteAsset }>();

/** A file with its size as a picture, if it is one; undefined where there is none. */
async function assetAt(file: string, from: string): Promise<SiteAsset | undefined> {
  const found = await stat(from).catch(() => undefined);
  if (!found?.isFile()) return undefined;
  const known = sizes.get(from);
  if (known?.changed === found.mtimeMs) return known.asset;
  const size = await imageSizeFromFile(from).catch(() => undefined);
  // As a camera held on its side says it.
  const isTurned = (size?.orientation ?? 1) > 4;
  const asset: SiteAsset = {
    path: file,
    file: from,
    ...(size && (isTurned ? { width: size.height, height: size.width } : { width: size.width, height: size.height })),
  };
  sizes.set(from, { changed: found.mtimeMs, asset });
  return asset;
}
