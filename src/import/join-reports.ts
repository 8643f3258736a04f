import type { ImportReport } from './report.js';

type Counts = Readonly<Record<string, number>>;

const added = (...all: readonly Counts[]): Record<string, number> => {
  const sum: Record<string, number> = {};
  for (const [name, count] of all.flatMap((one) => Object.entries(one))) sum[name] = (sum[name] ?? 0) + count;
  return sum;
};

/** The reports of several inputs as one. */
export function joinReports(reports: readonly ImportReport[]): ImportReport {
  const total = (of: (report: ImportReport) => number): number => reports.reduce((sum, one) => sum + of(one), 0);
  return {
    format: [...new Set(reports.map(({ format }) => format))].join(', '),
    read: total(({ read }) => read),
    written: total(({ written }) => written),
    leftOut: added(...reports.map(({ leftOut }) => leftOut)),
    pings: total(({ pings }) => pings),
    threads: {
      read: total(({ threads }) => threads.read),
      written: total(({ threads }) => threads.written),
      leftOut: added(...reports.map(({ threads }) => threads.leftOut)),
    },
    private: added(...reports.map((one) => one.private)),
    counts: added(...reports.map(({ counts }) => counts)),
    findings: reports.flatMap(({ findings }) => findings),
  };
}
