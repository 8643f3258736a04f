import { readFileSync } from 'node:fs';
import { CommandError, exitCodes } from '../exit-codes.js';
import type { KnownEssays } from './known-essays.js';

/**
 * Reads where pages have moved, one a line: `old,new` or, as in `_redirects`, `old new 301`. What the old address leads to
 * is the essay of the new one, which is an address or the name of a folder.
 *
 * @throws {CommandError} for a line that has another form.
 */
export function addRedirects(file: string, known: KnownEssays): void {
  for (const [index, line] of readFileSync(file, 'utf8').split(/\r?\n/).entries()) {
    const text = line.replace(/^\ufeff/, '').trim();
    if (!text || text.startsWith('#')) continue;
    const [from, to] = text.split(/\s*[,;\t]\s*|\s+/).map((part) => part.replace(/^"|"$/g, ''));
    if (!from || !to)
      throw new CommandError(
        exitCodes.unreadable,
        `Expected ${file}:${index + 1} to be \`old,new\`, got ${JSON.stringify(text)}`,
      );
    const slug = known.has(to) ? to : known.find([to]);
    if (slug !== undefined) known.add(slug, [from]);
  }
}
