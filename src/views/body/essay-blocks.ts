import type {
  Block,
  Body,
  DefinitionList,
  Figure,
  FootnoteDefinition,
  FootnoteReference,
  Image,
  Inline,
  Paragraph,
} from '../../model/body.js';
import { notesLast } from '../../model/notes-last.js';
import { embed, wordsOf, type Playing } from '../embeds/embed.js';
import { leadingTo, loneLink } from '../embeds/lone-link.js';
import { playerAt } from '../embeds/player.js';
import { html, nothing, type TemplateResult, type View } from '../template.js';
import type { BodyView } from './blocks.js';
import { formula } from './formula.js';
import { noteId, referenceId } from './note-ids.js';
import { picture } from './picture.js';
import { drawnBlock, drawnInline, RichBlocks } from './rich-blocks.js';

/**
 * The blocks of an essay's body, with tables, figures, definition lists, footnotes, pictures within lines and links to what
 * plays drawn: what `blocks` does not know. Fetched when a body has them.
 *
 * @param playing - Where what links lead to can be played on the page.
 */
export const essayBlocks = (
  body: Body,
  view: BodyView,
  article: string,
  onfollow: ((event: Event) => void) | undefined,
  playing?: Playing,
): readonly Block[] => new EssayBlocks(body, view, article, onfollow, playing).all;

class EssayBlocks extends RichBlocks {
  readonly all: readonly Block[];
  /** The id of the article, which the ids of its footnotes begin with. */
  readonly #article: string;
  /** Leads from a footnote to its reference, or back. */
  readonly #onFollow: ((event: Event) => void) | undefined;
  /** The number of each footnote, by its identifier. */
  readonly #numbers: ReadonlyMap<string, number>;
  readonly #playing: Playing | undefined;
  /** The keys of what plays, in their order. */
  readonly #embeds = new Set<string>();
  /** Which references have been drawn: the first of a note is where it leads back to. */
  readonly #referred = new Set<number>();

  constructor(
    body: Body,
    view: BodyView,
    article: string,
    onfollow: ((event: Event) => void) | undefined,
    playing: Playing | undefined,
  ) {
    super(view);
    this.#article = article;
    this.#onFollow = onfollow;
    this.#playing = playing;
    const { children } = notesLast(body);
    const notes = children.filter((block) => block.type === 'footnoteDefinition');
    const text = children.filter((block) => block.type !== 'footnoteDefinition');
    this.#numbers = new Map(notes.map(({ identifier }, index) => [`${identifier}`, index + 1]));
    const drawn = this.blocks(text, 0);
    playing?.players?.keep(this.#embeds);
    this.all = notes.length === 0 ? drawn : [...drawn, drawnBlock(this.#notes(notes))];
  }

  protected override block(node: Block, depth: number): Block {
    switch (node.type) {
      case 'paragraph':
        // Within a list or a quotation, a link is one among others.
        return (depth === 1 && this.#embed(node, depth)) || super.block(node, depth);
      case 'figure':
        return drawnBlock(this.#figure(node, depth));
      case 'math':
        return drawnBlock(formula(node));
      case 'defList':
        return drawnBlock(this.#definitions(node, depth));
      default:
        return super.block(node, depth);
    }
  }

  protected override inline(node: Inline): Inline {
    if (node.type === 'inlineMath') return drawnInline(formula(node));
    if (node.type === 'footnoteReference') return drawnInline(this.#reference(node));
    return node;
  }

  protected picture(node: Image): View {
    return picture(node);
  }

  /** A link that stands alone, to something that plays. */
  #embed({ children }: Paragraph, depth: number): Block | undefined {
    const link = loneLink(children);
    const player = link && playerAt(link.url);
    if (!player) return undefined;
    const key = `${this.#embeds.size} ${player.src}`;
    this.#embeds.add(key);
    const words = this.line(leadingTo(player.page, children), depth);
    return drawnBlock(embed({ player, key, title: wordsOf(link.children).trim(), words }, this.#playing));
  }

  #figure({ children: [shown, caption] }: Figure, depth: number): TemplateResult {
    const words = this.line(caption.children, depth);
    const content = shown.type === 'table' ? this.table(shown, depth) : this.picture(shown);
    return html`<figure class="shown">${content}<figcaption class="caption">${words}</figcaption></figure>`;
  }

  #definitions({ children }: DefinitionList, depth: number): TemplateResult {
    return html`<dl>${children.map((child) =>
      child.type === 'defListTerm'
        ? html`<dt>${this.line(child.children, depth)}</dt>`
        : html`<dd>${this.shown(child.children, depth)}</dd>`,
    )}</dl>`;
  }

  /** The number of a footnote, which leads to it. What leads nowhere stands as it was written. */
  #reference({ identifier, label }: FootnoteReference): View {
    const number = this.#numbers.get(`${identifier}`);
    if (number === undefined) return html`<span data-colloquy-aside>[^${`${label ?? identifier}`}]</span>`;
    const isFirst = !this.#referred.has(number);
    this.#referred.add(number);
    return html`<sup class="reference" data-colloquy-aside><a id=${isFirst ? referenceId(this.#article, number) : nothing} href=${`#${noteId(this.#article, number)}`} role="doc-noteref" @click=${this.#onFollow}>${number}</a></sup>`;
  }

  #notes(notes: readonly FootnoteDefinition[]): TemplateResult {
    const entries = notes.map(({ children }, index) => {
      const number = index + 1;
      const words = this.shown(children, 1);
      const way = this.#referred.has(number)
        ? html`<a href=${`#${referenceId(this.#article, number)}`} role="doc-backlink" @click=${this.#onFollow}>${number}</a>`
        : `${number}`;
      return html`<li id=${noteId(this.#article, number)} tabindex="-1"><span class="number" data-colloquy-aside>${way}</span><div>${words}</div></li>`;
    });
    return html`<section class="notes" role="doc-endnotes"><ol>${entries}</ol></section>`;
  }
}
