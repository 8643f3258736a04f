import type { Definition, Nodes, PhrasingContent, RootContent } from 'mdast';
import type {
  Block,
  Blockquote,
  Body,
  FootnoteDefinition,
  Inline,
  InlineMath,
  ListItem,
  MathBlock,
} from '../../model/body.js';
import { resolvedUrl } from '../../model/resolved-url.js';
import { safeImageUrl, safeUrl } from '../../model/safe-url.js';
import { mistakeOf, placeIn, type DrawFormula } from './draw-formulas.js';
import type { Findings, Remedy, Severity } from './finding.js';
import { joined, players, readHtmlBlocks, type HtmlAddresses } from './read-html.js';
import type { AddressUse, ResolveAddress } from './resolve-address.js';

/** What the reader of a body is told of the file around it. */
export interface BodyContext {
  /** The Markdown that the places of the tree count in. */
  readonly source: string;
  readonly findings: Findings;
  /** What relative addresses are resolved against. */
  readonly base: string | undefined;
  readonly resolve: ResolveAddress | undefined;
  readonly drawFormula: DrawFormula | undefined;
  /** The definitions of the file, by identifier. */
  readonly definitions: ReadonlyMap<string, Definition>;
  /** The id of the person of this name. */
  readonly personOf: (name: string) => string;
  /** Whether it is the body of an article, which may hold more than that of a reply. */
  readonly isArticle: boolean;
}

const htmlStyles: Readonly<Record<string, 'emphasis' | 'strong' | 'delete' | 'superscript' | 'subscript'>> = {
  em: 'emphasis',
  i: 'emphasis',
  strong: 'strong',
  b: 'strong',
  del: 'delete',
  s: 'delete',
  sup: 'superscript',
  sub: 'subscript',
};

/** As much of a formula as is read at a glance, around a place in it. */
function shortened(tex: string, position: number): string {
  const from = Math.max(0, Math.min(position - 20, tex.length - 40));
  const words = tex.slice(from, from + 40).replace(/\s+/g, ' ');
  return JSON.stringify(`${from > 0 ? '…' : ''}${words}${from + 40 < tex.length ? '…' : ''}`);
}

const isEndTag = (html: string, name: string): boolean => html.toLowerCase().startsWith(`</${name}`);

/** Blocks of Markdown as a body. What a body cannot hold is told, and keeps its words. */
export const readBody = (nodes: readonly RootContent[], context: BodyContext): Body => {
  const reader = new BodyReader(context);
  const children = reader.blocks(nodes);
  return { type: 'root', children: [...children, ...reader.notes] };
};

/** A block of a reply, which holds no formulas: their source stands as code. */
function formulasAsCode<T extends Block>(block: T): T {
  const read = (node: Node): Node => {
    const type = node.type === 'math' ? 'code' : node.type === 'inlineMath' ? 'inlineCode' : node.type;
    return { ...node, type, ...(node.children && { children: node.children.map(read) }) };
  };
  return read(block as unknown as Node) as unknown as T;
}

/** A node of any type. */
interface Node {
  readonly type: string;
  readonly children?: readonly Node[];
}

class BodyReader {
  readonly notes: FootnoteDefinition[] = [];
  readonly #context: BodyContext;

  constructor(context: BodyContext) {
    this.#context = context;
  }

  blocks(nodes: readonly RootContent[]): Block[] {
    return nodes.flatMap((node) => this.#block(node));
  }

  #block(node: RootContent): readonly Block[] {
    switch (node.type) {
      case 'paragraph': {
        const [only] = node.children;
        // A formula alone on its line is a block, as it is to readers of TeX.
        if (node.children.length === 1 && only?.type === 'inlineMath' && this.#sourceOf(node).startsWith('$$'))
          return [this.#formula(node, 'math', only.value)];
        const children = this.#inlines(node.children);
        if (children.length === 1 && children[0]?.type === 'image') return [children[0]];
        return children.length > 0 ? [{ type: 'paragraph', children }] : [];
      }
      case 'heading': {
        const { depth } = node;
        if (depth === 1)
          this.#tell(
            'mended',
            node,
            'a heading of depth 2 to 6, since the headline is of depth 1',
            'depth 1',
            this.#deeper(node),
          );
        return [{ type: 'heading', depth: depth === 1 ? 2 : depth, children: this.#inlines(node.children) }];
      }
      case 'blockquote':
        return [this.#quotation(node)];
      case 'list': {
        const { ordered, start, children } = node;
        return [
          {
            type: 'list',
            ...(ordered && { ordered: true, ...(start !== 1 && typeof start === 'number' && { start }) }),
            children: children.map((item): ListItem => ({
              type: 'listItem',
              ...(typeof item.checked === 'boolean' && { checked: item.checked }),
              children: this.blocks(item.children),
            })),
          },
        ];
      }
      case 'code': {
        const { lang, meta, value } = node;
        return [{ type: 'code', ...(lang && { lang }), ...(meta && { meta }), value }];
      }
      case 'math':
        return [this.#formula(node, 'math', node.value)];
      case 'thematicBreak':
        return [{ type: 'thematicBreak' }];
      case 'html':
        return this.#ofArticle(
          node,
          readHtmlBlocks(node.value, this.#htmlAddresses(node), (name) =>
            this.#tell('changed', node, 'Markdown, or HTML that a body can hold', `<${name}>`),
          ),
        );
      case 'table':
        return [
          {
            type: 'table',
            ...(node.align?.some(Boolean) && { align: node.align.map((side) => side ?? null) }),
            children: node.children.map((row) => ({
              type: 'tableRow',
              children: row.children.map((cell) => ({ type: 'tableCell', children: this.#inlines(cell.children) })),
            })),
          },
        ];
      case 'footnoteDefinition': {
        const children = this.blocks(node.children);
        if (!this.#context.isArticle) {
          this.#tell('changed', node, 'no footnote in a reply', `[^${node.label ?? node.identifier}]`);
          return children;
        }
        const { identifier, label } = node;
        this.notes.push({
          type: 'footnoteDefinition',
          identifier,
          ...(label && label !== identifier && { label }),
          children,
        });
        return [];
      }
      case 'definition':
        return [];
      default:
        // Inlines and front matter do not stand among the blocks that the parser gives.
        return [];
    }
  }

  /** A formula, with what it looks like where that can be told. */
  #formula<Type extends 'math' | 'inlineMath'>(
    node: Nodes,
    type: Type,
    value: string,
  ): Type extends 'math' ? MathBlock : InlineMath;
  #formula(node: Nodes, type: 'math' | 'inlineMath', value: string): MathBlock | InlineMath {
    const { drawFormula, isArticle, findings } = this.#context;
    if (!drawFormula || !isArticle) return { type, value };
    try {
      const mathml = drawFormula(value, type === 'math');
      return { type, value, ...(mathml.length > 0 && { mathml }) };
    } catch (error) {
      const { words, position } = mistakeOf(error);
      const { start } = node.position ?? {};
      const place = start && placeIn(this.#sourceOf(node), start, value, position);
      findings.add('changed', place, 'TeX that can be drawn', `${shortened(value, position)}: ${words}`);
      return { type, value };
    }
  }

  /** Formulas in HTML. */
  #withFormulas<T extends Block | Inline>(node: Nodes, blocks: readonly T[]): readonly T[] {
    if (!this.#context.drawFormula) return blocks;
    const read = (one: Node): Node => {
      if (one.type === 'math' || one.type === 'inlineMath')
        return this.#formula(node, one.type, (one as unknown as MathBlock).value);
      return one.children ? { ...one, children: one.children.map(read) } : one;
    };
    return blocks.map((block) => read(block) as unknown as T);
  }

  /** What may stand in articles alone; of a reply, its words. */
  #ofArticle(node: Nodes, blocks: readonly Block[]): readonly Block[] {
    if (this.#context.isArticle) return this.#withFormulas(node, blocks);
    return blocks.flatMap((block) => this.#asWords(node, formulasAsCode(block)));
  }

  #asWords(node: Nodes, block: Block): readonly Block[] {
    switch (block.type) {
      case 'figure': {
        const [shown, caption] = block.children;
        this.#tell('changed', node, 'no caption in a reply', 'one');
        return [shown, { type: 'paragraph', children: caption.children }];
      }
      case 'defList':
        return block.children.flatMap((child): readonly Block[] =>
          child.type === 'defListTerm' ? [{ type: 'paragraph', children: child.children }] : child.children,
        );
      default:
        return [block];
    }
  }

  /** A quotation that ends in a paragraph `— Name` is the words of that person. */
  #quotation({ children }: Extract<RootContent, { type: 'blockquote' }>): Blockquote {
    const last = children.at(-1);
    const source = last?.type === 'paragraph' && children.length > 1 ? this.#sourceOf(last) : '';
    const name = /^—[ \t]*(\S[^\n]*)$/.exec(source)?.[1]?.trim();
    if (!name) return { type: 'blockquote', children: this.blocks(children) };
    const words = this.#inlines((last as Extract<RootContent, { type: 'paragraph' }>).children)
      .map((node) => ('value' in node ? node.value : ''))
      .join('');
    return {
      type: 'blockquote',
      data: { attribution: this.#context.personOf(words.replace(/^—\s*/, '').trim()) },
      children: this.blocks(children.slice(0, -1)),
    };
  }

  /** Words of a line. HTML tags among them are joined with what they hold. */
  #inlines(nodes: readonly PhrasingContent[]): readonly Inline[] {
    const outer: {
      readonly name: string;
      readonly children: Inline[];
      readonly wrap: (inner: Inline[]) => Inline[];
    }[] = [];
    let found: Inline[] = [];
    const close = (): void => {
      const { children, wrap } = outer.pop()!;
      children.push(...wrap(joined(found)));
      found = children;
    };
    for (let index = 0; index < nodes.length; index += 1) {
      const node = nodes[index]!;
      if (node.type !== 'html') {
        found.push(...this.#inline(node));
        continue;
      }
      const [, slash, tag = ''] = /^<(\/?)([a-z][a-z\d]*)/i.exec(node.value) ?? [];
      const name = tag.toLowerCase();
      const style = Object.hasOwn(htmlStyles, name) ? htmlStyles[name] : undefined;
      if (slash && outer.some((one) => one.name === name)) {
        while (outer.at(-1)!.name !== name) close();
        close();
      } else if (name === 'br') found.push({ type: 'break' });
      else if (name === 'img') found.push(...this.#htmlImage(node));
      else if (slash) continue;
      else if (style) {
        outer.push({ name, children: found, wrap: (children) => [{ type: style, children }] });
        found = [];
      } else if (name === 'a') {
        outer.push({ name, children: found, wrap: this.#htmlLink(node) });
        found = [];
      } else if (players.has(name) || name === 'math') {
        // What stands in it is for browsers that cannot show it.
        const end = nodes.findIndex((one, at) => at > index && one.type === 'html' && isEndTag(one.value, name));
        const last = end < 0 ? index : end;
        found.push(...this.#htmlPlayer(node, nodes[last]!));
        index = last;
      } else if (tag) this.#tell('changed', node, 'Markdown, or HTML that a body can hold', node.value.slice(0, 40));
    }
    while (outer.length > 0) close();
    return joined(found);
  }

  /** What makes a link of the words between `<a href>` and `</a>`; of one without an address, the words. */
  #htmlLink(node: Extract<PhrasingContent, { type: 'html' }>): (inner: Inline[]) => Inline[] {
    const [block] = readHtmlBlocks(`${node.value}a</a>`, this.#htmlAddresses(node), () => undefined);
    const [link] = block?.type === 'paragraph' ? block.children : [];
    if (link?.type === 'link') return (children) => [{ ...link, children }];
    this.#tell('changed', node, 'Markdown, or HTML that a body can hold', node.value.slice(0, 40));
    return (children) => children;
  }

  #htmlPlayer(node: Nodes, last: Nodes): readonly Inline[] {
    const html = this.#context.source.slice(node.position?.start.offset, last.position?.end.offset);
    const blocks = readHtmlBlocks(html, this.#htmlAddresses(node), (name) =>
      this.#tell('changed', node, 'Markdown, or HTML that a body can hold', `<${name}>`),
    );
    const read = blocks.flatMap((block): readonly Inline[] => {
      if (block.type === 'math')
        return [{ type: this.#context.isArticle ? 'inlineMath' : 'inlineCode', value: block.value }];
      const shown = this.#context.isArticle ? block : formulasAsCode(block);
      return shown.type === 'paragraph' ? shown.children : [];
    });
    return this.#withFormulas(node, read);
  }

  #htmlImage(node: Extract<PhrasingContent, { type: 'html' }>): readonly Inline[] {
    const blocks = readHtmlBlocks(node.value, this.#htmlAddresses(node), (name) =>
      this.#tell('lost', node, 'an absolute http or https address', `<${name}>`),
    );
    return blocks.flatMap((block) =>
      block.type === 'image' ? [block] : block.type === 'paragraph' ? block.children : [],
    );
  }

  /** The addresses in HTML, resolved like those in Markdown. */
  #htmlAddresses(node: Nodes): HtmlAddresses {
    const { base } = this.#context;
    return (address, use) => this.#resolved(node, address, use) ?? resolvedUrl(address, base);
  }

  #inline(node: PhrasingContent): readonly Inline[] {
    switch (node.type) {
      case 'text':
        return [{ type: 'text', value: node.value }];
      case 'break':
        return [{ type: 'break' }];
      case 'inlineCode':
        return [{ type: 'inlineCode', value: node.value }];
      case 'inlineMath':
        return [this.#formula(node, 'inlineMath', node.value)];
      case 'emphasis':
      case 'strong':
      case 'delete':
        return [{ type: node.type, children: this.#inlines(node.children) }];
      case 'link':
        return this.#link(node, node.url, node.title, this.#inlines(node.children));
      case 'linkReference': {
        const definition = this.#context.definitions.get(node.identifier);
        return this.#link(node, definition?.url ?? '', definition?.title, this.#inlines(node.children));
      }
      case 'image':
        return this.#picture(node, node.url, node.alt, node.title);
      case 'imageReference': {
        const definition = this.#context.definitions.get(node.identifier);
        return this.#picture(node, definition?.url ?? '', node.alt, definition?.title);
      }
      case 'footnoteReference': {
        const { identifier, label } = node;
        if (this.#context.isArticle)
          return [{ type: 'footnoteReference', identifier, ...(label && label !== identifier && { label }) }];
        return [{ type: 'text', value: `[^${label ?? identifier}]` }];
      }
      default:
        return [];
    }
  }

  #link(
    node: Nodes,
    address: string,
    title: string | null | undefined,
    children: readonly Inline[],
  ): readonly Inline[] {
    const url = safeUrl(this.#resolved(node, address, 'link') ?? address) ?? resolvedUrl(address, this.#context.base);
    if (url) return [{ type: 'link', url, ...(title && { title }), children }];
    this.#tell(
      'changed',
      node,
      'an absolute http, https or mailto address, or an `url` in the front matter',
      JSON.stringify(address),
    );
    return children;
  }

  #picture(
    node: Nodes,
    address: string,
    alt: string | null | undefined,
    title: string | null | undefined,
  ): readonly Inline[] {
    const url =
      safeImageUrl(this.#resolved(node, address, 'picture') ?? address) ??
      safeImageUrl(resolvedUrl(address, this.#context.base));
    if (url) return [{ type: 'image', url, alt: alt ?? '', ...(title && { title }) }];
    this.#tell(
      'changed',
      node,
      'an absolute http or https address, or an `url` in the front matter',
      JSON.stringify(address),
    );
    return alt ? [{ type: 'text', value: alt }] : [];
  }

  #resolved({ position }: Nodes, address: string, use: AddressUse): string | undefined {
    const { findings, resolve } = this.#context;
    return resolve?.(address, use, findings.placeOf(position?.start));
  }

  #sourceOf({ position }: Nodes): string {
    return this.#context.source.slice(position?.start.offset, position?.end.offset);
  }

  /** How to make a heading one step deeper. */
  #deeper(node: Nodes): Remedy {
    const source = this.#sourceOf(node);
    const start = node.position?.start.offset ?? 0;
    if (source.startsWith('#')) return { suggestion: `#${source}`, fix: { start, end: start, text: '#' } };
    // Underlined by `=`, which is depth 1; `-` is depth 2.
    const [line = ''] = /=+[ \t]*$/.exec(source) ?? [];
    const from = start + source.length - line.length;
    return {
      suggestion: '-'.repeat(line.trim().length),
      fix: { start: from, end: from + line.length, text: line.replaceAll('=', '-') },
    };
  }

  #tell(severity: Severity, { position }: Nodes, expected: string, got: string, remedy?: Remedy): void {
    this.#context.findings.add(severity, position?.start, expected, got, remedy);
  }
}
