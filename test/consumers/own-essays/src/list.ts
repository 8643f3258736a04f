import { essays, loadEssay, type Slug } from './essays/index.js';

// The index has no texts: a list of essays loads none of them.
for (const { slug, headline, authors, commentCount = 0 } of essays)
  console.log(`${slug}: ${headline} by ${authors.join(', ')}, ${commentCount} replies`);

const slug: Slug = 'waiting-for-the-kettle';
const { article, quoteLinks = [] } = await loadEssay(slug);
console.log(article.headline, quoteLinks.length);
