import type { Passage } from '../model/index.js';
import { mostPieces } from '../model/is-quote-link.js';
import { piecesOf, type PassagePiece } from './find-passage.js';

/** What a fragment says of a passage. */
export interface PassageAddress {
  /** The id of the article or comment. */
  readonly source: string;
  readonly pieces: readonly PassagePiece[];
}

/** Words up to this length are written in full; of longer ones, so much of the beginning and of the end. */
const longest = 64;
const shortened = 24;

// Half of a surrogate pair cannot be encoded. ES2024.
const encode = (text: string): string =>
  encodeURIComponent((text as string & { toWellFormed(): string }).toWellFormed());

/** The beginning and the end of long words, cut between words where there are any; short words as they are. */
function shortenedWords(exact: string): readonly [string] | readonly [string, string] {
  if (exact.length <= longest) return [exact];
  const beginning = exact
    .slice(0, shortened)
    .replace(/(\S\s)\S*$/u, '$1')
    .replace(/[\ud800-\udbff]$/, '')
    .trimEnd();
  const end = exact
    .slice(-shortened)
    .replace(/^\S*(\s\S)/u, '$1')
    .replace(/^[\udc00-\udfff]/, '')
    .trimStart();
  return [beginning, end];
}

/**
 * A fragment that leads to a passage, also where it is in a shadow root, which a text fragment does not reach.
 *
 * `#quote=4&at=204-261&words=many%20folks…`: the id of the article or comment, each piece by its position in the
 * canonical text (UTF-16 units), and by its words, of which long ones leave out what is between their beginning and
 * their end (`beginning,end`). Pieces are apart by a semicolon. Whoever follows the link looks at the position
 * first, and for the words where the text has been edited. Without pieces, the link leads to the text as a whole.
 *
 * Where several conversations share a page, a prefix tells whose text it is: `#essay-quote=4`.
 */
export function passageLink(passage: Passage, prefix = ''): string {
  const pieces = piecesOf(passage);
  const at = pieces.map(({ start, end }) => `${start}-${end}`).join(';');
  const words = pieces.map(({ first }) => shortenedWords(first).map(encode).join(',')).join(';');
  return `#${prefix}quote=${encode(passage.source)}${at && `&at=${at}&words=${words}`}`;
}

/** Reads what {@link passageLink} has written, out of an address or a fragment; undefined when it is something else. */
export function readPassageLink(address: string, prefix = ''): PassageAddress | undefined {
  const [, fragment = ''] = address.split(`#${prefix}quote=`);
  const [, source, at = '', words = ''] = /^([^&]*)(?:&at=([\d;-]*)&words=(.*))?$/.exec(fragment) ?? [];
  if (!source) return undefined;
  try {
    // An address may hold thousands of pieces, each of which is looked for.
    const texts = words.split(';', mostPieces).map((piece) => piece.split(',').map(decodeURIComponent));
    const pieces = at.split(';', mostPieces).flatMap((place, i): PassagePiece[] => {
      const [start = NaN, end = NaN] = place.split('-').map(Number);
      const [first = '', last] = texts[i] ?? [];
      return end >= start && first ? [{ start, end, first, ...(last && { last }) }] : [];
    });
    return { source: decodeURIComponent(source), pieces };
  } catch {
    return undefined; // not an address this function has written
  }
}

// In a text fragment a hyphen belongs to its syntax.
const directive = (text: string): string => encode(text).replaceAll('-', '%2D');

/**
 * The same passage as a text fragment, `#:~:text=…`, which browsers follow by themselves where the text is in the
 * document and not in a shadow root: https://wicg.github.io/scroll-to-text-fragment/. Empty for a passage of no words.
 */
export function textFragment(passage: Passage): string {
  const texts = piecesOf(passage).map(({ first, prefix, suffix }) => {
    // A range ends at the block, and so do its neighbours.
    const before = prefix?.split('\n').at(-1)?.trim();
    const after = suffix?.split('\n')[0]?.trim();
    const words = shortenedWords(first).map(directive).join(',');
    return `text=${before ? `${directive(before)}-,` : ''}${words}${after ? `,-${directive(after)}` : ''}`;
  });
  return texts.length > 0 ? `#:~:${texts.join('&')}` : '';
}
