import type { ImportFinding, ImportReport, LeftOut } from '../../import/index.js';
import type { Report } from '../report.js';

const reasons: Readonly<Record<LeftOut, string>> = {
  held: 'waiting for a moderator (--include held)',
  trash: 'in the trash (--include trash)',
  spam: 'spam (--include spam)',
  private: 'not public (--include private)',
  deleted: 'deleted, without replies',
  empty: 'without words',
  duplicate: 'there twice',
  'no-page': 'of a page that is not in the file',
  reaction: 'reactions without words',
  'not-an-essay': 'neither an essay nor with comments',
  unreadable: 'that cannot be read',
};

const titles = { lost: 'Lost', refused: 'Refused', changed: 'Changed', doubtful: 'Look at', mended: 'Mended' } as const;

/** How many places of one kind of finding are shown. */
const shown = 5;

const number = (count: number, one: string, several = `${one}s`): string =>
  `${count.toLocaleString('en')} ${count === 1 ? one : several}`;

/** Tells in words what an import read, wrote and left out. `essays` is how many the pages became: some were joined. */
export function tellImport(
  files: readonly string[],
  report: ImportReport,
  to: Report,
  essays = report.threads.written,
): void {
  const { format, read, written, leftOut, pings, threads, private: dropped } = report;
  to.say(`Read    ${files.join(', ')} (${format}): ${number(threads.read, 'page')}, ${number(read, 'comment')}`);
  const withPings = pings > 0 ? `, ${number(pings, 'of them a ping', 'of them pings')}` : '';
  to.say(`Wrote   ${number(essays, 'essay')}, ${number(written, 'comment')}${withPings}`);
  tellLeftOut('comment', leftOut, to);
  tellLeftOut('page', threads.leftOut, to);
  for (const [severity, title] of Object.entries(titles)) {
    const found = report.findings.filter((finding) => finding.severity === severity);
    for (const code of new Set(found.map((finding) => finding.code))) {
      tellKind(
        title,
        found.filter((finding) => finding.code === code),
        report.counts[code] ?? 0,
        to,
      );
    }
  }
  tellPrivate(dropped, to);
  const others = Object.values(leftOut).map((count) => ` + ${count.toLocaleString('en')}`);
  to.say(
    `The count adds up: ${read.toLocaleString('en')} read = ${written.toLocaleString('en')} written${others.join('')}${others.length > 0 ? ' left out' : ''}`,
  );
}

/** Tells how many private things were left behind, where there are any. */
export function tellPrivate(dropped: ImportReport['private'], to: Report): void {
  const kinds = Object.entries(dropped).map(([kind, count]) => `${kind} (${count.toLocaleString('en')})`);
  if (kinds.length > 0) to.say(`Private and not kept: ${kinds.join(', ')}`);
}

function tellLeftOut(what: string, leftOut: ImportReport['leftOut'], to: Report): void {
  const parts = Object.entries(leftOut).map(
    ([reason, count]) => `${count.toLocaleString('en')} ${reasons[reason as LeftOut]}`,
  );
  if (parts.length === 0) return;
  const all = Object.values(leftOut).reduce((sum, count) => sum + count, 0);
  to.say(`        ${number(all, what)} left out: ${parts.join('; ')}`);
}

function tellKind(title: string, found: readonly ImportFinding[], count: number, to: Report): void {
  for (const finding of found.slice(0, shown)) {
    const { file, line, column, expected, got, id, was, is, path } = finding;
    const place = [file, line, line === undefined ? undefined : column].filter((part) => part !== undefined).join(':');
    const about = [path, id === undefined ? undefined : `id ${id}`].filter(Boolean).join(', ');
    const change = is === undefined ? '' : `; now ${was === undefined ? '' : `${JSON.stringify(was)} is `}${is}`;
    to.warn(`${title.padEnd(8)}${place}: expected ${expected}, got ${got}${change}${about ? ` (${about})` : ''}`);
  }
  const rest = Math.max(count, found.length) - shown;
  if (rest > 0)
    to.warn(`        and ${rest.toLocaleString('en')} more of this kind (${found[0]!.code}); --json lists them`);
}
