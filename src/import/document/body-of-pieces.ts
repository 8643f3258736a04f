import type { Block, Body, FootnoteDefinition, ListItem, TableRow } from '../../model/body.js';
import { lineOf } from './lines.js';
import { takeMarks, type MarkedRange } from './marks.js';
import type { DocumentText, ListPlace, ParagraphPiece, Piece, Run, TablePiece } from './pieces.js';

/** A document as an essay. */
export interface DocumentEssay {
  readonly title?: string;
  readonly subtitle?: string;
  readonly body: Body;
  /** The passages that comments in the margin are about, in the canonical text of the body. */
  readonly ranges: ReadonlyMap<string, MarkedRange>;
}

/** The words of a line, without its marks and pictures. */
export const wordsOf = (runs: readonly Run[]): string =>
  runs
    .map((run) => (run.kind === 'text' ? run.text : run.kind === 'break' ? ' ' : ''))
    .join('')
    .replace(/\s+/g, ' ')
    .trim();

/** Makes an essay of a document: its title, and a body of what follows. */
export function essayOf({ pieces, notes }: DocumentText): DocumentEssay {
  const titled = pieces.find((piece): piece is ParagraphPiece => isOf(piece, 'title') && wordsOf(piece.runs) !== '');
  const subtitled = pieces.find((piece): piece is ParagraphPiece => isOf(piece, 'subtitle'));
  const highest = pieces.filter((piece) => isOf(piece, 'heading') && piece.depth === 1);
  const [first] = pieces.filter((piece) => piece.kind !== 'paragraph' || wordsOf(piece.runs) !== '');
  // A document without a title begins with the one heading of the highest depth.
  const title = titled ?? (highest.length === 1 && first === highest[0] ? (first as ParagraphPiece) : undefined);
  const deeper = highest.length > (title === highest[0] ? 1 : 0) ? 1 : 0;
  const rest = pieces.filter((piece) => piece !== title && (piece !== subtitled || !titled));
  const subtitle = titled && subtitled ? wordsOf(subtitled.runs) : '';
  const referred = [...notes].filter(([id]) => pieces.some((piece) => refersTo(piece, id)));
  const definitions = referred.map(([identifier, note]): FootnoteDefinition => ({
    type: 'footnoteDefinition',
    identifier,
    children: blocksOf(note, 1),
  }));
  const known = new Set(referred.map(([id]) => id));
  const { body, ranges } = takeMarks({
    type: 'root',
    children: [
      ...blocksOf(
        rest.map((piece) => withNotes(piece, known)),
        deeper,
      ),
      ...definitions,
    ],
  });
  return {
    ...(title && { title: wordsOf(title.runs) }),
    ...(subtitle && { subtitle }),
    body,
    ranges,
  };
}

/** The text of a comment, which holds no pictures, tables or footnotes. */
export const commentBodyOf = (pieces: readonly Piece[]): Body => ({
  type: 'root',
  children: takeMarks({ type: 'root', children: blocksOf(pieces.flatMap(plainPieces), 1) }).body.children,
});

const isOf = (piece: Piece, role: ParagraphPiece['role']): piece is ParagraphPiece =>
  piece.kind === 'paragraph' && piece.role === role;

const runsOf = (piece: Piece): readonly Run[] =>
  piece.kind === 'paragraph' ? piece.runs : piece.kind === 'table' ? piece.rows.flat(2) : [];

const refersTo = (piece: Piece, note: string): boolean =>
  runsOf(piece).some((run) => run.kind === 'note' && run.id === note);

/** A reference to a footnote that is not there leads nowhere. */
function withNotes(piece: Piece, known: ReadonlySet<string>): Piece {
  const kept = (runs: readonly Run[]): readonly Run[] => runs.filter((run) => run.kind !== 'note' || known.has(run.id));
  if (piece.kind === 'paragraph') return { ...piece, runs: kept(piece.runs) };
  return piece.kind === 'table' ? { ...piece, rows: piece.rows.map((row) => row.map(kept)) } : piece;
}

function plainPieces(piece: Piece): readonly Piece[] {
  if (piece.kind === 'rule') return [piece];
  const plain = (runs: readonly Run[]): readonly Run[] =>
    runs.flatMap((run): readonly Run[] => {
      if (run.kind === 'note') return [];
      if (run.kind !== 'image') return [run];
      return run.image.alt ? [{ kind: 'text', text: run.image.alt, styles: new Set() }] : [];
    });
  if (piece.kind === 'paragraph') return [{ ...piece, runs: plain(piece.runs) }];
  return piece.rows.flat().map((runs) => ({ kind: 'paragraph', role: 'text', runs: plain(runs) }));
}

/** Marks that stand in a paragraph without words, or between paragraphs, as the first of the next one. */
function withMarks(pieces: readonly Piece[]): readonly Piece[] {
  let waiting: readonly Run[] = [];
  const kept = pieces.flatMap((piece): readonly Piece[] => {
    if (piece.kind !== 'paragraph') return [piece];
    const isBare = piece.runs.every(({ kind }) => kind === 'mark' || kind === 'break') && piece.role !== 'code';
    const runs = [...waiting, ...piece.runs];
    waiting = isBare ? runs.filter(({ kind }) => kind === 'mark') : [];
    return isBare ? [] : [{ ...piece, runs }];
  });
  const last = kept.findLastIndex(({ kind }) => kind === 'paragraph');
  if (waiting.length === 0 || last < 0) return kept;
  const { runs, ...piece } = kept[last] as ParagraphPiece;
  return kept.with(last, { ...piece, runs: [...runs, ...waiting] });
}

function blocksOf(given: readonly Piece[], deeper: number): Block[] {
  const pieces = withMarks(given);
  const blocks: Block[] = [];
  for (let at = 0; at < pieces.length; at += 1) {
    const piece = pieces[at]!;
    if (piece.kind === 'rule') blocks.push({ type: 'thematicBreak' });
    else if (piece.kind === 'table') blocks.push(...tableOf(piece));
    else if (piece.list) {
      const items = following(pieces, at, (one) => one.list !== undefined);
      at += items.length - 1;
      blocks.push(...listsOf(items));
    } else if (piece.role === 'code' || piece.role === 'quote') {
      const same = following(pieces, at, (one) => one.role === piece.role && !one.list);
      at += same.length - 1;
      if (piece.role === 'code') blocks.push(...codeOf(same));
      else {
        const children = same.flatMap(({ runs }) => paragraphOf(runs));
        if (children.length > 0) blocks.push({ type: 'blockquote', children });
      }
    } else blocks.push(...blockOf(piece, deeper, blocks));
  }
  return blocks;
}

/** The paragraphs from a place on that belong together. */
function following(
  pieces: readonly Piece[],
  at: number,
  belongs: (piece: ParagraphPiece) => boolean,
): readonly ParagraphPiece[] {
  const rest = pieces.slice(at);
  const end = rest.findIndex((piece) => piece.kind !== 'paragraph' || !belongs(piece));
  return (end < 0 ? rest : rest.slice(0, end)) as readonly ParagraphPiece[];
}

function blockOf(piece: ParagraphPiece, deeper: number, before: Block[]): readonly Block[] {
  const { role, depth = 1, runs } = piece;
  if (role === 'heading' || role === 'title') {
    const children = lineOf(runs);
    const level = Math.min(6, Math.max(2, depth + deeper)) as 2 | 3 | 4 | 5 | 6;
    return wordsOf(runs) ? [{ type: 'heading', depth: level, children }] : [];
  }
  const shown = before.at(-1);
  if (role === 'caption' && (shown?.type === 'image' || shown?.type === 'table') && wordsOf(runs)) {
    before.pop();
    return [{ type: 'figure', children: [shown, { type: 'figcaption', children: lineOf(runs) }] }];
  }
  return paragraphOf(runs);
}

/** A line of signs alone, such as `* * *`, is what writers make of a rule. */
const isRule = (runs: readonly Run[]): boolean => /^(?:(?:\* ?){3,}|(?:- ?){3,}|(?:_ ?){3,}|⁂)$/.test(wordsOf(runs));

function paragraphOf(runs: readonly Run[]): readonly Block[] {
  const children = lineOf(runs);
  const shown = children.filter((node) => (node.type as string) !== 'mark');
  const [only] = shown;
  if (!only) return [];
  if (shown.length === 1 && only.type === 'image') return [only];
  return isRule(runs) ? [{ type: 'thematicBreak' }] : [{ type: 'paragraph', children }];
}

function codeOf(pieces: readonly ParagraphPiece[]): readonly Block[] {
  const text = ({ runs }: ParagraphPiece): string =>
    runs.map((run) => (run.kind === 'text' ? run.text : run.kind === 'break' ? '\n' : '')).join('');
  const value = pieces
    .map(text)
    .join('\n')
    .replace(/^\n+|\s+$/g, '');
  return value ? [{ type: 'code', value }] : [];
}

function tableOf({ rows }: TablePiece): readonly Block[] {
  const width = Math.max(0, ...rows.map((row) => row.length));
  if (width === 0) return [];
  // A frame around one text is no table.
  if (width === 1 && rows.length === 1) return paragraphOf(rows[0]![0]!);
  const children = rows.map((row): TableRow => ({
    type: 'tableRow',
    children: Array.from({ length: width }, (_, at) => ({ type: 'tableCell', children: lineOf(row[at] ?? []) })),
  }));
  return [{ type: 'table', children }];
}

interface OpenList {
  readonly place: ListPlace;
  readonly items: { readonly children: Block[] }[];
}

/** Items that follow each other, each with its level, as lists within lists. */
function listsOf(items: readonly ParagraphPiece[]): readonly Block[] {
  const lists: Block[] = [];
  const open: OpenList[] = [];
  const close = (): void => {
    const { place, items: made } = open.pop()!;
    const { isOrdered, start = 1 } = place;
    const list: Block = {
      type: 'list',
      ...(isOrdered && { ordered: true, ...(start !== 1 && { start }) }),
      children: made.map(({ children }): ListItem => ({ type: 'listItem', children })),
    };
    (open.at(-1)?.items.at(-1)?.children ?? lists).push(list);
  };
  for (const { list, runs } of items) {
    const place = list!;
    while (open.length > 0 && open.at(-1)!.place.level > place.level) close();
    const last = open.at(-1)?.place;
    // Two lists of bullets that follow each other cannot be told apart by a reader.
    const isAgain = place.restart !== undefined && place.restart !== last?.restart;
    const isOther =
      last && (last.isOrdered !== place.isOrdered || (place.isOrdered && (last.key !== place.key || isAgain)));
    if (last?.level === place.level && isOther) close();
    if (open.at(-1)?.place.level !== place.level) open.push({ place, items: [] });
    open.at(-1)!.items.push({ children: [...paragraphOf(runs)] });
  }
  while (open.length > 0) close();
  return lists;
}
