import { encodePath, rootOf } from './addresses.js';
import type { PublishedEssay } from './essay.js';
import { markup } from './markup.js';
import { printPage } from './pages/frame.js';
import { essayAddress, headlineOf, languageOfPage, type Site, type SiteFinding } from './site.js';

/** A former address of an essay. */
export interface Redirect {
  readonly essay: PublishedEssay;
  /** The path and query below the root of the host, percent-encoded. */
  readonly from: string;
  /** The file of the page that leads on; undefined for an address with a query, which no file can have. */
  readonly path: string | undefined;
}

/** The former addresses of essays that were on this very site, with the reasons why some cannot lead on. */
export function redirectsOf(
  site: Site,
  taken: ReadonlySet<string>,
): { redirects: readonly Redirect[]; findings: readonly SiteFinding[] } {
  const redirects: Redirect[] = [];
  const findings: SiteFinding[] = [];
  const paths = new Map([...taken].map((path) => [path.toLowerCase(), path]));
  const base = site.url ?? site.base;
  if (base === undefined) return { redirects, findings };
  for (const essay of site.essays) {
    const former = [...(essay.article.sameAs ?? []), ...(essay.article.url === undefined ? [] : [essay.article.url])];
    for (const address of former) {
      const tell = (message: string): void => void findings.push({ essay: essay.slug, message });
      const below = pathBelow(base, address, site.base);
      if (below === 'outside') {
        // The address that an essay was first published at may be anywhere.
        if (address !== essay.article.url)
          tell(`Expected the alias ${address} to be below ${base}, where this site is, got one that is not`);
        continue;
      }
      if (below === undefined || below.path === `${essay.slug}/index.html`) continue;
      if (below.path === undefined)
        tell(`Expected the alias ${address} to be the address of a file, got one that no file can have`);
      else if (!below.query && paths.has(below.path.toLowerCase()))
        tell(
          `Expected the alias ${address} to be an address of its own, got that of ${paths.get(below.path.toLowerCase())!}`,
        );
      else {
        if (!below.query) paths.set(below.path.toLowerCase(), below.path);
        redirects.push({ essay, from: below.from, path: below.query ? undefined : below.path });
      }
    }
  }
  return { redirects, findings };
}

interface Below {
  readonly from: string;
  readonly query: boolean;
  /** Undefined where no file can have the address. */
  readonly path: string | undefined;
}

/** The file that an address stands for, if it is one of this site; undefined for one of another host. */
function pathBelow(base: string, address: string, alias: string | undefined): Below | 'outside' | undefined {
  if (!URL.canParse(address)) return undefined;
  const url = new URL(alias !== undefined && address.startsWith(alias) ? base + address.slice(alias.length) : address);
  const folder = new URL(base);
  if (url.origin !== folder.origin) return undefined;
  if (!url.pathname.startsWith(folder.pathname)) return 'outside';
  return {
    from: url.pathname + url.search,
    query: url.search !== '',
    path: filePath(url.pathname.slice(folder.pathname.length)),
  };
}

function filePath(pathname: string): string | undefined {
  let names: string[];
  try {
    names = pathname.split('/').map(decodeURIComponent);
  } catch {
    return undefined;
  }
  const last = names.at(-1)!;
  const path = [
    ...names.slice(0, -1),
    ...(last === '' ? ['index.html'] : /\.html?$/i.test(last) ? [last] : [last, 'index.html']),
  ];

  const isName = (name: string): boolean => name !== '' && !/^\.\.?$/.test(name) && !/[/\\\0-\x1f]/.test(name);
  return path.every(isName) ? path.join('/') : undefined;
}

/** The page at a former address. A script takes the fragment along; without one, the browser goes to the top. */
export function redirectPage(site: Site, { essay, path }: Redirect): string {
  const page = languageOfPage(site, essay.article);
  const to = `${rootOf(path!)}${encodePath(essay.slug)}/`;
  const refresh = markup`<meta http-equiv="refresh" content="0; url=${to}">`;
  const headline = headlineOf(essay, page);
  const canonical = essayAddress(site, essay) ?? to;
  const hasScript = site.scripts !== undefined;
  return printPage(site, {
    ...page,
    kind: 'redirect',
    path: path!,
    title: headline,
    head: [
      markup`<link rel="canonical" href="${canonical}">\n`,
      markup`<meta name="robots" content="noindex">\n`,
      // A module would run after the refresh has begun.
      hasScript &&
        markup`<script src="${rootOf(path!)}${encodePath(site.folders.scripts)}/redirect.js" data-to="${to}"></script>\n`,
      refresh,
      '\n',
    ],
    content: markup`<main id="main" class="site-column" tabindex="-1">
<p><a href="${to}" dir="auto">${page.words.site.movedTo(headline)}</a></p>
</main>`,
  });
}

/** The same for hosts that read such a file, as Netlify and Cloudflare Pages do. */
export function redirectsFile(site: Site, redirects: readonly Redirect[]): string {
  const folder = site.url === undefined ? '/' : new URL(site.url).pathname;
  const lines = redirects.map(({ from, essay }) => {
    const [path, query] = from.split('?');
    const parameters = query === undefined ? '' : ` ${query.replaceAll('&', ' ')}`;
    return `${path!}${parameters} ${folder}${encodePath(essay.slug)}/ 301\n`;
  });
  return lines.join('');
}
