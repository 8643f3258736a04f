import type { ExportFinding, ExportReport, ExportTally, NotExported } from '../../export/index.js';
import type { Report } from '../report.js';

const reasons: Readonly<Record<NotExported, string>> = {
  'not-public': 'not public',
  deleted: 'deleted',
  'too-short': 'too short',
  draft: 'a draft, or below one (--drafts)',
  'no-address': 'without an address (--url)',
  'no-comments': 'without comments',
};

const titles = { lost: 'Lost', refused: 'Refused', changed: 'Changed', doubtful: 'Look at', mended: 'Mended' } as const;

/** How many places of one kind of finding are shown. */
const shown = 3;

const number = (count: number, one: string): string => `${count.toLocaleString('en')} ${count === 1 ? one : `${one}s`}`;

/** Tells in words what went out, what did not, and what the format could not hold. */
export function tellExport(from: string, report: ExportReport, to: Report): void {
  const { format, threads, counts, findings } = report;
  to.say(`Read    ${from}: ${number(threads.read, 'essay')}, ${number(report.read, 'comment')}`);
  to.say(`Wrote   ${number(threads.written, 'essay')}, ${number(report.written, 'comment')} as ${format}`);
  tellLeftOut('essay', threads, to);
  tellLeftOut('comment', report, to);
  for (const [code, count] of Object.entries(counts)) {
    const found = findings.filter((finding) => finding.code === code);
    const [first] = found;
    if (!first) continue;
    const title = titles[first.severity].padEnd(8);
    to.warn(`${title}${code}, ${count.toLocaleString('en')} ×: expected ${first.expected}, got ${first.got}`);
    for (const finding of found.slice(0, shown)) to.warn(`          ${placeOf(finding)}`);
    if (count > shown) to.warn(`          … and ${(count - shown).toLocaleString('en')} more (--json lists them)`);
  }
  const others = Object.values(report.leftOut).map((count) => ` + ${count.toLocaleString('en')}`);
  to.say(
    `The count adds up: ${report.read.toLocaleString('en')} read = ${report.written.toLocaleString('en')} written${others.join('')}${others.length > 0 ? ' left out' : ''}`,
  );
}

function placeOf({ file, id, was, is, suggestion }: ExportFinding): string {
  const about = id === undefined ? file : `${file} #${id}`;
  const before = was === undefined ? '' : `: ${JSON.stringify(was)}`;
  const after = is === undefined ? '' : ` → ${JSON.stringify(is)}`;
  return `${about}${before}${after}${suggestion === undefined ? '' : `; write: ${suggestion}`}`;
}

function tellLeftOut(what: string, { leftOut }: ExportTally, to: Report): void {
  for (const [reason, count] of Object.entries(leftOut))
    to.say(`        ${number(count, what)} left out: ${reasons[reason as NotExported]}`);
}
