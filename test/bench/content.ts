// Usage: npm run bench:content [-- ESSAYS] (after npm run build)
// Processor time of `colloquy build` for essays with 20 replies each, 1,000 unless another number is given: the first
// time, with nothing changed, and after one edit; and of Velite and Astro, which build the same Markdown without a
// conversation in it. One run after the other, each in a process of its own.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { writeMarkdown } from '../../src/formats/markdown/index.js';
import { makeDiscussion } from './make-discussion.js';
import { installApart } from './peers.js';

const count = Number(process.argv[2] ?? 1000);
const root = mkdtempSync(path.join(tmpdir(), 'colloquy-content-'));
process.once('exit', () => rmSync(root, { recursive: true, force: true }));

function write(file: string, text: string): void {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  writeFileSync(path.join(root, file), text);
}

let words = 0;
for (let number = 1; number <= count; number += 1) {
  const { article, ...rest } = makeDiscussion(20, number);
  const files = writeMarkdown({ ...rest, article: { ...article, id: `essay-${number}` } });
  for (const [file, text] of Object.entries(files)) {
    write(`essays/essay-${number}/${file}`, text);
    words += text.split(/\s+/).length;
  }
}
console.log(`${count.toLocaleString('en')} essays, ${words.toLocaleString('en')} words`);

/** Prints at the end of a process what it took, its threads included. */
const meter = `process.on('exit', () => {
  const { user, system } = process.cpuUsage();
  process.stderr.write('\\n@' + JSON.stringify([(user + system) / 1e6, process.resourceUsage().maxRSS / 1024]));
});`;

interface Taken {
  readonly seconds: number;
  readonly megabytes: number;
}

function measure(cwd: string, script: string, ...given: readonly string[]): Taken {
  const preload = `data:text/javascript,${encodeURIComponent(meter)}`;
  const { status, stderr, stdout } = spawnSync(process.execPath, ['--import', preload, script, ...given], {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' },
    maxBuffer: 1 << 28,
  });
  if (status !== 0) throw new Error(`${script} failed:\n${stdout}${stderr}`);
  const [seconds, megabytes] = JSON.parse(stderr.slice(stderr.lastIndexOf('@') + 1)) as [number, number];
  return { seconds, megabytes };
}

const cli = path.resolve('dist/cli/main.js');
const build = (): Taken => measure(root, cli, 'build', 'essays', '--out', 'built', '--quiet');
const rows = new Map<string, Taken>();

const cold = build();
rows.set('colloquy build, the first time', cold);
rows.set('the same, with nothing changed', build());
const edited = path.join(root, 'essays/essay-1/index.md');
writeFileSync(edited, `${readFileSync(edited, 'utf8')}\nOne more paragraph.\n`);
rows.set('the same, after one edit', build());

const peers = await installApart('content-peers', ['velite@0.4.0', 'astro@5.18.2']);
symlinkSync(path.join(peers, 'node_modules'), path.join(root, 'node_modules'), 'dir');
write('package.json', '{ "private": true, "type": "module" }');
write(
  'velite.config.js',
  `import { defineConfig, s } from 'velite';
export default defineConfig({ root: 'essays', output: { data: 'velite' }, collections: { essays: {
  name: 'Essay', pattern: '**/*.md', schema: s.object({ content: s.markdown() }) } } });`,
);
rows.set('Velite, the first time', measure(root, 'node_modules/velite/bin/velite.js', 'build'));
write('src/pages/index.astro', '---\n---\n<p>Essays</p>\n');
write(
  'src/content.config.js',
  `import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
export const collections = { essays: defineCollection({ loader: glob({ pattern: '**/*.md', base: './essays' }) }) };`,
);
rows.set('Astro, the first time', measure(root, 'node_modules/astro/astro.js', 'build'));

for (const [what, { seconds, megabytes }] of rows)
  console.log(
    `${what.padEnd(34)}${seconds.toFixed(2).padStart(7)} s  ${((seconds / words) * 1e6).toFixed(2).padStart(6)} µs a word  ` +
      `${(seconds / cold.seconds).toFixed(3)} of the first  ${Math.round(megabytes)} MB`,
  );
