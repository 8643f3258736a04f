import type {
  Block,
  Body,
  DefinitionList,
  Figure,
  FootnoteDefinition,
  FootnoteReference,
  Inline,
  InlineMath,
  ListItem,
  Table,
  TableCell,
} from '../../model/body.js';
import { notesLast } from '../../model/notes-last.js';
import { html, nothing, type TemplateResult, type View } from '../template.js';
import { blocks, Drawn, image, type BodyView } from './blocks.js';
import { noteId, referenceId } from './note-ids.js';
import { inlines, Wrapped } from './inlines.js';

// Validated data stops at 64; this only keeps unvalidated, cyclic data from taking the page down.
const maxDepth = 100;

/**
 * The blocks of an essay's body, with tables, figures, definition lists, footnotes and pictures within lines drawn: what
 * `blocks` does not know. Fetched when a body has them.
 */
export const essayBlocks = (
  body: Body,
  view: BodyView,
  article: string,
  onfollow: ((event: Event) => void) | undefined,
): readonly Block[] => new EssayBlocks(body, view, article, onfollow).all;

class EssayBlocks {
  readonly all: readonly Block[];
  readonly #view: BodyView;
  /** The id of the article, which the ids of its footnotes begin with. */
  readonly #article: string;
  /** Leads from a footnote to its reference, or back. */
  readonly #onFollow: ((event: Event) => void) | undefined;
  /** The number of each footnote, by its identifier. */
  readonly #numbers: ReadonlyMap<string, number>;
  /** Which references have been drawn: the first of a note is where it leads back to. */
  readonly #referred = new Set<number>();

  constructor(body: Body, view: BodyView, article: string, onfollow: ((event: Event) => void) | undefined) {
    this.#article = article;
    this.#onFollow = onfollow;
    const { children } = notesLast(body);
    const notes = children.filter((block) => block.type === 'footnoteDefinition');
    const text = children.filter((block) => block.type !== 'footnoteDefinition');
    this.#view = view;
    this.#numbers = new Map(notes.map(({ identifier }, index) => [`${identifier}`, index + 1]));
    const drawn = this.#blocks(text, 0);
    this.all = notes.length === 0 ? drawn : [...drawn, drawnBlock(this.#notes(notes))];
  }

  #blocks(nodes: readonly Block[], depth: number): readonly Block[] {
    return depth > maxDepth ? [] : nodes.map((node) => this.#block(node, depth + 1));
  }

  #block(node: Block, depth: number): Block {
    switch (node.type) {
      case 'paragraph':
      case 'heading':
        return { ...node, children: this.#inlines(node.children, depth) };
      case 'blockquote':
        return { ...node, children: this.#blocks(node.children, depth) };
      case 'list':
        return {
          ...node,
          children: node.children.map((item): ListItem => ({ ...item, children: this.#blocks(item.children, depth) })),
        };
      case 'table':
        return drawnBlock(this.#table(node, depth));
      case 'figure':
        return drawnBlock(this.#figure(node, depth));
      case 'math':
        return drawnBlock(html`<pre class="math" tabindex="0" dir="ltr"><code>${`${node.value}`}</code></pre>`);
      case 'defList':
        return drawnBlock(this.#definitions(node, depth));
      default:
        return node;
    }
  }

  /** Blocks as a view, as deep as they stand. */
  #shown(nodes: readonly Block[], depth: number): View {
    return blocks(this.#blocks(nodes, depth), this.#view, depth);
  }

  #line(nodes: readonly Inline[], depth: number): View {
    return inlines(this.#inlines(nodes, depth));
  }

  #table({ align, children: [head, ...rows] }: Table, depth: number): TemplateResult {
    const aligned = (index: number): string | typeof nothing => {
      const side = align?.[index];
      return side === 'left' || side === 'right' || side === 'center' ? side : nothing;
    };
    const headings = (head?.children ?? []).map(
      (cell, i) => html`<th scope="col" data-align=${aligned(i)}>${this.#cell(cell, depth)}</th>`,
    );
    const body = rows.map(
      ({ children }) =>
        html`<tr>${filled(children, headings.length).map((cell, i) => html`<td data-align=${aligned(i)}>${this.#cell(cell, depth)}</td>`)}</tr>`,
    );
    // A wide table scrolls by itself, and with the keyboard, too.
    return html`<div class="table" tabindex="0"><table><thead><tr>${headings}</tr></thead>${rows.length > 0 ? html`<tbody>${body}</tbody>` : nothing}</table></div>`;
  }

  #cell(cell: TableCell | undefined, depth: number): View {
    return cell && this.#line(cell.children, depth);
  }

  #figure({ children: [shown, caption] }: Figure, depth: number): TemplateResult {
    const words = this.#line(caption.children, depth);
    const content = shown.type === 'table' ? this.#table(shown, depth) : image(shown);
    return html`<figure class="shown">${content}<figcaption class="caption">${words}</figcaption></figure>`;
  }

  #definitions({ children }: DefinitionList, depth: number): TemplateResult {
    return html`<dl>${children.map((child) =>
      child.type === 'defListTerm'
        ? html`<dt>${this.#line(child.children, depth)}</dt>`
        : html`<dd>${this.#shown(child.children, depth)}</dd>`,
    )}</dl>`;
  }

  #inlines(nodes: readonly Inline[], depth: number): readonly Inline[] {
    return depth > maxDepth ? [] : nodes.map((node) => this.#inline(node, depth + 1));
  }

  #inline(node: Inline, depth: number): Inline {
    if (node instanceof Wrapped) {
      const { wrap, children, isLink } = node as Wrapped;
      return wrapped(wrap, this.#inlines(children, depth), isLink);
    }
    if (node.type === 'image') return drawnInline(image(node));
    if (node.type === 'inlineMath') return drawnMath(node);
    if (node.type === 'footnoteReference') return drawnInline(this.#reference(node));
    return 'children' in node ? { ...node, children: this.#inlines(node.children, depth) } : node;
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
      const words = this.#shown(children, 1);
      const way = this.#referred.has(number)
        ? html`<a href=${`#${referenceId(this.#article, number)}`} role="doc-backlink" @click=${this.#onFollow}>${number}</a>`
        : `${number}`;
      return html`<li id=${noteId(this.#article, number)} tabindex="-1"><span class="number" data-colloquy-aside>${way}</span><div>${words}</div></li>`;
    });
    return html`<section class="notes" role="doc-endnotes"><ol>${entries}</ol></section>`;
  }
}

/** The cells of a row, with empty ones where it has fewer than the table has columns. */
const filled = (cells: readonly TableCell[], columns: number): readonly (TableCell | undefined)[] =>
  Array.from({ length: Math.max(cells.length, columns) }, (_, index) => cells[index]);

// Views among the nodes, which no data can forge; they go where bodies are drawn and nowhere else.
const drawnBlock = (view: View): Block => new Drawn(view) as unknown as Block;
const drawnMath = ({ value }: InlineMath): Inline =>
  drawnInline(html`<code class="math" dir="ltr">${`${value}`}</code>`);
const drawnInline = (view: View): Inline => wrapped(() => html`${view}`, [], false);
const wrapped = (wrap: (content: View) => TemplateResult, children: readonly Inline[], isLink: boolean): Inline =>
  new Wrapped(wrap, children, isLink) as unknown as Inline;
