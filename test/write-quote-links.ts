// Usage: npm run quote-links
// Finds who quotes whom in the essay's conversation, and writes it into its data, so that pages need not search.
import { writeFileSync } from 'node:fs';
import { discussion } from '../src/content/index.js';
import { MentionIndex } from '../src/quotes/mentions.js';
import { QuoteIndex } from '../src/quotes/index.js';

const { article, people, comments } = discussion;
const [quotes, names] = [new QuoteIndex(), new MentionIndex(people)];
quotes.addArticle(article);
names.addArticle(article);
for (const comment of comments) quotes.add(comment, names.add(comment));

// No-break spaces are written as escapes so that they can be seen, as in the texts.
const data = JSON.stringify(quotes.quoteLinks, null, 2).replaceAll('\u00a0', '\\u00a0');
const file = new URL('../src/content/trust-based-selling-between-cultures/quote-links.ts', import.meta.url);
writeFileSync(
  file,
  `import type { QuoteLink } from '../../model/index.js';

// Written by \`npm run quote-links\`. Two replies quote: the third the essay, the fifth the fourth.

export const quoteLinks: readonly QuoteLink[] = ${data};
`,
);
