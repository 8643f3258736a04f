import { readFileSync } from 'node:fs';
import path from 'node:path';
import { CollectionError } from '../../collection/collection.js';
import { findEssays } from '../../collection/find-essays.js';
import { partFile } from '../../formats/markdown/front-matter.js';
import { readMarkdown } from '../../formats/markdown/index.js';
import { pageKey } from '../../import/page-key.js';
import type { Thread } from '../../import/index.js';
import { freeName } from '../../model/free-name.js';
import { slugFrom } from '../slug.js';

/** The essays of a folder, found by what the pages of other systems are called. */
export class KnownEssays {
  readonly #slugs = new Set<string>();
  /** Slugs by addresses and other names of pages. */
  readonly #byName = new Map<string, string>();
  /** What the pages are called at their systems that essays have their words of. */
  readonly #pages = new Map<string, string>();

  /** Whether a folder of this name is there, or will be. */
  has(slug: string): boolean {
    return this.#slugs.has(slug);
  }

  /** Adds an essay with its names: addresses, paths, ids at their systems. The first essay of a name keeps it. */
  add(slug: string, names: readonly (string | undefined)[]): void {
    this.#slugs.add(slug);
    for (const name of names) {
      const key = name === undefined ? undefined : pageKey(name);
      if (key && !this.#byName.has(key)) this.#byName.set(key, slug);
    }
  }

  /** The slug of the essay that one of these names leads to. */
  find(names: readonly (string | undefined)[]): string | undefined {
    return names.map((name) => (name === undefined ? undefined : this.#byName.get(pageKey(name) ?? ''))).find(Boolean);
  }

  /** The slug of the essay that a thread belongs to, which may be a new one. */
  place(thread: Thread): string {
    const names = [thread.key, thread.url, ...thread.aliases];
    const found = this.find(names);
    const slug = found === undefined || this.#isOther(found, thread) ? this.#newSlug(thread) : found;
    this.add(slug, names);
    if (thread.discussion.article) this.holds(slug, thread.key);
    return slug;
  }

  /** Notes that an essay has the words of a page, by its key. The first one stays. */
  holds(slug: string, key: string): void {
    if (!this.#pages.has(slug)) this.#pages.set(slug, key);
  }

  /** Whether the words of another page of the same system stand in an essay: some give one address to several pages. */
  #isOther(slug: string, { key, discussion }: Thread): boolean {
    const page = this.#pages.get(slug);
    if (!discussion.article || page === undefined || page === key || this.find([key]) === slug) return false;
    const [system, other] = [key, page].map((one) => one.replace(/:.*/s, ''));
    return system === other && system !== 'import';
  }

  #newSlug({ slug = '', url, title = '', key }: Thread): string {
    const [wanted = 'essay'] = [lastPart(slug), lastPart(pathOf(url)), title, key].map(slugFrom).filter(Boolean);
    return freeName(wanted, (slug) => this.#slugs.has(slug));
  }
}

const lastPart = (address: string): string => {
  const parts = address.split('/').filter((part) => part && !/^(?:index|default)\.\w+$/.test(part));
  return (parts.at(-1) ?? '').replace(/\.(?:html?|php|aspx?)$/i, '');
};

function pathOf(url: string | undefined): string {
  if (url === undefined) return '';
  const { pathname } = new URL(url);
  try {
    return decodeURIComponent(pathname);
  } catch {
    return pathname;
  }
}

/** The essays of a folder; none where there is no such folder. */
export async function knownEssays(folder: string): Promise<KnownEssays> {
  const known = new KnownEssays();
  const essays = await findEssays(folder).catch((error: unknown) => {
    if (error instanceof CollectionError) return [];
    throw error;
  });
  for (const { slug, folder: at, texts } of essays) {
    if (!texts.includes('index.md')) {
      known.add(slug, []);
      continue;
    }
    const text = readFileSync(path.join(at, 'index.md'), 'utf8');
    // The names stand in the front matter.
    const { article } = readMarkdown({ 'index.md': text.slice(0, partFile(text).start) }, { id: slug }).value ?? {};
    const { url, sameAs = [], source, id } = article ?? {};
    const own = source?.id === undefined ? undefined : `${source.system}:${source.id}`;
    known.add(slug, [own, url, ...sameAs, id]);
    if (own !== undefined && text.slice(partFile(text).start).trim() !== '') known.holds(slug, own);
  }
  return known;
}
