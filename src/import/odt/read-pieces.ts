import { changeTeller, type TellChange } from '../document/tell-change.js';
import { safeUrl } from '../../model/safe-url.js';
import { pictureUrl } from '../document/picture.js';
import type { ListPlace, Piece, Run, RunStyle } from '../document/pieces.js';
import { find, type DocumentPackage } from '../document/read-package.js';
import type { ImportLog } from '../import-log.js';
import type { XmlElement } from '../xml/xml-element.js';
import type { OdtStyles } from './styles.js';

/** A comment in the margin, and the mark of where it stands. */
export interface FoundAnnotation {
  readonly id: string;
  readonly element: XmlElement;
}

/** What a run looks like, by what it stands in. */
interface Look {
  readonly styles: ReadonlySet<RunStyle>;
  readonly link?: string;
  readonly isCode?: boolean;
  /** Whether white space stands as it is written. */
  readonly isPlain?: boolean;
}

/** Reads the paragraphs, lists and tables of an OpenDocument text, with the notes and comments that stand in them. */
export class OdtReader {
  readonly notes = new Map<string, readonly Piece[]>();
  readonly annotations: FoundAnnotation[] = [];
  readonly #files: DocumentPackage;
  readonly #styles: OdtStyles;
  readonly #tell: TellChange;
  /** What was deleted, by the ids of the changes. */
  readonly #changes = new Map<string, XmlElement>();
  #boxes: Piece[] = [];
  #lists = 0;

  constructor(file: string, files: DocumentPackage, styles: OdtStyles, log: ImportLog) {
    this.#files = files;
    this.#styles = styles;
    this.#tell = changeTeller(log, file);
  }

  pieces(parent: XmlElement, list?: ListPlace): Piece[] {
    return parent.children.flatMap((child): readonly Piece[] => {
      switch (child.name) {
        case 'text:h':
        case 'text:p':
          return this.#paragraph(child, list);
        case 'text:list':
          return this.#list(child, list, undefined);
        case 'table:table':
          return [this.#table(child)];
        case 'text:section':
        case 'text:index-body':
        case 'text:numbered-paragraph':
          return this.pieces(child, list);
        case 'text:tracked-changes':
          this.#readChanges(child);
          return [];
        case 'draw:frame':
        case 'office:annotation':
        case 'office:annotation-end':
        case 'text:change':
        case 'text:change-start':
          return this.#around([{ kind: 'paragraph', role: 'text', runs: this.#node(child, { styles: new Set() }) }]);
        // What a program made of the text itself.
        case 'text:table-of-content':
        case 'text:alphabetical-index':
          this.#tell('index', 'the words of the writer', 'a table of contents or an index', wordsIn(child), 'left out');
          return [];
        default:
          return [];
      }
    });
  }

  #paragraph(element: XmlElement, list: ListPlace | undefined): readonly Piece[] {
    const style = this.#styles.get('paragraph', element.attributes['text:style-name']);
    const isHeading = element.name === 'text:h';
    const role = isHeading && style?.role !== 'title' ? 'heading' : (style?.role ?? 'text');
    const level = Number(element.attributes['text:outline-level'] ?? style?.depth ?? 1);
    const runs = this.#runs(element, { styles: new Set(), isPlain: role === 'code' });
    if (style?.isRule && runs.every(({ kind }) => kind === 'break')) return this.#around([{ kind: 'rule' }]);
    return this.#around([
      {
        ...{ kind: 'paragraph', role, runs },
        ...(role === 'heading' && { depth: level }),
        ...(list && !isHeading && { list }),
      },
    ]);
  }

  /** Text boxes stand behind the paragraph that holds them. */
  #around(pieces: readonly Piece[]): readonly Piece[] {
    const boxes = this.#boxes;
    this.#boxes = [];
    return [...pieces, ...boxes];
  }

  #list(element: XmlElement, outer: ListPlace | undefined, named: string | undefined): readonly Piece[] {
    const level = outer ? outer.level + 1 : 0;
    const style = element.attributes['text:style-name'] ?? named;
    const isContinued = element.attributes['text:continue-numbering'] === 'true';
    if (!isContinued) this.#lists += 1;
    const { isOrdered, start: first } = this.#styles.level(style, level + 1);
    return element.children.flatMap((item, index): readonly Piece[] => {
      const given = Number(item.attributes['text:start-value'] ?? Number.NaN);
      const start = Number.isInteger(given) && index === 0 ? given : first;
      const place = { key: `${outer?.key ?? ''}/${this.#lists}`, level, isOrdered, ...(isOrdered && { start }) };
      // Only the first paragraph of an item has its sign.
      const [head, ...rest] = item.children.flatMap((child) =>
        child.name === 'text:list'
          ? this.#list(child, place, style)
          : this.pieces(
              { ...item, children: [child] } as XmlElement,
              item.name === 'text:list-header' ? undefined : place,
            ),
      );
      return head ? [head, ...rest] : [];
    });
  }

  #table(element: XmlElement): Piece {
    const rows = partsOf(element, 'table:table-row').map((row) =>
      partsOf(row, 'table:table-cell', 'table:covered-table-cell').map((cell) =>
        this.pieces(cell).flatMap((piece, index): readonly Run[] => [
          ...(index > 0 ? [{ kind: 'break' } as const] : []),
          ...(piece.kind === 'paragraph' ? piece.runs : piece.kind === 'table' ? piece.rows.flat(2) : []),
        ]),
      ),
    );
    return { kind: 'table', rows };
  }

  #runs(parent: XmlElement, look: Look): Run[] {
    return parent.content.flatMap((one): readonly Run[] =>
      typeof one === 'string' ? this.#text(one, look) : this.#node(one, look),
    );
  }

  #text(text: string, { isPlain, isCode, styles, link }: Look): readonly Run[] {
    // White space of the file is one space; more of them are elements of their own.
    const folded = text.replace(/[\t\n\r ]+/g, ' ');
    if (!folded) return [];
    return [
      {
        kind: 'text',
        text: folded,
        styles,
        ...(link !== undefined && { link }),
        ...(isCode && !isPlain && { isCode }),
      },
    ];
  }

  #node(element: XmlElement, look: Look): readonly Run[] {
    const { attributes } = element;
    switch (element.name) {
      case 'text:span': {
        const style = this.#styles.get('text', attributes['text:style-name']);
        const all = new Map([...[...look.styles].map((one) => [one, true] as const), ...(style?.runs ?? [])]);
        const styles = new Set([...all].filter(([, isOn]) => isOn).map(([name]) => name));
        return this.#runs(element, { ...look, styles, ...(style?.isCode && { isCode: true }) });
      }
      case 'text:a': {
        const url = safeUrl(attributes['xlink:href']);
        return this.#runs(element, { ...look, ...(url !== undefined && { link: url }) });
      }
      case 'text:s': {
        const spaces = ' '.repeat(Math.min(200, Math.max(1, Number(attributes['text:c'] ?? 1) || 1)));
        return this.#text(' ', look).map((run): Run => (run.kind === 'text' ? { ...run, text: spaces } : run));
      }
      case 'text:tab':
        return this.#text(' ', look);
      case 'text:line-break':
        return [{ kind: 'break' }];
      case 'text:note': {
        const id = attributes['text:id'] ?? `${this.notes.size + 1}`;
        this.notes.set(id, this.pieces(element.child('text:note-body') ?? element));
        return [{ kind: 'note', id }];
      }
      case 'office:annotation': {
        const id = attributes['office:name'] ?? `annotation-${this.annotations.length + 1}`;
        this.annotations.push({ id, element });
        return [{ kind: 'mark', id, isEnd: false }];
      }
      case 'office:annotation-end':
        return [{ kind: 'mark', id: attributes['office:name'] ?? '', isEnd: true }];
      case 'text:change':
      case 'text:change-start':
        this.#tellChange(attributes['text:change-id'] ?? '');
        return [];
      case 'draw:frame':
        return this.#frame(element);
      case 'draw:a':
      case 'text:ruby':
      case 'text:meta':
        return this.#runs(element, look);
      case 'text:ruby-text':
      case 'text:note-citation':
      case 'text:bookmark':
      case 'text:bookmark-start':
      case 'text:bookmark-end':
      case 'text:soft-page-break':
        return [];
      default:
        // Fields are their words.
        return this.#runs(element, look);
    }
  }

  #frame(element: XmlElement): readonly Run[] {
    const box = element.child('draw:text-box');
    if (box) {
      this.#tell('text-box', 'paragraphs one after another', 'a text box', wordsIn(box), 'a paragraph of its own');
      const outer = this.#boxes;
      this.#boxes = [];
      const inner = this.pieces(box);
      this.#boxes = [...outer, ...inner];
      return [];
    }
    const shown = element.child('draw:image');
    if (!shown) {
      const inside = find(element, 'math:math');
      this.#tell(
        'object',
        'words or a picture',
        inside ? 'a formula' : 'an object of another program',
        '',
        'left out',
        'lost',
      );
      return [];
    }
    const href = shown.attributes['xlink:href'] ?? '';
    const bytes = this.#files.bytes(href.replace(/^\.\//, ''));
    const link = safeUrl(href);
    const url = bytes ? pictureUrl(bytes) : link?.startsWith('http') ? link : undefined;
    const alt = (element.get('svg:desc') || element.get('svg:title')).replace(/\s+/g, ' ').trim();
    if (url === undefined) {
      this.#tell('picture', 'a picture that a page can show', href || 'none', alt || href, 'its words', 'lost');
      return alt ? [{ kind: 'text', text: alt, styles: new Set() }] : [];
    }
    const [width, height] = [pixels(element.attributes['svg:width']), pixels(element.attributes['svg:height'])];
    return [
      {
        kind: 'image',
        image: { type: 'image', url, alt, ...(width && height && { width, height }) },
      },
    ];
  }

  #readChanges(element: XmlElement): void {
    for (const region of element.all('text:changed-region'))
      this.#changes.set(region.attributes['text:id'] ?? region.attributes['xml:id'] ?? '', region);
  }

  #tellChange(id: string): void {
    const region = this.#changes.get(id);
    const deletion = region?.child('text:deletion');
    if (deletion)
      this.#tell(
        'tracked',
        'words as they stand',
        'words that were deleted',
        wordsIn(deletion, 'office:change-info'),
        'left out',
      );
    else if (region?.child('text:insertion'))
      this.#tell('tracked', 'words as they stand', 'words that were inserted', '', 'kept');
  }
}

/** A length such as `2.5cm` in pixels of CSS. */
function pixels(length = ''): number | undefined {
  const [, number, unit = ''] = /^([\d.]+)(in|cm|mm|pt|pc|px)$/.exec(length) ?? [];
  const inch = { in: 1, cm: 2.54, mm: 25.4, pt: 72, pc: 6, px: 96 }[unit];
  const value = inch === undefined ? 0 : Math.round((Number(number) / inch) * 96);
  return value > 0 ? value : undefined;
}

/** Rows and cells, also those in what only groups them. */
const partsOf = (parent: XmlElement, ...names: readonly string[]): readonly XmlElement[] =>
  parent.children.flatMap((child): readonly XmlElement[] => {
    if (names.includes(child.name)) return [child];
    return /^table:table-(?:header-rows|rows|row-group)$/.test(child.name) ? partsOf(child, ...names) : [];
  });

/** All words below. */
const wordsIn = (element: XmlElement, leftOut = ''): string =>
  element.content
    .map((one) => (typeof one === 'string' ? one : one.name === leftOut ? '' : ` ${wordsIn(one, leftOut)}`))
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
