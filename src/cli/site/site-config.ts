import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { Findings } from '../../formats/markdown/finding.js';
import { readYaml } from '../../formats/markdown/front-matter.js';
import type { PageTemplate, SiteOptions } from '../../site/index.js';
import { CommandError, exitCodes } from '../exit-codes.js';
import { describeFinding } from '../report.js';

/** The name of the file, in the folder of essays, that says what the site is. */
export const configFile = 'site.yml';

const keys = [
  'title',
  'description',
  'language',
  'url',
  'backend',
  'endpoint',
  'theme',
  'template',
  'embed',
  'timeZone',
] as const;

/** What `site.yml` and the options of a command say of a site. */
export type SiteConfig = Omit<SiteOptions, 'template' | 'base' | 'scripts' | 'moduleScripts' | 'drafts'> & {
  /** The path of a module whose default export is the template of pages. */
  readonly template?: string;
};

/**
 * Reads `site.yml` of a folder of essays; without one, nothing is said.
 *
 * @throws {CommandError} at its line, where it cannot be read.
 */
export async function readSiteConfig(folder: string): Promise<SiteConfig> {
  const file = path.join(folder, configFile);
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return undefined;
    throw error;
  });
  if (text === undefined) return {};
  const findings = new Findings(file);
  const { value, places } = readYaml(text, findings);
  const given = value ?? {};
  if (typeof given !== 'object' || Array.isArray(given))
    findings.add('refused', undefined, 'keys with values, such as `title: The Slow Kettle`', 'something else');
  else
    for (const [key, said] of Object.entries(given)) {
      const place = places.get(key)?.key;
      if (!(keys as readonly string[]).includes(key))
        findings.add('refused', place, `a key that is one of ${keys.join(', ')}`, `\`${key}\``);
      else if (said === null || typeof said !== (key === 'embed' ? 'boolean' : key === 'theme' ? 'object' : 'string'))
        findings.add('refused', place, `\`${key}\` to be ${expectedOf(key)}`, JSON.stringify(said) ?? 'nothing');
    }
  const [first] = findings.all;
  if (first) throw new CommandError(exitCodes.unreadable, describeFinding(first, text));
  const { template, ...rest } = given as SiteConfig;
  return { ...rest, ...(template !== undefined && { template: path.resolve(folder, template) }) };
}

const expectedOf = (key: string): string =>
  key === 'embed' ? 'true or false' : key === 'theme' ? 'CSS custom properties with their values' : 'text';

let loads = 0;

/**
 * Loads the template of pages from a module.
 *
 * @throws {CommandError} where there is no such module, it cannot run, or it exports no function.
 */
export async function loadTemplate(file: string | undefined): Promise<PageTemplate | undefined> {
  if (file === undefined) return undefined;
  let loaded: { readonly default?: unknown };
  try {
    // A module is loaded again when it has changed; the runtime would give back the one it has.
    loaded = (await import(`${pathToFileURL(path.resolve(file)).href}?${(loads += 1)}`)) as typeof loaded;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new CommandError(exitCodes.unreadable, `Expected ${file} to be a module with a template, got: ${reason}`);
  }
  if (typeof loaded.default !== 'function')
    throw new CommandError(
      exitCodes.unreadable,
      `Expected ${file} to export a function by default, which returns a page, got ${typeof loaded.default}`,
    );
  return loaded.default as PageTemplate;
}
