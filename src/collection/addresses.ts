import path from 'node:path';
import type { ResolveAddress } from '../formats/markdown/index.js';

/** A file of the folder that a text shows or leads to, or seems to. */
export interface Reference {
  readonly use: 'link' | 'picture';
  /** As it is written. */
  readonly address: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** The path in the essay's own folder; it begins with `../` where it leads out of there. */
  readonly path: string;
  /** The fragment, without its `#`; empty where there is none. */
  readonly fragment: string;
  /** Whether it leads from the root of the site, where other pages may be, too. */
  readonly fromRoot: boolean;
}

/** Where the essays are served. */
export interface Addresses {
  /** The address of the folder of essays, such as `https://example.org/essays/`. */
  readonly base: string | undefined;
  /** The address that the essay says it has. */
  readonly url: string | undefined;
}

/**
 * The address that a folder is served at, with a slash at its end.
 *
 * @throws {RangeError} for what is no http or https address.
 */
export function baseOf(base: string): string {
  if (!URL.canParse(base) || !/^https?:$/.test(new URL(base).protocol))
    throw new RangeError(
      `Expected the base to be an absolute http or https address, such as https://example.org/essays/, got ${JSON.stringify(base)}`,
    );
  const { origin, pathname } = new URL(base);
  return `${origin}${pathname.replace(/\/?$/, '/')}`;
}

/** The address of an essay, or of a file of it, where all essays are served below one address. */
export const addressOf = (base: string, slug: string, file = ''): string =>
  new URL(`${encodeURIComponent(slug)}/${file.split('/').map(encodeURIComponent).join('/')}`, base).href;

/** The parts of a relative address; undefined for one of another site. */
export function relativeParts(address: string): Pick<Reference, 'path' | 'fragment' | 'fromRoot'> | undefined {
  if (isAbsolute(address)) return undefined;
  const [, before = '', fragment = ''] = /^([^?#]*)(?:\?[^#]*)?(?:#(.*))?$/s.exec(address) ?? [];
  const fromRoot = before.startsWith('/');
  return { path: decoded(fromRoot ? `..${before}` : before), fragment: decoded(fragment), fromRoot };
}

const isAbsolute = (address: string): boolean => /^[a-z][a-z\d+.-]*:|^[/\\]{2}|^\\/i.test(address);

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The slug and the file that a path leads to, as seen from the folder of an essay. */
export function targetOf(slug: string, relative: string): { readonly slug: string; readonly file: string } | undefined {
  const [to = '', ...rest] = path.posix.join(slug, relative).split('/');
  return to === '..' || to === '.' || to === '' ? undefined : { slug: to, file: rest.join('/').replace(/\/$/, '') };
}

/**
 * Resolves the relative addresses of one essay, and notes them. Files of the essay stand below its address; links to
 * the Markdown of an essay lead to the page of that essay.
 */
export function createResolver(
  slug: string,
  { base, url }: Addresses,
): { readonly resolve: ResolveAddress; readonly references: readonly Reference[] } {
  const references: Reference[] = [];
  const here = base === undefined ? url : addressOf(base, slug);
  const resolve: ResolveAddress = (address, use, place) => {
    const parts = relativeParts(address);
    if (parts) references.push({ use, address, ...place, ...parts });
    else if (/^[a-z]/i.test(address)) return undefined;
    if (here === undefined || !URL.canParse(address, here)) return undefined;
    const { href } = new URL(address, here);
    return use === 'link' ? href.replace(/\/(?:index|conversation)\.md(?=[?#]|$)/, '/') : href;
  };
  return { resolve, references };
}

/** Whether a file of an essay's folder is what its page is made of. */
export const isEssayPage = (file: string): boolean => ['', 'index.md', 'index.html', 'conversation.md'].includes(file);
