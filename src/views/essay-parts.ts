import type { Block, Body } from '../model/body.js';
import type { ArticleView } from './article.js';
import type { BodyView } from './body/blocks.js';
import { essayBlocks } from './body/essay-blocks.js';
import { essayHeader } from './essay-header.js';
import type { View } from './template.js';

/** What only some essays have, as views. */
export interface EssayParts {
  header(view: ArticleView): View;
  /** @param article - The id of the article. */
  blocks(body: Body, view: BodyView, article: string): readonly Block[];
}

/**
 * @param onnote - Leads from a footnote to its reference, or back.
 * @param onheading - Leads from the contents to a heading.
 */
export const essayParts = (onnote?: (event: Event) => void, onheading?: (event: Event) => void): EssayParts => ({
  header: (view) => essayHeader(view, onheading),
  blocks: (body, view, article) => essayBlocks(body, view, article, onnote),
});
