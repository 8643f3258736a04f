// The share of mutants that tests notice, of a slice that may have been measured by several runs.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const killed = ['Killed', 'Timeout'];
const survived = ['Survived', 'NoCoverage'];

/** The file that keeps what the runs of a slice have measured. */
export const reportOf = (slice) => path.join('node_modules/.cache/mutants', `${slice.replace('/', '-')}.json`);

const read = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined);

/** Adds the files of the latest run to those of earlier ones. A file that was measured again counts once. */
export function addRun(slice, latest) {
  const run = read(latest);
  const earlier = read(reportOf(slice));
  writeFileSync(reportOf(slice), JSON.stringify({ ...run, files: { ...earlier?.files, ...run.files } }));
}

const count = (mutants, statuses) => mutants.filter(({ status }) => statuses.includes(status)).length;

const percent = (part, whole) => (whole === 0 ? '-' : `${((100 * part) / whole).toFixed(1)} %`);

/** One line for each file and one for the slice: its share, and what is missing from it. */
export function sharesOf(slice) {
  const files = read(reportOf(slice))?.files ?? {};
  const present = readdirSync(`src/${slice}`, { recursive: true })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'))
    .map((name) => path.join('src', slice, name))
    .sort();
  let [noticed, all] = [0, 0];
  const lines = present.map((file) => {
    const measured = files[file];
    if (!measured) return `${file}: not measured`;
    const [dead, alive] = [count(measured.mutants, killed), count(measured.mutants, survived)];
    noticed += dead;
    all += dead + alive;
    const changed = measured.source === readFileSync(file, 'utf8') ? '' : ', changed since';
    return `${file}: ${percent(dead, dead + alive)} (${dead} of ${dead + alive}${changed})`;
  });
  const missing = present.filter((file) => !files[file]).length;
  const without = missing > 0 ? `, without ${missing} of ${present.length} files` : '';
  return [...lines, `${slice}: ${percent(noticed, all)} killed (${noticed} of ${all}${without})`];
}
