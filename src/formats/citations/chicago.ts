import { given, italic, type Citation, type CitationPart } from './citation.js';
import { americanDate, citedDate } from './dates.js';
import { inverted, type CitedName } from './names.js';
import { oneLine, quoted, stopped } from './titles.js';
import type { Work } from './work.js';

const joined = (names: readonly string[]): CitationPart[] =>
  names.flatMap((name, i) => {
    const isLast = i > 0 && i === names.length - 1;
    return [...(i === 0 ? [] : [names.length === 2 ? ' and ' : isLast ? ', and ' : ', ']), given(name)];
  });

/** The names in a note: of more than three, the first. */
const inNote = (authors: readonly CitedName[]): CitationPart[] =>
  authors.length > 3 ? [given(authors[0]!.name), ' et al.'] : joined(authors.map(({ name }) => name));

/** The names in a bibliography: of more than ten, the first seven. */
function inBibliography(authors: readonly CitedName[]): CitationPart[] {
  const names = authors.map((author, i) => (i === 0 ? inverted(author) : author.name));
  const [first, second] = names;
  if (first === undefined) return [];
  if (names.length > 10) return [...names.slice(0, 7).flatMap((name) => [given(name), ', ']), 'et al. '];
  if (second === undefined) return [given(first), `${stopped(first)} `];
  // A comma stands before "and", also with two: the first name has one within.
  if (names.length === 2) return [given(first), ', and ', given(second), `${stopped(second)} `];
  return [...joined(names), `${stopped(names.at(-1)!)} `];
}

/**
 * A citation by the seventeenth edition of the Chicago Manual of Style, notes and bibliography (14.205 to 14.208): of an article
 * the entry of a bibliography, of a comment the note, since comments are cited in notes alone. Where there is no date, the
 * day of access takes its place.
 */
export const chicago = (work: Work): Citation => (work.kind === 'article' ? entry(work) : note(work));

function entry({ authors, title, site, date, url, accessed }: Work): Citation {
  const headline = oneLine(title);
  const published = citedDate(date);
  const day = citedDate(accessed);
  return [
    ...inBibliography(authors),
    ...(headline ? [...quoted(headline, '.'), ' '] : []),
    ...(site ? [italic(site), published ? ', ' : `${stopped(site)} `] : []),
    published ? `${americanDate(published)}. ` : day ? `Accessed ${americanDate(day)}. ` : '',
    `${url}.`,
  ];
}

function note({ authors, title, articleAuthors = [], articleDate, site, date, url, accessed }: Work): Citation {
  const headline = oneLine(title);
  const published = citedDate(date);
  const day = citedDate(accessed);
  const first = citedDate(articleDate);
  const when = published && `${americanDate(published)}${published.time ? ` (${published.time})` : ''}`;
  return [
    ...(authors.length > 0 ? [...inNote(authors), ', '] : []),
    ...(when ? [`${when}, `] : []),
    `${authors.length > 0 || when ? 'comment' : 'Comment'}${headline ? ' on ' : ', '}`,
    ...(headline && articleAuthors.length > 0 ? [...inNote(articleAuthors), ', '] : []),
    ...(headline ? [...quoted(headline, ','), ' '] : []),
    ...(site ? [italic(site), ', '] : []),
    ...(headline && first ? [`${americanDate(first)}, `] : []),
    ...(!published && day ? [`accessed ${americanDate(day)}, `] : []),
    `${url}.`,
  ];
}
