import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { rolldown } from 'rolldown';
import { peerModules } from './peers.js';
import { median, spread } from './statistics.js';
import { verdictOf, type Judged } from './targets.js';

/** What a page fetches for an article’s comments and the form, before anybody interacts. */
export interface Weight {
  readonly title: string;
  /** In bytes, compressed. */
  readonly gzip: number;
  readonly isOwn?: true;
  /** Where the figure is from, when it was not measured now. */
  readonly note?: string;
}

interface Shipped {
  readonly title: string;
  /** How an app imports it. */
  readonly imports: string;
  /** The file for a script tag. */
  readonly script: string;
  readonly style: string;
}

const others: readonly Shipped[] = [
  {
    title: 'Waline',
    imports: "export { init } from '@waline/client'",
    script: '@waline/client/dist/waline.js',
    style: '@waline/client/dist/waline.css',
  },
  {
    title: 'Artalk',
    imports: "export { default } from 'artalk'",
    script: 'artalk/dist/Artalk.js',
    style: 'artalk/dist/Artalk.css',
  },
  {
    title: 'Artalk Lite',
    imports: "export { default } from 'artalk/ArtalkLite'",
    script: 'artalk/dist/ArtalkLite.js',
    style: 'artalk/dist/ArtalkLite.css',
  },
];

/** No package registry carries Isso’s script: this is what its server sent in November 2026. */
const isso: Weight = { title: 'Isso', gzip: 22_400, note: 'not measured now: what its server sent in November 2026' };

const gzipped = (content: string | Buffer): number => gzipSync(content, { level: 9 }).length;

/** The lesser of what they ship for a script tag and of what it comes to in an app, bundled as `npm run size` does ours. */
async function weigh({ title, imports, script, style }: Shipped): Promise<Weight> {
  const app = path.resolve('app.js');
  const bundle = await rolldown({
    input: app,
    platform: 'browser',
    preserveEntrySignatures: 'allow-extension',
    logLevel: 'silent',
    resolve: { modules: [peerModules] },
    transform: { define: { 'process.env.NODE_ENV': '"production"' } },
    plugins: [
      {
        name: 'app',
        resolveId: (id) => (id === app ? app : undefined),
        load: (id) => (id === app ? imports : undefined),
      },
    ],
  });
  const { output } = await bundle.generate({ format: 'es', minify: true, comments: { legal: false } });
  await bundle.close();
  const bundled = output.reduce((sum, file) => sum + (file.type === 'chunk' ? gzipped(file.code) : 0), 0);
  const shipped = (file: string): number => gzipped(readFileSync(path.join(peerModules, file)));
  return { title, gzip: Math.min(bundled, shipped(script)) + shipped(style) };
}

/** What `npm run size` says of some of its lines: `all four elements      61,234    21,012    22,000`. */
function ownWeights(titles: readonly string[]): Weight[] {
  // It fails where a budget is exceeded, and says all figures even so: a benchmark is not where that is decided.
  const lines = spawnSync(process.execPath, ['test/size.mjs'], { encoding: 'utf8' }).stdout.split('\n');
  return titles.map((title) => {
    const [, gzip] =
      lines
        .find((line) => line.startsWith(`${title} `))
        ?.slice(title.length)
        .trim()
        .split(/\s+/) ?? [];
    if (gzip === undefined) throw new Error(`Expected \`npm run size\` to print a line for ${title}`);
    return { title: `Colloquy, ${title}`, gzip: Number(gzip.replaceAll(',', '')), isOwn: true };
  });
}

export async function weighAll(): Promise<readonly Weight[]> {
  const own = ownWeights(['all four elements', 'thread', 'one-file embed']);
  return [...own, ...(await Promise.all(others.map(weigh))), isso];
}

export const smallestPeer = (weights: readonly Weight[]): number =>
  Math.min(...weights.filter(({ isOwn }) => !isOwn).map(({ gzip }) => gzip));

export function judgeWeights(weights: readonly Weight[]): Judged[] {
  const mine = weights.find(({ isOwn }) => isOwn);
  const theirs = weights.filter(({ isOwn }) => !isOwn).map(({ gzip }) => gzip);
  const against = (says: string, other: number, atMost: number): Judged => {
    const got = mine && spread([mine.gzip / other]);
    return { says, atMost, got, verdict: verdictOf(got, atMost) };
  };
  return theirs.length === 0
    ? []
    : [
        against('bytes, to the smallest peer', Math.min(...theirs), 1),
        against('bytes, to the median of the peers', median(theirs), 0.5),
      ];
}
