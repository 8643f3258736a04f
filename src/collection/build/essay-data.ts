import type { Discussion } from '../../model/index.js';
import type { CollectionEntry } from '../collection.js';
import { findQuotes } from './find-quotes.js';
import { summaryOf, type EssaySummary } from './index-modules.js';

/** What the tools that people build with get of an essay: what a list shows of it, and the essay with its conversation. */
export interface EssayData extends EssaySummary {
  /** With the links between quotations and their sources. */
  readonly discussion: Discussion;
}

/** Finds who quotes whom, and sums the essay up. */
export function essayData({ slug, discussion: read, draft }: CollectionEntry): EssayData {
  const { discussion } = findQuotes(read);
  return { ...summaryOf(slug, discussion, draft), discussion };
}
