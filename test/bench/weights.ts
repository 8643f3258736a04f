import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
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

/** The files of other systems as their packages ship them: script and stylesheet. */
const shipped: readonly { readonly title: string; readonly files: readonly string[] }[] = [
  { title: 'Waline', files: ['@waline/client/dist/waline.js', '@waline/client/dist/waline.css'] },
  { title: 'Artalk', files: ['artalk/dist/Artalk.js', 'artalk/dist/Artalk.css'] },
  { title: 'Artalk Lite', files: ['artalk/dist/ArtalkLite.js', 'artalk/dist/ArtalkLite.css'] },
];

/** No package registry carries Isso’s script: this is what its server sent in November 2026. */
const isso: Weight = { title: 'Isso', gzip: 22_400, note: 'not measured now: what its server sent in November 2026' };

const gzipped = (file: string): number => gzipSync(readFileSync(path.join(peerModules, file)), { level: 9 }).length;

/** What `npm run size` says of some of its lines: `all four elements      61,234    21,012    22,000`. */
function ownWeights(titles: readonly string[]): Weight[] {
  const lines = execFileSync(process.execPath, ['test/size.mjs'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).split('\n');
  return titles.map((title) => {
    const [, gzip] = lines.find((line) => line.startsWith(`${title} `))?.slice(title.length).trim().split(/\s+/) ?? [];
    if (gzip === undefined) throw new Error(`Expected \`npm run size\` to print a line for ${title}`);
    return { title: `Colloquy, ${title}`, gzip: Number(gzip.replaceAll(',', '')), isOwn: true };
  });
}

export function weighAll(): readonly Weight[] {
  return [
    ...ownWeights(['all four elements', 'thread', 'one-file embed']),
    ...shipped.map(({ title, files }) => ({ title, gzip: files.reduce((sum, file) => sum + gzipped(file), 0) })),
    isso,
  ];
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
  return theirs.length === 0 ? [] : [
    against('bytes, to the smallest peer', Math.min(...theirs), 1),
    against('bytes, to the median of the peers', median(theirs), 0.5),
  ];
}
