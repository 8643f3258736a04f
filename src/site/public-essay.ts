import { mapAddresses, rebase } from './addresses.js';
import type { PublishedEssay } from './essay.js';
import type { Site } from './site.js';

/** The essay with absolute addresses, as others are told of it. */
export const publicEssay = (site: Site, essay: PublishedEssay): PublishedEssay => {
  const discussion = mapAddresses(essay.discussion, rebase(site.base, site.url ?? site.base ?? ''));
  return { ...essay, discussion, article: discussion.article! };
};
