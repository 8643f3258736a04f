import type { MarginComment } from '../document/annotations.js';
import { commentBodyOf, essayOf } from '../document/body-of-pieces.js';
import { documentThread } from '../document/document-thread.js';
import type { Piece, Run } from '../document/pieces.js';
import type { ImportFormat, ImportInput, ReadContext } from '../format.js';
import { selectAll, selectOne } from '../html/select.js';
import {
  ancestorsOf,
  attribute,
  detach,
  lineOf,
  parseHtml,
  textIn,
  type HtmlDocument,
  type HtmlElement,
} from '../html/tree.js';
import { wholeText } from '../peek-text.js';
import type { RawThread } from '../raw.js';
import { GoogleReader } from './read-pieces.js';
import { Sheet } from './sheet.js';

/** A document of Google Docs, exported as a page: its comments stand at the end, without names and times. */
export const format: ImportFormat = {
  system: 'google-docs',
  async *read({ file, text }: ImportInput, context: ReadContext): AsyncIterable<RawThread> {
    const html = await wholeText(text);
    if (html.trim()) yield readDocument(html, file, context);
  },
};

function readDocument(html: string, file: string, { log, options }: ReadContext): RawThread {
  const document = parseHtml(html);
  if (!/<\/body>|<\/html>/i.test(html))
    log.add('input/cut', 'lost', { file }, { expected: 'a whole page', got: 'its end within the text' });
  const sheet = new Sheet(selectAll(document, 'style').map(textIn).join('\n'));
  const reader = new GoogleReader(file, sheet, log, (address) => absolute(address, options.base));
  const notes = new Map(entries(document, 'ftnt').map(({ id, element }) => [id, withoutMark(reader.pieces(element))]));
  const margin = entries(document, 'cmnt');
  const said = margin.map(({ id, element }) => ({
    id,
    line: lineOf(element),
    pieces: withoutMark(reader.pieces(element)),
  }));
  for (const { element } of [...entries(document, 'ftnt'), ...margin]) detach(element);
  // The line above the notes is theirs.
  if (notes.size > 0) for (const rule of selectAll(document, 'body > hr').slice(-1)) detach(rule);
  const body = selectOne(document, 'body') ?? document;
  const { pieces, following } = withStarts(reader.pieces(body));
  const essay = essayOf({ pieces, notes });
  const page = selectOne(document, 'title');
  const comments = said.map(({ id, line, pieces: words }, index): MarginComment => {
    const place = { file, ...(line !== undefined && { line }), path: `comment[${index + 1}]` };
    const own = `cmnt${id}`;
    const parent = following.get(own);
    if (parent !== undefined)
      log.add('parent/guessed', 'doubtful', place, {
        ...{ id: own, expected: 'the comment that it replies to', got: 'none; it stands at the same place as another' },
        is: `a reply to ${parent}`,
      });
    return { id: own, parent: parent ?? '', status: 'public', body: commentBodyOf(words), place };
  });
  return documentThread(file, essay, comments, { title: page ? textIn(page).trim() : '' });
}

interface Entry {
  readonly id: string;
  readonly element: HtmlElement;
}

/** The notes or comments at the end: the block that holds the mark of each. */
function entries(document: HtmlDocument, kind: 'ftnt' | 'cmnt'): readonly Entry[] {
  return selectAll(document, `a[id^="${kind}"]`).flatMap((mark): readonly Entry[] => {
    const [, id] = new RegExp(`^${kind}(\\d+)$`).exec(attribute(mark, 'id') ?? '') ?? [];
    const above = [...ancestorsOf(mark)];
    const element = above.find(({ tagName }) => tagName === 'div') ?? above.find(({ tagName }) => tagName === 'p');
    return id === undefined || !element ? [] : [{ id, element }];
  });
}

/** A note without the mark that leads back. */
function withoutMark(pieces: readonly Piece[]): readonly Piece[] {
  const [first, ...rest] = pieces;
  if (first?.kind !== 'paragraph') return pieces;
  const at = first.runs.findIndex((run) => run.kind === 'text' && run.text.trim() !== '');
  const mark = first.runs[at];
  if (mark?.kind !== 'text' || !/^\s*\[\w+\]\s*$/.test(mark.text)) return pieces;
  return [{ ...first, runs: first.runs.slice(at + 1) }, ...rest];
}

/**
 * Where the words begin that each comment is about: a page says their end alone, but parts a run where they begin. Also,
 * which comments follow another at the same place: those are its replies, as far as a page can say it.
 */
function withStarts(given: readonly Piece[]): {
  readonly pieces: readonly Piece[];
  readonly following: ReadonlyMap<string, string>;
} {
  const following = new Map<string, string>();
  const marked = (runs: readonly Run[]): readonly Run[] => {
    const found: Run[] = [];
    let first: string | undefined;
    for (const run of runs) {
      if (run.kind === 'mark' && first !== undefined) {
        following.set(run.id, first);
        continue;
      }
      if (run.kind === 'mark') {
        first = run.id;
        const words = found.findLastIndex((one) => one.kind === 'text' && one.text.trim() !== '');
        if (words >= 0) found.splice(words, 0, { ...run, isEnd: false });
      } else if (run.kind !== 'text' || run.text.trim()) first = undefined;
      found.push(run);
    }
    return found;
  };
  const pieces = given.map((piece): Piece => {
    if (piece.kind === 'paragraph') return { ...piece, runs: marked(piece.runs) };
    return piece.kind === 'table' ? { ...piece, rows: piece.rows.map((row) => row.map(marked)) } : piece;
  });
  return { pieces, following };
}

function absolute(address: string, base: string | undefined): string | undefined {
  try {
    return new URL(address, base).href;
  } catch {
    return undefined;
  }
}
