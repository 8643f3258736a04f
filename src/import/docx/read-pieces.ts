import { safeUrl } from '../../model/safe-url.js';
import { pictureUrl } from '../document/picture.js';
import { changeTeller, type TellChange } from '../document/tell-change.js';
import type { Piece, Run, RunStyle } from '../document/pieces.js';
import { find, type DocumentPackage } from '../document/read-package.js';
import type { ImportLog } from '../import-log.js';
import type { XmlElement } from '../xml/xml-element.js';
import type { WordNumbering } from './numbering.js';
import type { Relations } from './relations.js';
import { runStylesOf, valueOf, type WordStyle, type WordStyles } from './styles.js';

/** What is needed to read a part of a document. */
export interface WordPart {
  readonly file: string;
  readonly files: DocumentPackage;
  readonly styles: WordStyles;
  readonly numbering: WordNumbering;
  readonly relations: Relations;
  readonly log: ImportLog;
}

/** A field, such as a link, whose instruction and result are runs one after another. */
interface Field {
  instruction: string;
  hasResult: boolean;
}

/** Reads the paragraphs and tables of a part of a document, each with its words and marks. */
export class WordReader {
  readonly #part: WordPart;
  readonly #tell: TellChange;
  readonly #fields: Field[] = [];
  /** Paragraphs of text boxes, which stand behind the paragraph that holds them. */
  #boxes: Piece[] = [];

  constructor(part: WordPart) {
    this.#part = part;
    this.#tell = changeTeller(part.log, part.file);
  }

  pieces(parent: XmlElement): Piece[] {
    return parent.children.flatMap((child): readonly Piece[] => {
      switch (child.name) {
        case 'w:p':
          return this.#paragraph(child);
        case 'w:tbl':
          return [this.#table(child)];
        case 'w:sdt':
          return this.pieces(child.child('w:sdtContent') ?? child);
        case 'w:ins':
        case 'w:moveTo':
        case 'w:customXml':
        case 'w:smartTag':
          return this.pieces(child);
        case 'mc:AlternateContent':
          return this.pieces(child.child('mc:Choice') ?? child);
        case 'w:commentRangeStart':
        case 'w:commentRangeEnd':
          return [{ kind: 'paragraph', role: 'text', runs: [markOf(child)] }];
        default:
          return [];
      }
    });
  }

  #paragraph(element: XmlElement): readonly Piece[] {
    const { styles, numbering } = this.#part;
    const properties = element.child('w:pPr');
    const style = styles.get(valueOf(properties?.child('w:pStyle')));
    const outline = Number(valueOf(properties?.child('w:outlineLvl')) ?? Number.NaN);
    const depth = outline >= 0 && outline < 9 ? outline + 1 : style?.depth;
    const role = style && style.role !== 'text' ? style.role : depth === undefined ? 'text' : 'heading';
    const own = properties?.child('w:numPr');
    // The number alone may be the style's, and the level the paragraph's.
    const list = numbering.place(own?.child('w:numId') ? own : (style?.numbering ?? own));
    const runs = this.#runs(element, undefined);
    const isRule = properties?.child('w:pBdr') !== undefined && runs.every(({ kind }) => kind === 'break');
    const boxes = this.#boxes;
    this.#boxes = [];
    if (isRule && find(properties, 'w:bottom')) return [{ kind: 'rule' }, ...boxes];
    const piece: Piece = {
      ...{ kind: 'paragraph', role, runs },
      ...(role === 'heading' && depth !== undefined && { depth }),
      ...(list && role !== 'heading' && role !== 'title' && { list }),
    };
    return [piece, ...boxes];
  }

  #table(element: XmlElement): Piece {
    const cellsOf = (row: XmlElement): readonly (readonly Run[])[] =>
      partsOf(row, 'w:tc').flatMap((cell) => {
        const lines = this.#linesOf(this.pieces(cell));
        const span = Number(valueOf(cell.child('w:tcPr')?.child('w:gridSpan')) ?? 1);
        const empty = Array.from({ length: span > 1 && span < 64 ? span - 1 : 0 }, (): readonly Run[] => []);
        return [lines, ...empty];
      });
    return { kind: 'table', rows: partsOf(element, 'w:tr').map(cellsOf) };
  }

  /** The lines of a cell, which has no room for blocks. */
  #linesOf(pieces: readonly Piece[]): readonly Run[] {
    const lines = pieces.flatMap((piece): readonly (readonly Run[])[] =>
      piece.kind === 'paragraph' ? [piece.runs] : piece.kind === 'table' ? piece.rows.flat() : [],
    );
    return lines.flatMap((line, index) => [...(index > 0 ? [{ kind: 'break' } as const] : []), ...line]);
  }

  #runs(parent: XmlElement, link: string | undefined): Run[] {
    return parent.children.flatMap((child): readonly Run[] => {
      switch (child.name) {
        case 'w:r':
          return this.#run(child, link);
        case 'w:hyperlink':
          return this.#runs(child, this.#part.relations.url(child.attributes['r:id']) ?? link);
        case 'w:fldSimple':
          return this.#runs(child, linkOf(child.attributes['w:instr'] ?? '') ?? link);
        case 'w:ins':
        case 'w:moveTo':
          this.#tell('tracked', 'words as they stand', 'words that were inserted', wordsIn(child), 'kept');
          return this.#runs(child, link);
        case 'w:del':
        case 'w:moveFrom':
          this.#tell('tracked', 'words as they stand', 'words that were deleted', wordsIn(child), 'left out');
          return [];
        case 'w:sdt':
          return this.#runs(child.child('w:sdtContent') ?? child, link);
        case 'w:smartTag':
        case 'w:customXml':
        case 'w:dir':
        case 'w:bdo':
          return this.#runs(child, link);
        case 'w:commentRangeStart':
        case 'w:commentRangeEnd':
          return [markOf(child)];
        case 'm:oMath':
        case 'm:oMathPara': {
          const text = wordsIn(child);
          this.#tell('formula', 'words', 'a formula', text, 'its signs one after another');
          return text ? [{ kind: 'text', text, styles: new Set() }] : [];
        }
        case 'mc:AlternateContent':
          return this.#runs(child.child('mc:Choice') ?? child.child('mc:Fallback') ?? child, link);
        default:
          return [];
      }
    });
  }

  #run(element: XmlElement, outer: string | undefined): readonly Run[] {
    const properties = element.child('w:rPr');
    const named = this.#part.styles.get(valueOf(properties?.child('w:rStyle')));
    const hidden = properties?.child('w:vanish');
    if (hidden && !/^(?:0|false|off)$/.test(valueOf(hidden) ?? '')) {
      const text = wordsIn(element);
      if (text) this.#tell('hidden', 'words that are shown', 'hidden ones', text, 'left out');
      return [];
    }
    const styles = stylesOf(named, properties);
    const link = this.#fields.findLast(({ instruction }) => linkOf(instruction) !== undefined);
    const url = (link && linkOf(link.instruction)) ?? outer;
    const runs: Run[] = [];
    const add = (text: string): void => {
      const isInstruction = this.#fields.at(-1)?.hasResult === false;
      if (text && !isInstruction)
        runs.push({
          ...{ kind: 'text', text, styles },
          ...(url !== undefined && { link: url }),
          ...(named?.isCode && { isCode: true }),
        });
    };
    for (const child of element.children) this.#inRun(child, add, runs);
    return runs;
  }

  #inRun(child: XmlElement, add: (text: string) => void, runs: Run[]): void {
    switch (child.name) {
      case 'w:t':
        return add(child.text);
      case 'w:tab':
      case 'w:ptab':
        return add(' ');
      case 'w:noBreakHyphen':
        return add('\u2011');
      case 'w:cr':
        runs.push({ kind: 'break' });
        return;
      case 'w:br':
        // Pages and columns are of the paper.
        if (!/^(?:page|column)$/.test(child.attributes['w:type'] ?? '')) runs.push({ kind: 'break' });
        return;
      case 'w:sym':
        return add(this.#symbol(child));
      case 'w:fldChar': {
        const type = child.attributes['w:fldCharType'];
        if (type === 'begin') this.#fields.push({ instruction: '', hasResult: false });
        else if (type === 'separate' && this.#fields.length > 0) this.#fields.at(-1)!.hasResult = true;
        else if (type === 'end') this.#fields.pop();
        return;
      }
      case 'w:instrText':
        if (this.#fields.length > 0) this.#fields.at(-1)!.instruction += child.text;
        return;
      case 'w:footnoteReference':
      case 'w:endnoteReference': {
        const kind = child.name === 'w:endnoteReference' ? 'end' : '';
        runs.push({ kind: 'note', id: `${kind}${child.attributes['w:id'] ?? ''}` });
        return;
      }
      case 'w:drawing':
      case 'w:pict':
      case 'w:object':
        runs.push(...this.#picture(child));
        return;
      case 'mc:AlternateContent': {
        const chosen = child.child('mc:Choice') ?? child.child('mc:Fallback');
        for (const one of chosen?.children ?? []) this.#inRun(one, add, runs);
      }
    }
  }

  #symbol(element: XmlElement): string {
    const code = Number.parseInt(element.attributes['w:char'] ?? '', 16);
    // Fonts of symbols have their signs where Unicode has none.
    if (code > 0 && (code < 0xe000 || code > 0xf8ff)) return String.fromCodePoint(code);
    const font = element.attributes['w:font'] ?? '';
    this.#tell(
      'symbol',
      'a sign of Unicode',
      `one of the font ${font || '?'}`,
      element.attributes['w:char'] ?? '',
      '�',
    );
    return '\ufffd';
  }

  #picture(element: XmlElement): readonly Run[] {
    const { relations, files } = this.#part;
    const box = find(element, 'w:txbxContent');
    if (box) {
      this.#tell('text-box', 'paragraphs one after another', 'a text box', wordsIn(box), 'a paragraph of its own');
      const outer = this.#boxes;
      this.#boxes = [];
      const inner = this.pieces(box);
      this.#boxes = [...outer, ...inner];
    }
    const blip = find(element, 'a:blip') ?? find(element, 'v:imagedata');
    if (!blip) return [];
    const { attributes } = blip;
    const described = find(element, 'wp:docPr') ?? find(element, 'v:shape');
    const alt = described?.attributes['descr'] ?? described?.attributes['alt'] ?? blip.attributes['o:title'] ?? '';
    const file = relations.file(attributes['r:embed'] ?? attributes['r:id']);
    const bytes = file === undefined ? undefined : files.bytes(file);
    const link = relations.url(attributes['r:link'] ?? attributes['r:id']);
    const url = bytes ? pictureUrl(bytes) : link?.startsWith('http') ? link : undefined;
    if (url === undefined) {
      this.#tell('picture', 'a picture that a page can show', file ?? 'none', alt || (file ?? ''), 'its words', 'lost');
      return alt ? [{ kind: 'text', text: alt, styles: new Set() }] : [];
    }
    const size = find(element, 'wp:extent')?.attributes ?? {};
    // In English Metric Units, of which a pixel of CSS has 9,525.
    const [width, height] = [size['cx'], size['cy']].map((one) => Math.round(Number(one ?? 0) / 9_525));
    return [
      {
        kind: 'image',
        image: {
          ...{ type: 'image', url, alt: alt.replace(/\s+/g, ' ').trim() },
          ...(width! > 0 && height! > 0 && { width: width!, height: height! }),
        },
      },
    ];
  }
}

/** The id of a comment by its number. They begin with 0, which elsewhere stands for the article. */
export const commentId = (number = ''): string => `c${number}`;

const markOf = (element: XmlElement): Run => ({
  ...{ kind: 'mark', id: commentId(element.attributes['w:id']), isEnd: element.name === 'w:commentRangeEnd' },
});

function stylesOf(named: WordStyle | undefined, properties: XmlElement | undefined): ReadonlySet<RunStyle> {
  const all = new Map([...(named?.runs ?? []), ...runStylesOf(properties)]);
  return new Set([...all].filter(([, isOn]) => isOn).map(([style]) => style));
}

/** The address in the instruction of a field: `HYPERLINK "https://a.example"`. */
const linkOf = (instruction: string): string | undefined =>
  safeUrl(/^\s*HYPERLINK\s+(?!\\l)"?([^"\s]+)"?/i.exec(instruction)?.[1]);

/** Rows and cells, also those in what only groups them. */
const partsOf = (parent: XmlElement, name: string): readonly XmlElement[] =>
  parent.children.flatMap((child): readonly XmlElement[] => {
    if (child.name === name) return [child];
    if (child.name === 'w:sdt') return partsOf(child.child('w:sdtContent') ?? child, name);
    return child.name === 'w:ins' || child.name === 'w:customXml' ? partsOf(child, name) : [];
  });

/** The words of all runs below, those that were deleted too. */
function wordsIn(element: XmlElement): string {
  if (['w:t', 'w:delText', 'm:t'].includes(element.name)) return element.text;
  if (element.name === 'w:instrText' || element.name === 'mc:Fallback') return '';
  const words = element.children.map(wordsIn).join('');
  return element.name === 'w:p' ? `${words} ` : words;
}
