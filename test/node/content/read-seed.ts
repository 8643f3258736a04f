import { readFileSync } from 'node:fs';

/** The source text cut into paragraphs, without any knowledge of the data made from it. */
export interface Seed {
  readonly headline: string;
  readonly paragraphs: readonly string[];
  /** How many replies the page says there are. */
  readonly replies: number;
  readonly comments: readonly { readonly id: string; readonly name: string; readonly paragraphs: readonly string[] }[];
}

const seedFile = new URL('../../fixtures/trust-based-selling-between-cultures.txt', import.meta.url);
const commentHead = /^ {2}(\d+)\. (.+)$/;

export function readSeed(): Seed {
  const lines = readFileSync(seedFile, 'utf8').split('\n');
  const middle = lines.findIndex((line) => /^\d+ replies$/.test(line));
  const end = lines.indexOf('Leave a Reply');
  const [headline = '', ...paragraphs] = lines
    .slice(0, middle)
    .map((line) => line.trim())
    .filter(Boolean);

  const comments: { id: string; name: string; paragraphs: string[] }[] = [];
  for (const line of lines.slice(middle + 1, end)) {
    const [, id, name] = commentHead.exec(line) ?? [];
    const latest = comments.at(-1);
    if (id && name) comments.push({ id, name, paragraphs: [] });
    else if (line.trim() && line.trim() !== `${latest?.name} says:`) latest?.paragraphs.push(line.trim());
  }
  return { headline, paragraphs, replies: Number.parseInt(lines[middle] ?? '', 10), comments };
}
