// Usage: npm run bench [-- --quick] (after npm run build); `--help` says the rest.
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { bundleDesigns } from './bundle-designs.js';
import type { Taken } from './compare.js';
import { conditions } from './conditions.js';
import { readOptions, usage, type Options } from './options.js';
import { installPeers } from './peers.js';
import { plan } from './plan.js';
import { checkFunctions, type FunctionCheck } from './function-checks.js';
import { measureServerRendering, type Rendered } from './server-rendering.js';
import { printReport, writeReport, type Results } from './report.js';
import { takeSample, type Sample } from './sample.js';
import { startServer } from './server.js';
import { judge } from './targets.js';
import { judgeWeights, weighAll, type Weight } from './weights.js';

/** Milliseconds in which so many comments must be shown, or are given up. */
const limitFor = (comments: number): number => 60_000 + comments * 5;

async function measureInBrowser(options: Options, origin: string): Promise<(Sample & Taken)[]> {
  const steps = plan(options);
  const samples: (Sample & Taken)[] = [];
  for (const [index, { round, design, comments, tasks }] of steps.entries()) {
    const started = Date.now();
    process.stdout.write(
      `[${index + 1}/${steps.length}] ${design.title}, ${comments.toLocaleString('en')} comments … `,
    );
    const sample = await takeSample({ origin, design, comments, tasks, limit: limitFor(comments) });
    samples.push({ round, ...sample });
    console.log(`${((Date.now() - started) / 1000).toFixed(1)} s, load ${sample.load.toFixed(1)}`);
  }
  return samples;
}

async function run(options: Options): Promise<Results> {
  if (!existsSync('dist/define.js')) throw new Error('Expected dist/, which is measured: run `npm run build` before');
  await installPeers();
  const folder = mkdtempSync(path.join(tmpdir(), 'colloquy-bench-'));
  // Also when it is interrupted: the browser, which is closed then, ends this process.
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  await bundleDesigns(
    options.designs.map(({ name }) => name),
    folder,
  );
  const server = await startServer(folder);
  try {
    const samples = await measureInBrowser(options, server.origin);
    const checks: readonly FunctionCheck[] = options.quick ? [] : await checkFunctions(options, server.origin);
    const rendered: readonly Rendered[] = options.quick ? [] : await measureServerRendering(options.rounds);
    const weights: readonly Weight[] = options.quick ? [] : await weighAll();
    return {
      conditions: await conditions(options, samples),
      samples,
      checks,
      rendered,
      weights,
      judged: [...judge(samples), ...judgeWeights(weights)],
    };
  } finally {
    server.close();
  }
}

if (process.argv.includes('--help')) {
  console.log(usage);
} else {
  const options = readOptions(process.argv.slice(2));
  const results = await run(options);
  printReport(results);
  if (options.write) writeReport(results);
  const missed = results.judged.filter(({ verdict }) => verdict === 'missed');
  if (options.check && missed.length) {
    console.error(`Missed: ${missed.map(({ says }) => says).join('; ')}`);
    process.exitCode = 1;
  }
}
