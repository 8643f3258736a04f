import type { ImportFinding, ImportReport } from '../../import/index.js';

/** A report with what was found in the folder: what is said of it, and how many comments the essays had before. */
export function withFound(report: ImportReport, twice: number, found: readonly ImportFinding[]): ImportReport {
  const counts: Record<string, number> = { ...report.counts };
  for (const { code } of found) counts[code] = (counts[code] ?? 0) + 1;
  const { leftOut, written, findings } = report;
  return {
    ...report,
    written: written - twice,
    ...(twice > 0 && { leftOut: { ...leftOut, duplicate: (leftOut.duplicate ?? 0) + twice } }),
    counts,
    findings: [...findings, ...found],
  };
}
