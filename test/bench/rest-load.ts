// Readers and writers at the rest server over loopback, and at a bare handler of Node's `http` with the same SQLite.
// `node --import tsx test/bench/rest-load.ts [reads a second] [writes a second] [seconds] [threads]`
import { spawn, type ChildProcess } from 'node:child_process';
import { Agent, request } from 'node:http';

const [reads = 2000, writes = 50, seconds = 20, threads = 20] = process.argv.slice(2).map(Number);
const program = new URL('rest-load-server.ts', import.meta.url).pathname;
const threadOf = (number: number): string => `/essays/${number % threads}`;

interface Answer {
  readonly status: number;
  readonly tag: string;
  readonly body: string;
}

function ask(agent: Agent, url: string, { method = 'GET', body = '', headers = {} } = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { agent, method, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
      response.on('end', () =>
        resolve({ status: response.statusCode!, tag: `${response.headers.etag ?? ''}`, body: text }),
      );
    });
    sent.on('error', reject).end(body);
  });
}

/** Starts `perSecond` tasks a second, whether those before have ended or not, and waits for all. */
async function atRate(perSecond: number, task: (number: number) => Promise<void>): Promise<void> {
  const running: Promise<void>[] = [];
  const start = performance.now();
  const total = perSecond * seconds;
  for (let started = 0; started < total;) {
    const due = Math.min(total, Math.floor(((performance.now() - start) / 1000) * perSecond));
    while (started < due) running.push(task((started += 1)));
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
  await Promise.all(running);
}

/** What a server took of a processor by now, in milliseconds: other than the time on the clock, it hardly knows what else runs. */
const processorOf = (child: ChildProcess): Promise<number> =>
  new Promise((resolve) => {
    child.once('message', (microseconds) => resolve(Number(microseconds) / 1000));
    child.send('tell');
  });

async function replay(kind: 'rest' | 'bare'): Promise<Record<string, unknown> & { p99: number[]; processor: number }> {
  const child = spawn(process.execPath, ['--import', 'tsx', program, kind], {
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  const url = await new Promise<string>((resolve) => child.stdout!.once('data', (line) => resolve(`${line}`.trim())));
  const agent = new Agent({ keepAlive: true, maxSockets: 128 });
  const tags = new Map<string, string>();
  const took = { read: [] as number[], write: [] as number[] };
  const sent = new Set<string>();
  let [unchanged, failed] = [0, 0];
  const timed = async (times: number[], task: () => Promise<Answer>): Promise<Answer> => {
    const start = performance.now();
    const answer = await task();
    times.push(performance.now() - start);
    if (answer.status >= 400) failed += 1;
    return answer;
  };
  const write = (number: number): Promise<Answer> => {
    const text = `Number ${number}. ${'Words. '.repeat(40)}`;
    sent.add(text.trim());
    const headers = { 'Content-Type': 'application/json', 'Idempotency-Key': `"reply-number-${number}"` };
    const body = JSON.stringify({ thread: threadOf(number), text: text.trim(), name: `Reader ${number % 97}` });
    return timed(took.write, () => ask(agent, `${url}/comments`, { method: 'POST', headers, body }));
  };
  const read = async (number: number): Promise<void> => {
    const thread = threadOf(number);
    // Nine in ten have read the thread before.
    const tag = number % 10 === 0 ? '' : (tags.get(thread) ?? '');
    const address = `${url}/comments?${new URLSearchParams({ thread })}`;
    const answer = await timed(took.read, () => ask(agent, address, tag ? { headers: { 'If-None-Match': tag } } : {}));
    if (answer.status === 304) unchanged += 1;
    if (answer.tag) tags.set(thread, answer.tag);
  };
  const idle = await processorOf(child);
  const start = performance.now();
  await Promise.all([
    atRate(reads, read),
    atRate(writes, async (number) => {
      await write(number);
      // One in ten has not heard of the response, and sends again.
      if (kind === 'rest' && number % 10 === 0) await write(number);
    }),
  ]);
  const lasted = (performance.now() - start) / 1000;

  const processor = ((await processorOf(child)) - idle) / (took.read.length + took.write.length);

  const found: string[] = [];
  if (kind === 'rest')
    for (let number = 0; number < threads; number += 1) {
      let next: string | undefined = '0';
      while (next !== undefined) {
        const query = new URLSearchParams({ thread: threadOf(number), cursor: next });
        const page = JSON.parse((await ask(agent, `${url}/comments?${query}`)).body) as {
          comments: { text: string }[];
          next?: string;
        };
        found.push(...page.comments.map(({ text }) => text));
        next = page.next;
      }
    }
  agent.destroy();
  child.kill();
  const p99Of = (times: number[]): number =>
    Math.round((times.sort((a, b) => a - b)[Math.floor(times.length * 0.99)] ?? 0) * 10) / 10;
  const medianOf = (times: number[]): number => Math.round((times[Math.floor(times.length / 2)] ?? 0) * 10) / 10;
  const p99 = [p99Of(took.read), p99Of(took.write)];
  return {
    server: kind,
    'reads a second': Math.round(took.read.length / lasted),
    'writes a second': Math.round(took.write.length / lasted),
    'not modified': unchanged,
    failed,
    'median read and write, ms': [medianOf(took.read), medianOf(took.write)],
    'p99 read and write, ms': p99,
    ...(kind === 'rest' && {
      lost: [...sent].filter((text) => !found.includes(text)).length,
      doubled: found.length - new Set(found).size,
    }),
    'processor for each request, ms': Math.round(processor * 1000) / 1000,
    p99,
    processor,
  };
}

const bare = await replay('bare');
const rest = await replay('rest');
for (const { p99: _, processor: __, ...told } of [bare, rest]) console.log(told);
// On a machine that does other things, these say more about those.
console.log(
  'p99 of reads and writes, rest to bare:',
  rest.p99.map((time, index) => (time / bare.p99[index]!).toFixed(2)).join(' and '),
);
console.log('processor for each request, rest to bare:', (rest.processor / bare.processor).toFixed(2));
