import { isKnownBackend, knownBackends } from './backends.js';
import { SiteOptionError } from './option-error.js';
import type { PageTemplate } from './page.js';
import { checkTheme } from './theme.js';

/** The scripts of the elements, and where they are copied from. */
export interface SiteScripts {
  /** The folder `dist/cdn` of this package. */
  readonly elements: string;
  /** The names of its files. */
  readonly names: readonly string[];
  /** The folder `dist/site/browser` of this package. */
  readonly site: string;
}

/** How a site is rendered. Everything has a default. */
export interface SiteOptions {
  /** The name of the site. */
  readonly title?: string;
  /** What the site is about, in a sentence. */
  readonly description?: string;
  /** BCP 47 tag of the lists, and of essays that name no language; `en` when left out. */
  readonly language?: string;
  /**
   * The address that the site is published at, such as `https://example.org/essays/`. Left out, pages work at any
   * address, but whatever needs a whole one is missing: canonical links, feeds, the sitemap and oEmbed.
   */
  readonly url?: string;
  /**
   * The address that relative links and pictures of the essays were resolved against, as the option `base` of
   * `readCollection`; `url` when left out. What stands below it becomes relative again.
   */
  readonly base?: string;
  /** Where live replies come from and go to, as the attributes of the elements. Without it, the site is an archive. */
  readonly backend?: string;
  readonly endpoint?: string;
  /** CSS custom properties by their names, such as `{ '--colloquy-color-accent': '#0b57d0' }`. */
  readonly theme?: Readonly<Record<string, string>>;
  /** What stands around the content of each page; `pageTemplate` when left out. */
  readonly template?: PageTemplate;
  /** Whether there are pages for frames on other sites, with oEmbed; true when left out. */
  readonly embed?: boolean;
  /** Whether drafts have pages, too, and are marked as such. */
  readonly drafts?: boolean;
  /** The time zone of moments, such as `Europe/Paris`; UTC when left out. */
  readonly timeZone?: string;
  /** Left out, pages have no script at all. */
  readonly scripts?: SiteScripts;
  /** More scripts, by their addresses from the root of the site; for a server that reloads pages. */
  readonly moduleScripts?: readonly string[];
}

/** Options that were checked. */
export interface Settings extends SiteOptions {
  readonly title: string;
  readonly language: string;
  readonly timeZone: string;
  readonly embed: boolean;
}

/** Checks options, and fills in the rest. Throws a {@link SiteOptionError} at the first that is wrong. */
export function settingsOf(options: SiteOptions): Settings {
  const { title, description, language = 'en', url, base, backend, endpoint, theme = {}, timeZone = 'UTC' } = options;
  for (const [name, value] of Object.entries({ title, description, endpoint }))
    if (value !== undefined && typeof value !== 'string') throw new SiteOptionError(name, 'a text', value);
  if (!works(() => Intl.getCanonicalLocales(language)))
    throw new SiteOptionError('language', 'a BCP 47 tag such as "en" or "ar-EG"', language);
  if (!works(() => new Intl.DateTimeFormat('en', { timeZone })))
    throw new SiteOptionError('timeZone', 'the name of a time zone such as "Europe/Paris"', timeZone);
  if (backend !== undefined && !isKnownBackend(backend))
    throw new SiteOptionError('backend', `one of ${knownBackends.join(', ')}`, backend);
  checkTheme(theme);
  return {
    embed: true,
    ...options,
    ...(url !== undefined && { url: siteAddress('url', url) }),
    ...((base ?? url) !== undefined && { base: siteAddress('base', base ?? url!) }),
    title: title?.trim() || (url === undefined ? '' : new URL(url).host),
    language: Intl.getCanonicalLocales(language)[0]!,
    timeZone,
  };
}

/** The address of a folder: absolute, http or https, with a slash at its end and nothing behind it. */
function siteAddress(option: string, value: unknown): string {
  const expected = 'an absolute http or https URL such as "https://example.org/essays/"';
  if (typeof value !== 'string' || !URL.canParse(value)) throw new SiteOptionError(option, expected, value);
  const { protocol, username, password, origin, pathname } = new URL(value);
  if (!/^https?:$/.test(protocol) || username || password) throw new SiteOptionError(option, expected, value);
  return `${origin}${pathname.replace(/\/*$/, '/')}`;
}

function works(use: () => unknown): boolean {
  try {
    use();
    return true;
  } catch {
    return false;
  }
}
