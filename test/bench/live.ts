// Many tabs on one thread of the rest server, each with a connection of its own, over loopback; then as many that ask again.
// `node --import tsx test/bench/live.ts [tabs] [replies]`
import { startRestServer } from '../../src/rest-server/index.js';
import { restSource } from '../../src/sources/rest/index.js';
import { openStream } from '../servers/rest/event-stream.js';
import { temporaryFile } from '../servers/rest/serve.js';

const [tabs = 1000, replies = 20] = process.argv.slice(2).map(Number);
const thread = '/essays/trust';
const megabytes = (): number => {
  globalThis.gc?.();
  return process.memoryUsage().rss / 1e6;
};

const server = await startRestServer({ file: temporaryFile(), limit: false, streams: { perAddress: tabs } });
const source = restSource({ endpoint: server.url });
const send = (number: number): Promise<unknown> =>
  source.send(thread, {
    key: `reply-number-${number}`,
    text: `Number ${number}. ${'Words. '.repeat(60)}`,
    name: 'Maya',
  });

for (let i = 0; i < 100; i += 1) await send(i);
const page = Buffer.byteLength(await (await fetch(`${server.url}/comments?${new URLSearchParams({ thread })}`)).text());
const before = megabytes();
const open = await Promise.all(Array.from({ length: tabs }, () => openStream(server.url, thread)));
await Promise.all(open.map((tab) => tab.has(1)));
const listening = megabytes();

const delays: number[] = [];
for (let i = 0; i < replies; i += 1) {
  const start = performance.now();
  await send(100 + i);
  await Promise.all(open.map((tab) => tab.has(2 + i)));
  delays.push(performance.now() - start);
}
const after = megabytes();

const expected = Array.from({ length: replies }, (_, i) => `${101 + i}`).join();
const wrong = open.filter(
  ({ events }) =>
    events.flatMap(({ data }) => ((data.comments ?? []) as { id: string }[]).map(({ id }) => id)).join() !== expected,
);
const bytes = open[0]!.text().length / replies;
for (const tab of open) tab.close();

const url = `${server.url}/comments?${new URLSearchParams({ thread })}`;
const tag = (await fetch(url)).headers.get('etag')!;
const time = async (headers: Record<string, string>): Promise<number> => {
  const start = performance.now();
  for (let i = 0; i < 300; i += 1) await (await fetch(url, { headers })).text();
  return (performance.now() - start) / 300;
};
await time({});
const [whole, unchanged] = [await time({}), await time({ 'If-None-Match': tag })];
await server.close();

delays.sort((a, b) => a - b);
console.log({
  tabs,
  replies,
  tabsThatLostOrDoubledSomething: wrong.length,
  medianUntilAllHaveIt: `${delays[Math.floor(delays.length / 2)]!.toFixed(0)} ms`,
  kilobytesOfMemoryPerTabBothEnds: ((1000 * (listening - before)) / tabs).toFixed(0),
  growthOfMemoryWithReplies: `${(after - listening).toFixed(1)} MB`,
  bytesOfAReplyToPage: `${bytes.toFixed(0)} : ${page}`,
  timeOfUnchangedToWhole: (unchanged / whole).toFixed(2),
});
process.exit(wrong.length > 0 ? 1 : 0);
