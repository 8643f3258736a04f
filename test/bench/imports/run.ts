// How much memory a large import takes: `npm run bench:imports -- disqus 1024` reads 1,024 MB of an export of Disqus.
import { FileSpill } from '../../../src/cli/import/file-spill.js';
import { readThreads } from '../../../src/import/index.js';
import { largeInput, type LargeFormat } from './large-inputs.js';

const [format = 'disqus', size = '1024'] = process.argv.slice(2);
const spill = new FileSpill();
const start = Date.now();
const reading = readThreads(largeInput(format as LargeFormat, Number(size) * 1024 ** 2), {
  file: `large.${format}`,
  spill,
});
try {
  for await (const { discussion } of reading) void discussion;
} finally {
  spill.close();
}
const { read, written, threads } = reading.report();
const [peak] = [process.resourceUsage().maxRSS / 1024];
console.log(
  `${format}, ${size} MB: ${read} comments read, ${written} written in ${threads.written} threads, ${Math.round((Date.now() - start) / 1000)} s, at most ${Math.round(peak)} MB of memory`,
);
