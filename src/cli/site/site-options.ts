import type { Command } from '../commander.js';
import type { SiteConfig } from './site-config.js';

/** The options that `render` and `serve` share, as commander gives them. */
export interface SiteFlags {
  readonly url?: string;
  readonly title?: string;
  readonly description?: string;
  readonly language?: string;
  readonly backend?: string;
  readonly endpoint?: string;
  readonly template?: string;
}

/** Adds the options that say what a site is; `site.yml` in the folder says the same, for every run. */
export const addSiteOptions = (command: Command): Command =>
  command
    .option('--url <url>', 'the address that the site is published at; feeds, canonical links and the sitemap need it')
    .option('--title <title>', 'the name of the site')
    .option('--description <text>', 'what it is about, in a sentence')
    .option('--language <tag>', 'its language, as a BCP 47 tag such as en or ar-EG')
    .option('--backend <name>', 'where live replies come from and go to, such as waline')
    .option('--endpoint <url>', 'the address of the backend')
    .option('--template <file>', 'a module whose default export is the template of pages');

/** What the options say of the site; what is left out is left to `site.yml`. */
export const configFrom = ({ url, title, description, language, backend, endpoint, template }: SiteFlags): SiteConfig =>
  Object.fromEntries(
    Object.entries({ url, title, description, language, backend, endpoint, template }).filter(
      ([, value]) => value !== undefined,
    ),
  );
