import { ConformanceError, type Finding, type Report, type Rule } from './rule.js';
import { sourceRules } from './source-rules.js';
import type { MakeSource, SourceServer } from './source-server.js';

async function find({ id, sentence, check }: Rule): Promise<Finding> {
  const finding = { id, rule: sentence };
  try {
    const reason = await check();
    return reason === undefined ? { ...finding, outcome: 'passed' } : { ...finding, outcome: 'skipped', reason };
  } catch (thrown) {
    return { ...finding, outcome: 'failed', error: thrown instanceof Error ? thrown : new Error(String(thrown)) };
  }
}

/**
 * Checks a source against every rule of the port. Rejects with a {@link ConformanceError}, which holds the report,
 * where a rule is broken. The report says of each rule that could not be checked why not.
 */
export async function checkSource(makeSource: MakeSource, server: SourceServer): Promise<Report> {
  const findings: Finding[] = [];
  for (const rule of sourceRules(makeSource, server)) findings.push(await find(rule));
  const count = (wanted: Finding['outcome']): number => findings.filter(({ outcome }) => outcome === wanted).length;
  const report = { findings, passed: count('passed'), failed: count('failed'), skipped: count('skipped') };
  if (report.failed > 0) throw new ConformanceError(report);
  return report;
}
