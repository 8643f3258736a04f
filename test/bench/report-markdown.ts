import { compare, type Taken } from './compare.js';
import { designs, fetchingDesigns, own, peerDesigns, reference, titleOf } from './designs.js';
import { markdownTable } from './markdown-table.js';
import { measureNames, measures, type Measure } from './measures.js';
import type { Results } from './report.js';
import type { Spread } from './statistics.js';
import { smallestPeer } from './weights.js';

const counted = (number: number): string => number.toLocaleString('en');

/** As many digits as say something: 0.0042, 0.14, 1.3, 120. */
export const digits = (value: number): string =>
  value === 0 ? '0' : Math.abs(value) >= 100 ? value.toFixed(0) : `${Number(value.toPrecision(2))}`;

/** A median with its least and most, `0.14 (0.12–0.17)`. */
export function written(found: Spread | undefined): string {
  if (!found) return '–';
  const { median, least, most, count } = found;
  return count > 1 && least !== most ? `${digits(median)} (${digits(least)}–${digits(most)})` : digits(median);
}

const interval = (found: Spread | undefined): string => (found ? `${digits(found.low)} to ${digits(found.high)}` : '–');

/** One table for each number of comments: every design to innerHTML. */
function sizeTables({ samples, conditions }: Results): string[] {
  const shown = designs.filter((design) => !fetchingDesigns.includes(design) && has(samples, design.name));
  return conditions.sizes.flatMap((comments) => {
    const there = shown.filter(({ most }) => comments <= most);
    const rows = measureNames.flatMap((measure) => {
      const cells = there.map(({ name }) => against(samples, measure, name, comments, reference));
      if (cells.every((cell) => cell === '–')) return [];
      return [
        [
          `${measures[measure].title}${measures[measure].comparison === 'difference' ? ', more than innerHTML' : ''}`,
          ...cells,
        ],
      ];
    });
    return rows.length
      ? [`### ${counted(comments)} comments\n\n${markdownTable(['', ...there.map(({ title }) => title)], rows)}`]
      : [];
  });
}

const has = (samples: readonly Taken[], name: string): boolean => samples.some(({ design }) => design === name);

function against(
  samples: readonly Taken[],
  measure: Measure,
  design: string,
  comments: number,
  other: string | readonly string[],
): string {
  return written(
    compare(samples, measure, measures[measure].comparison, { design, comments }, { design: other, comments }),
  );
}

/** The peers and ours, each fetching its comments from a server on the same machine, to the best peer. */
function peerTable({ samples }: Results): string {
  const there = fetchingDesigns.filter(({ name }) => has(samples, name));
  const peers = peerDesigns.map(({ name }) => name);
  if (there.length < 2 || !peers.some((name) => has(samples, name))) return '';
  const sizes = [
    ...new Set(samples.filter(({ design }) => peers.includes(design)).map(({ comments }) => comments)),
  ].sort((a, b) => a - b);
  const rows = sizes.flatMap((comments) =>
    (['arrival', 'firstPaint', 'complete', 'blocking', 'cpu', 'memory'] as const).flatMap((measure) => {
      const cells = there.map(({ name }) => against(samples, measure, name, comments, peers));
      return cells.every((cell) => cell === '–')
        ? []
        : [[`${measures[measure].title}, ${counted(comments)}`, ...cells]];
    }),
  );
  return (
    '## Against other systems\n\nFrom asking for the page, and from the start of the client, to the first comment, and to the last, each with a server of its own kind on the ' +
    `same machine; the control that shows more is pressed until there is none. To the better of them.\n\n${markdownTable(
      ['', ...there.map(({ title }) => title)],
      rows,
    )}`
  );
}

function targetTable({ judged }: Results): string {
  const rows = judged.map(({ says, atMost, got, verdict }) => [
    says,
    `≤ ${digits(atMost)}`,
    written(got),
    interval(got),
    verdict,
  ]);
  return `## Targets\n\n${markdownTable(['', 'target', 'median (least–most)', 'interval of the median', ''], rows)}`;
}

function checkTable({ checks }: Results): string {
  if (checks.length === 0) return '';
  const rows = checks.map(({ says, comments, found }) => [
    says,
    counted(comments),
    found[own] ?? '–',
    found[reference] ?? '–',
  ]);
  return `## What still works\n\n${markdownTable(['', 'comments', titleOf(own), titleOf(reference)], rows)}`;
}

function serverTable({ rendered }: Results): string {
  const first = rendered[0];
  if (!first) return '';
  const rows = rendered.map(({ name, time, bytes }) => [name, written(time), digits(bytes / first.bytes)]);
  return `## On a server\n\nThe HTML of 1,000 comments, from comments and people, to ${first.name} that escapes its text.\n\n${markdownTable(
    ['', 'time', 'bytes'],
    rows,
  )}`;
}

function weightTable({ weights }: Results): string {
  if (weights.length === 0) return '';
  const least = smallestPeer(weights);
  const rows = weights.map(({ title, gzip, note }) => [
    `${title}${note ? ` (${note})` : ''}`,
    (gzip / 1000).toFixed(1),
    digits(gzip / least),
  ]);
  return `## Bytes\n\nScript and styles that are fetched before anybody interacts, compressed, to the smallest of the others.\n\n${markdownTable(
    ['', 'kB', 'ratio'],
    rows,
  )}`;
}

/** All that a run found, as ratios: what it took in milliseconds says more of the machine than of the design. */
export function reportMarkdown(results: Results): string {
  const {
    conditions: { date, browser, node, system, processors, rounds, load },
  } = results;
  const intro =
    `Measured on ${date} with ${browser} and Node ${node.slice(1)} (${system}, ${processors} processors, load ${digits(
      load[0],
    )} to ${digits(load[1])}), ${rounds} ${rounds === 1 ? 'round' : 'rounds'}. ` +
    'Each sample had a browser of its own, and the order was another in each round. Ratios are formed within a round; ' +
    'what is given is their median, with the least and the most.';
  const tables = sizeTables(results);
  const ratios = tables.length
    ? '## Against innerHTML\n\nThe same elements and rules from one string, without `content-visibility`. Less is better. Of 100,000, Colloquy shows as ' +
      'many as a page can be high, and a link to the others.'
    : '';
  return `${[
    intro,
    targetTable(results),
    ratios,
    ...tables,
    peerTable(results),
    checkTable(results),
    serverTable(results),
    weightTable(results),
  ]
    .filter(Boolean)
    .join('\n\n')}\n`;
}
