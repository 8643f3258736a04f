import type { Discussion } from '../../src/model/index.js';
import { makeDiscussion } from './make-discussion.js';
import { peerModules } from './peers.js';
import { createRandom, shuffle } from './random.js';
import { median, spread, type Spread } from './statistics.js';

/** How long a way to make HTML on a server takes, and how much it makes. */
export interface Rendered {
  readonly name: string;
  /** To the reference, within each round. */
  readonly time: Spread;
  readonly bytes: number;
}

interface ServerDesigns {
  readonly serverReference: string;
  serverDesigns(modules: string): Promise<Record<string, (discussion: Discussion) => string>>;
}

const comments = 1000;
const warmUps = 20;
const times = 15;

/** The middle of some runs, in milliseconds. */
function timeOf(render: () => string): number {
  return median(
    Array.from({ length: times }, () => {
      const start = performance.now();
      render();
      return performance.now() - start;
    }),
  );
}

/** Makes the HTML of a thousand comments in every way there is, in an order of its own in each round. */
export async function measureServerRendering(rounds: number): Promise<Rendered[]> {
  // Libraries read it when they are loaded.
  process.env.NODE_ENV = 'production';
  const { serverDesigns, serverReference } = (await import(
    new URL('server-designs.mjs', import.meta.url).href
  )) as ServerDesigns;
  const discussion = makeDiscussion(comments);
  const designs = Object.entries(await serverDesigns(peerModules));
  for (let time = 0; time < warmUps; time++) for (const [, render] of designs) render(discussion);
  const ratios = new Map<string, number[]>(designs.map(([name]) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    const taken = new Map(
      shuffle(createRandom(round + 1), designs).map(([name, render]) => [name, timeOf(() => render(discussion))]),
    );
    for (const [name, time] of taken) ratios.get(name)!.push(time / taken.get(serverReference)!);
  }
  return designs.map(([name, render]) => ({
    name,
    time: spread(ratios.get(name)!),
    bytes: Buffer.byteLength(render(discussion)),
  }));
}
