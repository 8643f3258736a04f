import { safeImageUrl, safeUrl } from '../../model/safe-url.js';
import type { Piece, Run, RunStyle } from '../document/pieces.js';
import { attribute, isElement, wordsOf, type HtmlElement, type HtmlNode, type HtmlParent } from '../html/tree.js';
import type { ImportLog } from '../import-log.js';
import type { Sheet } from './sheet.js';

/** What a run looks like, by what it stands in. */
interface Look {
  readonly styles: ReadonlySet<RunStyle>;
  readonly link?: string;
  readonly isCode?: boolean;
}

const plain: Look = { styles: new Set() };

/** Reads the paragraphs, lists and tables of a document that Google Docs exported as a page. */
export class GoogleReader {
  readonly #file: string;
  readonly #sheet: Sheet;
  readonly #log: ImportLog;
  /** What the address of a picture leads to; undefined where it is not at hand. */
  readonly #pictures: (address: string) => string | undefined;

  constructor(file: string, sheet: Sheet, log: ImportLog, pictures: (address: string) => string | undefined) {
    this.#file = file;
    this.#sheet = sheet;
    this.#log = log;
    this.#pictures = pictures;
  }

  pieces(parent: HtmlParent): Piece[] {
    const pieces: Piece[] = [];
    let line: Run[] = [];
    const endLine = (): void => {
      if (line.some((run) => run.kind !== 'text' || run.text.trim()))
        pieces.push({ kind: 'paragraph', role: 'text', runs: line });
      line = [];
    };
    for (const node of parent.childNodes) {
      const found = isElement(node) ? this.#block(node) : undefined;
      if (found) {
        endLine();
        pieces.push(...found);
      } else line.push(...this.#runs([node], plain));
    }
    endLine();
    return pieces;
  }

  /** The pieces of an element that is a block; undefined for what stands within a line. */
  #block(element: HtmlElement): readonly Piece[] | undefined {
    const { tagName } = element;
    const names = (attribute(element, 'class') ?? '').split(/\s+/);
    const [, depth] = /^h([1-6])$/.exec(tagName) ?? [];
    if (depth || tagName === 'p') {
      const runs = this.#runs(element.childNodes, plain, depth === undefined ? undefined : 'heading');
      const role = names.includes('title')
        ? 'title'
        : names.includes('subtitle')
          ? 'subtitle'
          : depth
            ? 'heading'
            : 'text';
      return [{ ...{ kind: 'paragraph', role, runs }, ...(depth && { depth: Number(depth) }) }];
    }
    switch (tagName) {
      case 'ul':
      case 'ol':
        return this.#list(element, names);
      case 'table':
        return [this.#table(element)];
      case 'hr':
        // That of a page's end is hidden.
        return this.#looks(element).get('hidden') || /page-break/.test(attribute(element, 'style') ?? '')
          ? []
          : [{ kind: 'rule' }];
      case 'div':
      case 'section':
      case 'main':
      case 'article':
      case 'header':
      case 'footer':
        return this.pieces(element);
      default:
        return undefined;
    }
  }

  /** Lists within lists stand one after another, and the number at the end of their class is how deep they are. */
  #list(element: HtmlElement, names: readonly string[]): readonly Piece[] {
    const [, key = 'list', level = '0'] =
      /^lst-(.+)-(\d+)$/.exec(names.find((name) => name.startsWith('lst-')) ?? '') ?? [];
    const isOrdered = element.tagName === 'ol';
    const start = Number(attribute(element, 'start') ?? 1);
    return element.childNodes.filter(isElement).flatMap((item): readonly Piece[] => [
      {
        ...{ kind: 'paragraph', role: 'text', runs: this.#runs(item.childNodes, plain) },
        list: { key, level: Number(level), isOrdered, ...(isOrdered && { start }) },
      },
    ]);
  }

  #table(element: HtmlElement): Piece {
    const rowsIn = (parent: HtmlElement): readonly HtmlElement[] =>
      parent.childNodes.filter(isElement).flatMap((one) => (one.tagName === 'tr' ? [one] : rowsIn(one)));
    const cell = (one: HtmlElement): readonly Run[] =>
      this.pieces(one).flatMap((piece, index): readonly Run[] => [
        ...(index > 0 ? [{ kind: 'break' } as const] : []),
        ...(piece.kind === 'paragraph' ? piece.runs : piece.kind === 'table' ? piece.rows.flat(2) : []),
      ]);
    return { kind: 'table', rows: rowsIn(element).map((row) => row.childNodes.filter(isElement).map(cell)) };
  }

  #looks(element: HtmlElement): ReturnType<Sheet['looksOf']> {
    return this.#sheet.looksOf(attribute(element, 'class') ?? '', attribute(element, 'style') ?? '');
  }

  #runs(nodes: readonly HtmlNode[], look: Look, within?: 'heading'): Run[] {
    return nodes.flatMap((node): readonly Run[] => {
      if ('value' in node) return [{ kind: 'text', text: node.value.replaceAll('\u00a0', ' '), ...look }];
      return isElement(node) ? this.#inline(node, look, within) : [];
    });
  }

  #inline(element: HtmlElement, look: Look, within: 'heading' | undefined): readonly Run[] {
    const { tagName } = element;
    if (tagName === 'br') return [{ kind: 'break' }];
    if (tagName === 'img') return this.#image(element);
    const [, note] = /^ftnt_ref(\d+)$/.exec(attribute(element, 'id') ?? '') ?? [];
    if (note !== undefined) return [{ kind: 'note', id: note }];
    const [, comment] = /^cmnt_ref(\d+)$/.exec(attribute(element, 'id') ?? '') ?? [];
    if (comment !== undefined) return [{ kind: 'mark', id: `cmnt${comment}`, isEnd: true }];
    if (
      tagName === 'sup' &&
      element.childNodes.some((one) => isElement(one) && /^(?:ftnt|cmnt)_ref/.test(attribute(one, 'id') ?? ''))
    )
      return this.#runs(element.childNodes, look, within);
    const looks = this.#looks(element);
    if (looks.get('hidden')) {
      this.#log.add(
        'document/hidden',
        'changed',
        { file: this.#file },
        {
          ...{ expected: 'words that are shown', got: 'hidden ones', was: wordsOf(element), is: 'left out' },
        },
      );
      return [];
    }
    const all = new Map<string, boolean>([
      ...[...look.styles].map((one) => [one, true] as const),
      ...(tagName === 'sup'
        ? [['superscript', true] as const]
        : tagName === 'sub'
          ? [['subscript', true] as const]
          : []),
      ...(tagName === 'b' || tagName === 'strong' ? [['strong', true] as const] : []),
      ...(tagName === 'i' || tagName === 'em' ? [['emphasis', true] as const] : []),
      ...looks,
    ]);
    // A heading is bold by itself.
    if (within === 'heading') all.delete('strong');
    const isCode = all.get('code') ?? look.isCode;
    const styles = new Set(
      [...all].filter(([name, isOn]) => isOn && name !== 'code' && name !== 'hidden').map(([name]) => name as RunStyle),
    );
    const link = tagName === 'a' ? linkOf(attribute(element, 'href') ?? '') : undefined;
    const next: Look = { styles, ...((link ?? look.link) && { link: link ?? look.link! }), ...(isCode && { isCode }) };
    return this.#runs(element.childNodes, next, within);
  }

  #image(element: HtmlElement): readonly Run[] {
    const source = attribute(element, 'src') ?? '';
    const alt = (attribute(element, 'alt') ?? '').replace(/\s+/g, ' ').trim();
    const url = safeImageUrl(this.#pictures(source) ?? source);
    const size = (name: string): number =>
      Math.round(
        Number.parseFloat(
          new RegExp(`(?:^|;)\\s*${name}:\\s*([\\d.]+)px`).exec(attribute(element, 'style') ?? '')?.[1] ?? '0',
        ),
      );
    if (url === undefined) {
      this.#log.add(
        'document/picture',
        'lost',
        { file: this.#file },
        {
          ...{ expected: 'a picture that is at hand', got: source || 'none', is: alt ? 'its words' : 'left out' },
        },
      );
      return alt ? [{ kind: 'text', text: alt, styles: new Set() }] : [];
    }
    const [width, height] = [size('width'), size('height')];
    return [{ kind: 'image', image: { type: 'image', url, alt, ...(width > 0 && height > 0 && { width, height }) } }];
  }
}

/** Where a link leads, without the page of Google in between. */
function linkOf(href: string): string | undefined {
  const url = safeUrl(href);
  if (url === undefined) return undefined;
  const { hostname, pathname, searchParams } = new URL(url);
  if (/^(?:www\.)?google\.com$/.test(hostname) && pathname === '/url')
    return safeUrl(searchParams.get('q') ?? searchParams.get('url')) ?? url;
  return url;
}
