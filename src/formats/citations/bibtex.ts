import { citedDate, isoDay } from './dates.js';
import { keyOfWork } from './key.js';
import type { CitedName } from './names.js';
import { oneLine } from './titles.js';
import type { Work } from './work.js';

const commands: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  // With a backslash alone they would still be counted, and one without its other end the file.
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** A text as LaTeX shows it: its special signs as commands. Everything beyond ASCII stays as it is, in UTF-8. */
export const latex = (text: string): string =>
  oneLine(text).replace(/[\\{}$&#%_^~]/g, (sign) => commands[sign] ?? `\\${sign}`);

/** An address as the packages for addresses read it, verbatim: only what would end the field is written in another way. */
const verbatim = (url: string): string => url.replace(/[\\{}\s]/g, (sign) => encodeURIComponent(sign));

/** A name by its parts, or, in braces of its own, as a whole: BibTeX would take "KS in NJ" apart. */
const nameOf = ({ name, family, given = '', suffix }: CitedName): string =>
  family === undefined
    ? `{${latex(name)}}`
    : [family, suffix, given].flatMap((part) => (part ? latex(part) : [])).join(', ');

/** BibTeX's own names of months, which styles write in their language. */
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * An entry for BibTeX and biblatex: `@misc`, which both know. Titles stand in double braces, which keep their capital
 * letters; the file is UTF-8.
 */
export function bibtex(work: Work): string {
  const { kind, authors, title, site, date, url, accessed } = work;
  const headline = latex(title ?? '');
  const published = citedDate(date);
  const day = citedDate(accessed);
  const name = kind === 'article' ? headline : headline ? `Comment on “${headline}”` : 'Comment';
  const fields: readonly (readonly [string, string | undefined])[] = [
    ['author', authors.length > 0 ? `{${authors.map(nameOf).join(' and ')}}` : undefined],
    ['title', name && `{{${name}}}`],
    ['howpublished', site && `{${latex(site)}}`],
    ['year', published && `{${published.year}}`],
    ['month', published?.month ? months[published.month - 1] : undefined],
    ['day', published?.day ? `{${published.day}}` : undefined],
    ['url', `{${verbatim(url)}}`],
    ['urldate', day && `{${isoDay(day)}}`],
  ] as const;
  const lines = fields.flatMap(([field, value]) => (value ? `  ${field} = ${value}` : []));
  return `@misc{${keyOfWork(work)},\n${lines.join(',\n')}\n}\n`;
}
