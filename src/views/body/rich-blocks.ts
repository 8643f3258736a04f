import type { Block, Image, Inline, ListItem, Table, TableCell } from '../../model/body.js';
import { html, nothing, type TemplateResult, type View } from '../template.js';
import { blocks, Drawn, type BodyView } from './blocks.js';
import { inlines, Wrapped } from './inlines.js';

// Validated data stops at 64; this only keeps unvalidated, cyclic data from taking the page down.
const maxDepth = 100;

/** Draws tables and pictures, which `blocks` leaves out or draws without asking. Subclasses draw more. */
export abstract class RichBlocks {
  protected readonly view: BodyView;

  constructor(view: BodyView) {
    this.view = view;
  }

  /** A picture, as a block or within a line. */
  protected abstract picture(node: Image, isInLink: boolean): View;

  /** The same blocks, with views in place of those that are drawn here. */
  protected blocks(nodes: readonly Block[], depth: number): readonly Block[] {
    return depth > maxDepth ? [] : nodes.map((node) => this.block(node, depth + 1));
  }

  protected block(node: Block, depth: number): Block {
    switch (node.type) {
      case 'paragraph':
      case 'heading':
        return { ...node, children: this.#inlines(node.children, depth, false) };
      case 'blockquote':
        return { ...node, children: this.blocks(node.children, depth) };
      case 'list':
        return {
          ...node,
          children: node.children.map((item): ListItem => ({ ...item, children: this.blocks(item.children, depth) })),
        };
      case 'table':
        return drawnBlock(this.table(node, depth));
      case 'image':
        return drawnBlock(this.picture(node, false));
      default:
        return node;
    }
  }

  /** Blocks as a view, as deep as they stand. */
  protected shown(nodes: readonly Block[], depth: number): View {
    return blocks(this.blocks(nodes, depth), this.view, depth);
  }

  protected line(nodes: readonly Inline[], depth: number): View {
    return inlines(this.#inlines(nodes, depth, false));
  }

  protected table({ align, children: [head, ...rows] }: Table, depth: number): TemplateResult {
    const aligned = (index: number): string | typeof nothing => {
      const side = align?.[index];
      return side === 'left' || side === 'right' || side === 'center' ? side : nothing;
    };
    const cell = (one: TableCell | undefined): View => one && this.line(one.children, depth);
    const headings = (head?.children ?? []).map(
      (one, i) => html`<th scope="col" data-align=${aligned(i)}>${cell(one)}</th>`,
    );
    const body = rows.map(
      ({ children }) =>
        html`<tr>${filled(children, headings.length).map((one, i) => html`<td data-align=${aligned(i)}>${cell(one)}</td>`)}</tr>`,
    );
    // A wide table scrolls by itself, and with the keyboard, too.
    return html`<div class="table" tabindex="0"><table><thead><tr>${headings}</tr></thead>${rows.length > 0 ? html`<tbody>${body}</tbody>` : nothing}</table></div>`;
  }

  protected inline(node: Inline, _isInLink: boolean): Inline {
    return node;
  }

  #inlines(nodes: readonly Inline[], depth: number, isInLink: boolean): readonly Inline[] {
    return depth > maxDepth ? [] : nodes.map((node) => this.#inline(node, depth + 1, isInLink));
  }

  #inline(node: Inline, depth: number, isInLink: boolean): Inline {
    if (node instanceof Wrapped) {
      const { wrap, children, isLink } = node as Wrapped;
      return wrapped(wrap, this.#inlines(children, depth, isInLink || isLink), isLink);
    }
    if (node.type === 'image') return drawnInline(this.picture(node, isInLink));
    return 'children' in node
      ? { ...node, children: this.#inlines(node.children, depth, isInLink || node.type === 'link') }
      : this.inline(node, isInLink);
  }
}

/** The cells of a row, with empty ones where it has fewer than the table has columns. */
const filled = (cells: readonly TableCell[], columns: number): readonly (TableCell | undefined)[] =>
  Array.from({ length: Math.max(cells.length, columns) }, (_, index) => cells[index]);

// Views among the nodes, which no data can forge; they go where bodies are drawn and nowhere else.
export const drawnBlock = (view: View): Block => new Drawn(view) as unknown as Block;
export const drawnInline = (view: View): Inline => wrapped(() => html`${view}`, [], false);
const wrapped = (wrap: (content: View) => TemplateResult, children: readonly Inline[], isLink: boolean): Inline =>
  new Wrapped(wrap, children, isLink) as unknown as Inline;
