import prettier from 'prettier';
import { findQuotes } from '../src/collection/build/find-quotes.js';
import { valueText } from '../src/collection/build/module-text.js';
import { readCollection } from '../src/collection/index.js';

/** The module of the package's own essay, from the project's root. */
export const contentFile = 'src/content/trust-based-selling-between-cultures/index.ts';

/**
 * The text of that module: the essay in `essays/`, read as `colloquy build` reads those of others. Throws where anything
 * of it could not be read as it stands.
 */
export async function contentModule(): Promise<string> {
  const { entries, findings } = await readCollection('essays', { doubts: true });
  const [entry, ...others] = entries;
  if (!entry || others.length > 0 || findings.length > 0)
    throw new Error(`Expected one essay without mistakes in essays/, got ${JSON.stringify({ entries, findings })}`);
  const { discussion } = findQuotes(entry.discussion);
  const text = `import type { EssayDiscussion } from '../../model/index.js';

// Written by \`npm run content\` from essays/${entry.slug}/.

/**
 * "Trust-based Selling Between Cultures" and the replies to it. The page it comes from names no author and no
 * dates, and counts seven replies where six stand; so does this.
 */
export const discussion: EssayDiscussion = ${valueText(discussion)};
`;
  return prettier.format(text, { ...(await prettier.resolveConfig(contentFile)), filepath: contentFile });
}
