import { Agent, get, type IncomingMessage } from 'node:http';

export interface StreamEvent {
  readonly event: string;
  readonly id: string;
  readonly data: Readonly<Record<string, unknown>>;
}

export interface OpenStream {
  readonly response: IncomingMessage;
  /** All that has come so far, without signs of life. */
  readonly events: readonly StreamEvent[];
  /** All that has come so far, as it came. */
  readonly text: () => string;
  /** Resolves once so many events have come. */
  readonly has: (count: number) => Promise<readonly StreamEvent[]>;
  readonly ended: Promise<void>;
  readonly close: () => void;
}

const agent = new Agent({ keepAlive: false, maxSockets: Infinity });

/** Opens `GET /events` of a rest server on a connection of its own, as one tab does. */
export async function openStream(endpoint: string, thread: string, lastEventId?: string): Promise<OpenStream> {
  const url = `${endpoint}/events?${new URLSearchParams({ thread })}`;
  const headers = { Accept: 'text/event-stream', ...(lastEventId !== undefined && { 'Last-Event-ID': lastEventId }) };
  const events: StreamEvent[] = [];
  const waiting = new Set<() => void>();
  let text = '';
  let rest = '';
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    get(url, { agent, headers }, resolve).on('error', reject);
  });
  const ended = new Promise<void>((resolve) => response.once('close', resolve));
  response.setEncoding('utf8').on('data', (chunk: string) => {
    text += chunk;
    const blocks = (rest + chunk).split('\n\n');
    rest = blocks.pop()!;
    events.push(...blocks.flatMap((block) => eventOf(block) ?? []));
    for (const look of [...waiting]) look();
  });
  response.on('error', () => undefined); // the server has let it go, which `ended` says
  return {
    response,
    events,
    text: () => text,
    has: (count) =>
      new Promise((resolve) => {
        const look = (): void => {
          if (events.length < count) return;
          waiting.delete(look);
          resolve(events);
        };
        waiting.add(look);
        look();
      }),
    ended,
    close: () => response.destroy(),
  };
}

function eventOf(block: string): StreamEvent | undefined {
  const fields = new Map(block.split('\n').map((line) => [/^[^:]*/.exec(line)![0], line.replace(/^[^:]*: ?/, '')]));
  const data = fields.get('data');
  if (data === undefined) return undefined;
  const { event = 'message', id = '' } = Object.fromEntries(fields);
  return { event, id, data: JSON.parse(data) as StreamEvent['data'] };
}
