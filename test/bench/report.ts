import { mkdirSync, writeFileSync } from 'node:fs';
import type { Taken } from './compare.js';
import type { Conditions } from './conditions.js';
import type { FunctionCheck } from './function-checks.js';
import { reportMarkdown } from './report-markdown.js';
import type { Sample } from './sample.js';
import type { Rendered } from './server-rendering.js';
import type { Judged } from './targets.js';
import type { Weight } from './weights.js';

export interface Results {
  readonly conditions: Conditions;
  readonly samples: readonly (Sample & Taken)[];
  readonly checks: readonly FunctionCheck[];
  readonly rendered: readonly Rendered[];
  readonly weights: readonly Weight[];
  readonly judged: readonly Judged[];
}

const folder = 'stories/performance';

export function printReport(results: Results): void {
  console.log(`\n${reportMarkdown(results)}`);
}

/** Writes the tables that the documentation shows, and beside them every figure they were made of. */
export function writeReport(results: Results): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}/results.md`, reportMarkdown(results));
  writeFileSync(`${folder}/results.json`, `${JSON.stringify(results, rounded, 1)}\n`);
  console.log(`Written to ${folder}/`);
}

/** Four digits are more than a measurement has. */
const rounded = (_: string, value: unknown): unknown =>
  typeof value === 'number' ? Number(value.toPrecision(4)) : value;
