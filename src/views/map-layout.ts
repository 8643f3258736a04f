import type { Tie } from './map-ties.js';

/** What the layout takes. */
export interface MapInput {
  /** Where the paragraphs of the article stand in its canonical text; empty where there is no article. */
  readonly paragraphs: readonly { readonly start: number; readonly end: number }[];
  readonly articleId: string | undefined;
  /** The ids of the comments, in order. */
  readonly ids: readonly string[];
  readonly ties: readonly Tie[];
}

/** Comments that stand in one place: one, or several where there are too many. */
export interface MapNode {
  readonly ids: readonly string[];
  readonly x: number;
  readonly y: number;
}

export interface MapArc {
  readonly kind: Tie['kind'];
  /** The node that takes up. */
  readonly from: number;
  /** The node that is taken up; -1 for the article. */
  readonly to: number;
  /** The paragraph of the article that is taken up; -1 where that is not known. */
  readonly paragraph: number;
  /** As an SVG path. */
  readonly path: string;
}

/** Where everything stands, in units of a tenth of the type's size. */
export interface MapLayout {
  readonly width: number;
  readonly height: number;
  readonly rowHeight: number;
  /** How many comments stand in one place. */
  readonly together: number;
  readonly nodes: readonly MapNode[];
  /** Each as the lines of a very small page. */
  readonly paragraphs: readonly {
    readonly y: number;
    readonly height: number;
    readonly path: string;
    readonly isTakenUp: boolean;
  }[];
  readonly arcs: readonly MapArc[];
}

/** So many comments are drawn one by one. Of more, several stand in one place: a diagram of thousands cannot be read. */
export const mostNodes = 500;

const column = 34;
const width = 112;
const nodeX = width - 10;
/** Up to so many rows there is room to breathe. */
const few = 60;

/** The article as a column of its paragraphs, the comments below each other beside it, and arcs to what they take up. */
export function layOut({ paragraphs, articleId, ids, ties }: MapInput): MapLayout {
  const together = Math.max(1, Math.ceil(ids.length / mostNodes));
  const rows = Math.ceil(ids.length / together);
  const rowHeight = rows > few ? 16 : 22;
  const nodes: MapNode[] = [];
  const rowOf = new Map<string, number>();
  for (let row = 0; row < rows; row += 1) {
    const here = ids.slice(row * together, (row + 1) * together);
    nodes.push({ ids: here, x: nodeX, y: (row + 0.5) * rowHeight });
    for (const id of here) rowOf.set(id, row);
  }
  const height = Math.max(rows * rowHeight, paragraphs.length > 0 ? 60 : 0);
  const bars = layOutArticle(
    paragraphs,
    height,
    ties.flatMap(({ to, at }) => (to === articleId && at !== undefined ? at : [])),
  );
  const arcs = ties.flatMap((tie): MapArc[] => {
    const from = rowOf.get(tie.from);
    if (from === undefined) return [];
    if (tie.to === articleId) {
      const paragraph = paragraphIndex(paragraphs, tie.at);
      const bar = bars[paragraph] ?? bars[0];
      if (!bar) return [];
      return [{ kind: tie.kind, from, to: -1, paragraph, path: toArticle(nodes[from]!, bar.y + bar.height / 2) }];
    }
    const to = rowOf.get(tie.to);
    if (to === undefined || to === from) return [];
    return [{ kind: tie.kind, from, to, paragraph: -1, path: toComment(nodes[from]!, nodes[to]!) }];
  });
  return { width, height, rowHeight, together, nodes, paragraphs: bars, arcs };
}

/** A passage stands in the last paragraph that begins before it. */
const paragraphIndex = (paragraphs: MapInput['paragraphs'], at = -1): number =>
  paragraphs.findLastIndex(({ start }) => start <= at);

/** Paragraphs as high as their paragraphs are long, in the first screen of the map: readers see the whole essay. */
function layOutArticle(
  paragraphs: MapInput['paragraphs'],
  available: number,
  takenUp: readonly number[],
): MapLayout['paragraphs'] {
  const taken = new Set(takenUp.map((at) => paragraphIndex(paragraphs, at)));
  const gap = 4.5;
  const room = Math.min(available, 420) - 8 - gap * (paragraphs.length - 1);
  const total = paragraphs.reduce((sum, { start, end }) => sum + end - start, 0);
  let y = 4;
  return paragraphs.map(({ start, end }, index) => {
    const height = Math.max(0, ((end - start) / total) * room);
    const shown = { y, height, path: lines(y, height), isTakenUp: taken.has(index) };
    y += height + gap;
    return shown;
  });
}

const lineHeight = 3;

/** Lines of small print; the last one is short, as it is at the end of a paragraph. */
function lines(y: number, height: number): string {
  const count = Math.max(1, Math.round(height / lineHeight));
  const step = count > 1 ? height / (count - 1) : 0;
  return Array.from(
    { length: count },
    (_, line) => `M0 ${round(y + line * step)}H${line === count - 1 ? round(column * 0.62) : column}`,
  ).join('');
}

const round = (value: number): number => Math.round(value * 10) / 10;

function toArticle({ x, y }: MapNode, at: number): string {
  const [from, to, bend] = [x - 4, column + 2, 30];
  return `M${from} ${round(y)}C${from - bend} ${round(y)} ${to + bend} ${round(at)} ${to} ${round(at)}`;
}

/** The further apart two comments stand, the wider the arc, up to where the article begins. */
function toComment(from: MapNode, to: MapNode): string {
  const x = from.x - 4;
  const reach = Math.min(x - column - 12, 10 + Math.abs(from.y - to.y) * 0.55);
  return `M${x} ${round(from.y)}C${round(x - reach)} ${round(from.y)} ${round(x - reach)} ${round(to.y)} ${x} ${round(to.y)}`;
}
