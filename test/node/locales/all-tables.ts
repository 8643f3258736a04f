import { readdirSync } from 'node:fs';
import type { Phrases } from '../../../src/locales/phrases.js';
import type { SiteStrings } from '../../../src/locales/site/site-strings.js';
import type { Strings } from '../../../src/locales/strings.js';

export interface Table {
  readonly tag: string;
  readonly phrases: Phrases<Strings>;
  readonly strings: Strings;
  readonly site: Phrases<SiteStrings>;
}

const folder = new URL('../../../src/locales/', import.meta.url);
const one = (module: object): unknown => Object.values(module)[0];

/** Every table that stands in the folder, whether or not something names it. */
export const allTables: readonly Table[] = await Promise.all(
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !/^(site|check)$/.test(entry.name))
    .map(async ({ name: tag }) => {
      const load = async (file: string): Promise<unknown> => one((await import(new URL(file, folder).href)) as object);
      return {
        tag,
        phrases: { ...((await load(`${tag}/reading.ts`)) as object), ...((await load(`${tag}/later.ts`)) as object) },
        strings: await load(`${tag}.ts`),
        site: await load(`site/${tag}.ts`),
      } as Table;
    }),
);
