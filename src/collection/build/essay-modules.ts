import type { QuotedDiscussion } from './find-quotes.js';
import { jsonText, valueText } from './module-text.js';

/** What stands at the head of every file that is written. */
export const banner = (source: string): string => `// Written by \`colloquy build\` from ${source}.\n`;

/** What the modules import, as it stands in them. */
export const entries = { model: "'colloquy/model'", quotes: "'colloquy/quotes'" } as const;

/** The type of an essay's discussion. */
export const essayType = "Discussion & Required<Pick<Discussion, 'article'>>";

/** The files of one essay, by their names: its discussion as JSON, and as a typed module. */
export const essayModules = (
  slug: string,
  { discussion, mentions }: QuotedDiscussion,
): Readonly<Record<string, string>> => ({
  [`${slug}.json`]: `${jsonText(discussion)}\n`,
  [`${slug}.js`]: `${banner(`${slug}/`)}
export const discussion = ${valueText(discussion)};

export const mentions = ${valueText(mentions)};

export default discussion;
`,
  [`${slug}.d.ts`]: `${banner(`${slug}/`)}
import type { Discussion } from ${entries.model};
import type { Mention } from ${entries.quotes};

/** The essay with its conversation, and who quotes whom. */
export declare const discussion: ${essayType};
/** Who names whom. */
export declare const mentions: readonly Mention[];
export default discussion;
`,
});
