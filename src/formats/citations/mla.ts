import { given, italic, type Citation, type CitationPart } from './citation.js';
import { citedDate, dayFirst } from './dates.js';
import { inverted, type CitedName } from './names.js';
import { oneLine, quoted, stopped } from './titles.js';
import type { Work } from './work.js';

/** "Müller, Anna, and Ben Okoye." */
function authorList([first, second, ...others]: readonly CitedName[]): CitationPart[] {
  if (!first) return [];
  const head = given(inverted(first));
  if (!second) return [head, `${stopped(inverted(first))} `];
  if (others.length > 0) return [head, ', et al. '];
  return [head, ', and ', given(second.name), `${stopped(second.name)} `];
}

/**
 * An entry of a list of works cited by the ninth edition of the MLA Handbook: a comment is called "Comment on" and the title of
 * what it is on. The time stands there where it is known; the address without its protocol; the day of access where
 * there is no date.
 */
export function mla({ kind, authors, title, site, date, url, accessed }: Work): Citation {
  const headline = oneLine(title);
  const what: CitationPart[] =
    kind === 'article'
      ? headline
        ? [...quoted(headline, '.'), ' ']
        : []
      : headline
        ? ['Comment on ', ...quoted(headline, '.'), ' ']
        : ['Comment. '];
  const published = citedDate(date);
  const time = kind === 'comment' ? published?.time : undefined;
  const day = citedDate(accessed);
  const container: CitationPart[] = [
    ...(site ? [italic(site), ', '] : []),
    ...(published ? [`${dayFirst(published)}, `] : []),
    ...(time ? [`${time}, `] : []),
    `${url.replace(/^https?:\/\//, '')}.`,
  ];
  return [...authorList(authors), ...what, ...container, ...(!published && day ? [` Accessed ${dayFirst(day)}.`] : [])];
}
