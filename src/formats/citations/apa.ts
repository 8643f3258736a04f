import { given, italic, type Citation, type CitationPart } from './citation.js';
import { citedDate, yearFirst } from './dates.js';
import { initialsOf, type CitedName } from './names.js';
import { firstWords, oneLine, quoted, stopped } from './titles.js';
import type { Work } from './work.js';

/** So many words of a comment stand for its title. */
const words = 20;

/** Of more authors than this, the first nineteen are named, and the last. */
const most = 20;

const nameOf = ({ name, family, given: first = '', suffix }: CitedName): string =>
  family === undefined ? name : [family, initialsOf(first), suffix].filter(Boolean).join(', ');

/** "Müller, A., & Okoye, B.", with its full stop. */
function authorList(authors: readonly CitedName[]): CitationPart[] {
  const names = authors.map(nameOf);
  const last = names.at(-1);
  if (last === undefined) return [];
  const others = names.length > most ? names.slice(0, most - 1) : names.slice(0, -1);
  const between = names.length > most ? ', . . . ' : ', & ';
  const parts = others.flatMap((name, i) => [...(i > 0 ? [', '] : []), given(name)]);
  return [...parts, ...(others.length > 0 ? [between] : []), given(last), stopped(last)];
}

/**
 * A citation by the seventh edition of the Publication Manual of the American Psychological Association: "Blog Post
 * References", which has a comment by its first twenty words and what it is on. Without an author, the title comes first.
 */
export function apa({ kind, authors, title, words: text, site, date, url, language }: Work): Citation {
  const headline = oneLine(title);
  const name: CitationPart[] =
    kind === 'article' ? [...(headline ? [given(headline)] : [])] : commentTitle(text, headline, language);
  const end = kind === 'article' ? stopped(headline) : '.';
  const by = authorList(authors);
  const published = citedDate(date);
  const when = `(${published ? yearFirst(published) : 'n.d.'}).`;
  const head = by.length > 0 ? [...by, ` ${when} `, ...name, end] : [...name, end, ` ${when}`];
  // A site that is its own author is not named twice.
  const isOwn = authors.some((author) => author.name === site);
  return [...head, ...(site && !isOwn ? [' ', italic(site), stopped(site)] : []), ` ${url}`];
}

function commentTitle(text: string | undefined, headline: string, language: string | undefined): CitationPart[] {
  const first = firstWords(text ?? '', words, language);
  const on: CitationPart[] = headline ? ['[Comment on the article ', ...quoted(headline), ']'] : ['[Comment]'];
  return first ? [given(first), ' ', ...on] : on;
}
