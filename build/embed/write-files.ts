import { writeFile } from 'node:fs/promises';
import type { OutputChunk } from 'rolldown';
import { adapters } from '../../src/backends/others.js';
import { tables } from '../../src/locales/tables.js';
import { closureOf } from './fetch-together.js';

/** What a page may need at once, by the module that it is in. */
const parts: Readonly<Record<string, string>> = {
  elements: 'embed/elements',
  article: 'elements/article/article',
  'reply-form': 'elements/reply-form/reply-form',
  'read-discussion': 'elements/discussion/read-discussion',
  'conversation-store': 'elements/shared/conversation-store',
  'hydrate-root': 'elements/shared/hydrate-root',
  'light-words': 'elements/shared/light-words',
  html: 'formats/html/index',
  ...Object.fromEntries(
    ['local', 'wordpress', 'waline', 'isso', 'remark42', 'mastodon', 'bluesky', 'rest', ...Object.keys(adapters)].map(
      (backend) => [backend, `sources/${backend}/index`],
    ),
  ),
  ...Object.fromEntries(Object.keys(tables).map((language) => [language, `locales/${language}/reading`])),
  languages: 'locales/languages',
};

/**
 * Writes which files of the embed come with each part, by their hashed names: as JSON beside them, for whatever makes
 * pages, and as the module that `colloquy/server` reads.
 */
export async function writeFiles({ chunks }: { readonly chunks: readonly OutputChunk[] }): Promise<void> {
  const byName = Object.fromEntries(chunks.map((chunk) => [chunk.fileName, chunk]));
  const withModule = (module: string): ReadonlySet<string> => {
    const chunk = chunks.find(({ facadeModuleId }) => facadeModuleId?.endsWith(`/dist/${module}.js`));
    if (!chunk) throw new Error(`Expected the embed to have a file for ${module}, got none`);
    return closureOf(chunk.fileName, byName);
  };
  const files = Object.fromEntries(
    Object.entries(parts).map(([part, module]) => [
      part,
      // The way to these adapters is in a file of its own.
      [...new Set([...(Object.hasOwn(adapters, part) ? withModule('backends/others') : []), ...withModule(module)])],
    ]),
  );
  await writeFile('dist/cdn/files.json', `${JSON.stringify(files)}\n`);
  await writeFile('dist/server/embed-files.js', `export const embedFiles = ${JSON.stringify(files)};\n`);
}
