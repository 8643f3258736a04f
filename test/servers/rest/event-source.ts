import { openStream, type OpenStream } from './event-stream.js';

/** What the adapter uses of an EventSource, for Node, which has none. It does not come back by itself. */
export class NodeEventSource extends EventTarget {
  static readonly CLOSED = 2;
  readyState = 0;
  #open: OpenStream | undefined;

  constructor(url: string) {
    super();
    void this.#run(new URL(url));
  }

  close(): void {
    this.readyState = NodeEventSource.CLOSED;
    this.#open?.close();
  }

  async #run({ origin, pathname, searchParams }: URL): Promise<void> {
    const endpoint = origin + pathname.replace(/\/events$/, '');
    const open = await openStream(endpoint, searchParams.get('thread')!).catch(() => undefined);
    if (this.readyState === NodeEventSource.CLOSED) return open?.close();
    this.#open = open;
    if (open?.response.statusCode !== 200) return this.#fail();
    this.readyState = 1;
    for (let count = 0; this.readyState === 1; count += 1) {
      const { event, data } = (await open.has(count + 1))[count]!;
      this.dispatchEvent(new MessageEvent(event, { data: JSON.stringify(data) }));
    }
  }

  #fail(): void {
    this.readyState = NodeEventSource.CLOSED;
    this.dispatchEvent(new Event('error'));
  }
}
