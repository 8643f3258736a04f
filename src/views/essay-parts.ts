import type { Block, Body } from '../model/body.js';
import type { ArticleView } from './article.js';
import type { BodyView } from './body/blocks.js';
import { essayBlocks } from './body/essay-blocks.js';
import { essayHeader } from './essay-header.js';
import type { Players } from './embeds/embed.js';
import type { View } from './template.js';

/** What only some essays have, as views. */
export interface EssayParts {
  header(view: ArticleView): View;
  blocks(body: Body, view: BodyView, around: ArticleView): readonly Block[];
}

/**
 * @param onnote - Leads from a footnote to its reference, or back.
 * @param onheading - Leads from the contents to a heading.
 * @param players - What plays already.
 */
export const essayParts = (
  onnote?: (event: Event) => void,
  onheading?: (event: Event) => void,
  players?: Players,
): EssayParts => ({
  header: (view) => essayHeader(view, onheading),
  blocks: (body, view, { article, embeds, strings: { showEmbed } }) =>
    essayBlocks(body, view, article.id, onnote, embeds === 'click' && showEmbed ? { showEmbed, players } : undefined),
});
