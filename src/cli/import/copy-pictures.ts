import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { pictureKind } from '../../import/document/picture.js';
import type { ImportFinding, Thread } from '../../import/index.js';
import type { Block, Body, Image, Inline } from '../../model/body.js';
import type { Output } from '../write-files.js';
import type { ArchivePictures } from './archive-pictures.js';
import { fetchPicture, type FetchPictureOptions } from './fetch-picture.js';
import type { Pictures } from './thread-files.js';

/** Where it is noted which picture is a copy of what. */
const notes = '.colloquy/imported/pictures.json';

type Node = Block | Inline;

/** What becomes of pictures, and where they are looked for. */
export interface PictureOptions extends FetchPictureOptions {
  readonly pictures: Pictures;
  /** Those in the files of the import, which are taken before any address is asked. */
  readonly archives: ArchivePictures;
}

/**
 * Copies the pictures of essays into their folders: those that stand in a document itself, and with `copy` those of the
 * web. A picture that was copied before is not asked for again.
 */
export class PictureCopies {
  readonly #folder: string;
  readonly #output: Output;
  readonly #pictures: Pictures;
  readonly #archives: ArchivePictures;
  readonly #options: FetchPictureOptions;
  /** The names of files by essays and addresses. */
  readonly #known: Record<string, Record<string, string>>;

  constructor(folder: string, output: Output, { pictures, archives, ...options }: PictureOptions) {
    this.#folder = folder;
    this.#output = output;
    this.#pictures = pictures;
    this.#archives = archives;
    this.#options = options;
    const read: unknown = JSON.parse(output.read(notes) ?? '{}');
    this.#known = read as Record<string, Record<string, string>>;
  }

  /** A thread whose pictures are files beside its essay, as far as they can be had, and what could not. */
  async copy(
    thread: Thread,
    slug: string,
  ): Promise<{ readonly thread: Thread; readonly findings: readonly ImportFinding[] }> {
    const { article } = thread.discussion;
    const findings: ImportFinding[] = [];
    if (!article || this.#pictures === 'drop') return { thread, findings };
    const names = new Map<string, string>();
    const failed = new Set<string>();
    for (const { url } of imagesIn(article.body.children)) {
      if (names.has(url) || failed.has(url) || (this.#pictures === 'keep' && !url.startsWith('data:'))) continue;
      try {
        names.set(url, await this.#nameOf(url, slug));
      } catch (error) {
        failed.add(url);
        findings.push({
          ...{ code: 'picture/not-copied', severity: 'changed', file: `${slug}/index.md`, id: thread.key },
          ...{
            expected: 'a picture that can be copied',
            got: reasonOf(error),
            was: url.slice(0, 200),
            is: 'its address',
          },
        });
      }
    }
    if (names.size === 0) return { thread, findings };
    const body: Body = { type: 'root', children: renamed(article.body.children, names) as readonly Block[] };
    return { thread: { ...thread, discussion: { ...thread.discussion, article: { ...article, body } } }, findings };
  }

  /** Notes what was copied. */
  end(): void {
    if (Object.keys(this.#known).length > 0)
      this.#output.write(notes, `${JSON.stringify(this.#known, null, 1)}\n`, this.#output.read(notes));
  }

  async #nameOf(url: string, slug: string): Promise<string> {
    const isInside = url.startsWith('data:');
    const before = isInside ? undefined : this.#known[slug]?.[url];
    // What was written down may have been edited since: it stays a name in the essay's folder.
    if (before && /^[\w.-]+$/.test(before) && existsSync(path.join(this.#folder, slug, before))) return before;
    const bytes = isInside
      ? Buffer.from(url.slice(url.indexOf(',') + 1), 'base64')
      : (this.#archives.find(url) ?? (await fetchPicture(url, this.#options)));
    const kind = pictureKind(bytes);
    if (kind === undefined) throw new Error('a file that is no picture of a known kind');
    const digest = createHash('sha256').update(bytes).digest('hex').slice(0, 12);
    const name = `${stemOf(url)}-${digest}.${kind === 'jpeg' ? 'jpg' : kind}`;
    this.#output.write(`${slug}/${name}`, bytes);
    if (!isInside) (this.#known[slug] ??= {})[url] = name;
    return name;
  }
}

/** The name of the file at an address, made of letters, digits and hyphens alone. */
function stemOf(url: string): string {
  if (url.startsWith('data:')) return 'picture';
  const { pathname } = new URL(url);
  const name = (pathname.split('/').at(-1) ?? '').replace(/\.\w+$/, '');
  return (
    name
      .toLowerCase()
      .replace(/%[\da-f]{2}|[^a-z\d]+/gi, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 40) || 'picture'
  );
}

function reasonOf(error: unknown): string {
  const { message, name, code } = error as Error & { readonly code?: string };
  if (name === 'AbortError' || name === 'TimeoutError') return 'no response in time';
  return code === undefined ? message : `no connection (${code})`;
}

function* imagesIn(nodes: readonly Node[]): Iterable<Image> {
  for (const node of nodes) {
    if (node.type === 'image') yield node;
    else if ('children' in node) yield* imagesIn(node.children as readonly Node[]);
  }
}

const renamed = (nodes: readonly Node[], names: ReadonlyMap<string, string>): readonly Node[] =>
  nodes.map((node) => {
    if (node.type === 'image') return { ...node, url: names.get(node.url) ?? node.url };
    if (!('children' in node)) return node;
    return { ...node, children: renamed(node.children as readonly Node[], names) } as Node;
  });
