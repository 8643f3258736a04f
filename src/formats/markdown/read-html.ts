import type {
  Block,
  DefinitionList,
  Figcaption,
  Image,
  Inline,
  ListItem,
  Table,
  TableAlignment,
  TableRow,
} from '../../model/body.js';
import { safeImageUrl, safeUrl } from '../../model/safe-url.js';
import { htmlNames as namespaces, parseFragment, type DefaultTreeAdapterTypes as Parse5 } from '../parse5.js';
import { formulaIn } from './html-math.js';

type Tree = Parse5.ChildNode;
type Element = Parse5.Element;

/** Called with the name of each element that a body cannot hold, and whose words are all that is kept. */
export type OnLost = (name: string) => void;

/** Returns the absolute address that one in HTML leads to; undefined where it leads nowhere. */
export type HtmlAddresses = (address: string, use: 'link' | 'picture') => string | undefined;

const isElement = (node: Tree): node is Element => 'tagName' in node;
const attribute = ({ attrs }: Element, name: string): string | undefined =>
  attrs.find((one) => one.name === name)?.value;

const styles: Readonly<Record<string, 'emphasis' | 'strong' | 'delete' | 'superscript' | 'subscript'>> = {
  em: 'emphasis',
  i: 'emphasis',
  cite: 'emphasis',
  var: 'emphasis',
  dfn: 'emphasis',
  strong: 'strong',
  b: 'strong',
  del: 'delete',
  s: 'delete',
  strike: 'delete',
  sup: 'superscript',
  sub: 'subscript',
};

const hidden = new Set(['script', 'style', 'template', 'noscript', 'head', 'title', 'object', 'embed']);
/** Elements that play or show what stands at an address. */
export const players: ReadonlySet<string> = new Set(['video', 'audio', 'iframe']);
/** Elements that mean nothing themselves. */
const plain = new Set(['span', 'small', 'div', 'section', 'main', 'header', 'footer', 'center', 'abbr', 'time', 'u']);
const lines = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote', 'ul', 'ol', 'pre', 'hr', 'table', 'dl']);
const holders = new Set([
  'div',
  'section',
  'article',
  'main',
  'figure',
  'details',
  'center',
  'header',
  'footer',
  'aside',
]);

/** HTML that stands among Markdown as blocks of its own. */
export const readHtmlBlocks = (html: string, addresses: HtmlAddresses, onLost: OnLost): readonly Block[] =>
  new HtmlBlocks(addresses, onLost).blocks(parseFragment(html).childNodes);

class HtmlBlocks {
  readonly #addresses: HtmlAddresses;
  readonly #onLost: OnLost;

  constructor(addresses: HtmlAddresses, onLost: OnLost) {
    this.#addresses = addresses;
    this.#onLost = onLost;
  }

  blocks(nodes: readonly Tree[]): Block[] {
    const found: Block[] = [];
    let line: Tree[] = [];
    const endLine = (): void => {
      const children = this.#inlines(line);
      line = [];
      const [only] = children;
      if (children.length === 1 && only?.type === 'image') found.push(only);
      else if (children.length > 0) found.push({ type: 'paragraph', children });
    };
    for (const node of nodes) {
      const formula = isElement(node) ? formulaIn(node) : undefined;
      if (formula?.isBlock) {
        endLine();
        found.push({ type: 'math', value: formula.value });
      } else if (isElement(node) && (lines.has(node.tagName) || holders.has(node.tagName))) {
        endLine();
        found.push(...this.#block(node));
      } else line.push(node);
    }
    endLine();
    return found;
  }

  #block(element: Element): readonly Block[] {
    const { tagName, childNodes } = element;
    switch (tagName) {
      case 'p':
        return this.blocks(childNodes);
      case 'h1':
      case 'h2':
      case 'h3':
      case 'h4':
      case 'h5':
      case 'h6': {
        const depth = Math.max(2, Number(tagName[1])) as 2 | 3 | 4 | 5 | 6;
        return [{ type: 'heading', depth, children: this.#inlines(childNodes) }];
      }
      case 'blockquote':
        return [{ type: 'blockquote', children: this.blocks(childNodes) }];
      case 'ul':
      case 'ol': {
        const children = childNodes
          .filter(isElement)
          .map((item): ListItem => ({ type: 'listItem', children: this.blocks(item.childNodes) }));
        const start = Number(attribute(element, 'start') ?? 1);
        return [{ type: 'list', ...(tagName === 'ol' && { ordered: true, ...(start !== 1 && { start }) }), children }];
      }
      case 'pre':
        return [{ type: 'code', value: textOf(element).replace(/\n$/, '') }];
      case 'hr':
        return [{ type: 'thematicBreak' }];
      case 'table':
        return [this.#table(element)];
      case 'dl':
        return [this.#definitions(element)];
      case 'figure':
        return this.#figure(element);
      default:
        if (!plain.has(tagName)) this.#onLost(tagName);
        return this.blocks(childNodes);
    }
  }

  #table(element: Element): Table {
    const rows = every(element, 'tr').map((row): TableRow => ({
      type: 'tableRow',
      children: row.childNodes
        .filter(isElement)
        .map(({ childNodes }) => ({ type: 'tableCell', children: this.#inlines(childNodes) })),
    }));
    const aligned = every(element, 'tr').map((row) => row.childNodes.filter(isElement).map(sideOf));
    const width = Math.max(0, ...aligned.map(({ length }) => length));
    const align = Array.from({ length: width }, (_, at) => aligned.find((row) => row[at])?.[at] ?? null);
    return { type: 'table', ...(align.some(Boolean) && { align }), children: rows };
  }

  #definitions(element: Element): DefinitionList {
    const entries = [...every(element, 'dt', 'dd')];
    return {
      type: 'defList',
      children: entries.map(({ tagName, childNodes }) =>
        tagName === 'dt'
          ? { type: 'defListTerm', children: this.#inlines(childNodes) }
          : { type: 'defListDescription', children: this.blocks(childNodes) },
      ),
    };
  }

  /** A figure of anything but a picture or a table is what stands in it, with the caption behind. */
  #figure(element: Element): readonly Block[] {
    const [caption] = every(element, 'figcaption');
    const shown = this.blocks(element.childNodes.filter((node) => node !== caption));
    if (!caption) return shown;
    const figcaption: Figcaption = { type: 'figcaption', children: this.#inlines(caption.childNodes) };
    const [only] = shown;
    if (shown.length === 1 && (only?.type === 'image' || only?.type === 'table'))
      return [{ type: 'figure', children: [only, figcaption] }];
    return [...shown, { type: 'paragraph', children: figcaption.children }];
  }

  /** Words of a line, without white space at its ends. */
  #inlines(nodes: readonly Tree[]): Inline[] {
    return trimmed(joined(nodes.flatMap((node) => this.#inline(node))));
  }

  #inline(node: Tree): readonly Inline[] {
    if ('value' in node) return [{ type: 'text', value: node.value.replace(/[\t\n\f\r ]+/g, ' ') }];
    if (!isElement(node)) return [];
    const { tagName, childNodes } = node;
    const formula = formulaIn(node);
    if (formula) return [{ type: 'inlineMath', value: formula.value }];
    if (tagName === 'math') {
      this.#onLost(tagName);
      return [{ type: 'text', value: textOf(node).replace(/\s+/g, ' ') }];
    }
    if (hidden.has(tagName) || node.namespaceURI !== namespaces.NS.HTML) {
      this.#onLost(tagName);
      return [];
    }
    if (tagName === 'br') return [{ type: 'break' }];
    if (tagName === 'img') return this.#image(node);
    if (players.has(tagName)) return this.#player(node);
    if (tagName === 'code' || tagName === 'kbd' || tagName === 'samp')
      return [{ type: 'inlineCode', value: textOf(node) }];
    const children = joined(childNodes.flatMap((child) => this.#inline(child)));
    const style = Object.hasOwn(styles, tagName) ? styles[tagName] : undefined;
    if (style) return [{ type: style, children }];
    const url = tagName === 'a' ? safeUrl(this.#address(attribute(node, 'href'), 'link')) : undefined;
    const title = attribute(node, 'title');
    if (url) return [{ type: 'link', url, ...(title && { title }), children }];
    if (!plain.has(tagName)) this.#onLost(tagName);
    return children;
  }

  /** Where an address leads. None, and an empty one, would lead to the page itself. */
  #address(address: string | undefined, use: 'link' | 'picture'): string | undefined {
    return address?.trim() ? this.#addresses(address, use) : undefined;
  }

  /** A film, a sound or a frame as a link to it, in its own words. */
  #player(element: Element): readonly Inline[] {
    this.#onLost(element.tagName);
    const [source] = every(element, 'source');
    const address = attribute(element, 'src') ?? (source && attribute(source, 'src'));
    const url = safeUrl(address) ?? safeUrl(this.#address(address, 'link'));
    const words = [attribute(element, 'title'), attribute(element, 'aria-label'), textOf(element)];
    const value = words.map((one = '') => one.replace(/\s+/g, ' ').trim()).find(Boolean);
    if (!url) return value ? [{ type: 'text', value }] : [];
    return [{ type: 'link', url, children: [{ type: 'text', value: value ?? url }] }];
  }

  #image(element: Element): readonly (Image | Inline)[] {
    const alt = attribute(element, 'alt') ?? '';
    const source = attribute(element, 'src');
    const url = safeImageUrl(source) ?? safeImageUrl(this.#address(source, 'picture'));
    if (!url) {
      this.#onLost('img');
      return alt ? [{ type: 'text', value: alt }] : [];
    }
    const title = attribute(element, 'title');
    const width = Number(attribute(element, 'width') ?? 0);
    const height = Number(attribute(element, 'height') ?? 0);
    return [
      { type: 'image', url, alt, ...(title && { title }), ...(width > 0 && { width }), ...(height > 0 && { height }) },
    ];
  }
}

/** On which side the words of a cell stand, by `align` or by a style. */
const sideOf = (cell: Element): TableAlignment | undefined =>
  (/^(left|right|center)$/i.exec(attribute(cell, 'align') ?? '') ??
    /\btext-align:\s*(left|right|center)\b/i.exec(attribute(cell, 'style') ?? ''))?.[1]?.toLowerCase() as
    TableAlignment | undefined;

/** Elements of these names, in the order of the text, none within another. */
function every(element: Element, ...names: readonly string[]): readonly Element[] {
  return element.childNodes
    .filter(isElement)
    .flatMap((child) => (names.includes(child.tagName) ? [child] : every(child, ...names)));
}

const textOf = (node: Tree): string =>
  'value' in node ? node.value : isElement(node) ? node.childNodes.map(textOf).join('') : '';

/** Texts that follow each other are one. */
export function joined(nodes: readonly Inline[]): Inline[] {
  const found: Inline[] = [];
  for (const node of nodes) {
    const last = found.at(-1);
    if (node.type === 'text' && last?.type === 'text')
      found[found.length - 1] = { ...last, value: last.value + node.value };
    else found.push(node);
  }
  return found;
}

function trimmed(nodes: readonly Inline[]): Inline[] {
  const cut = nodes.map((node, index) => {
    if (node.type !== 'text') return node;
    let { value } = node;
    if (index === 0) value = value.trimStart();
    if (index === nodes.length - 1) value = value.trimEnd();
    return { ...node, value };
  });
  return cut.filter((node) => node.type !== 'text' || node.value !== '');
}
