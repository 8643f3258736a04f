import { lightMarkdown } from '../../formats/light-markdown.js';
import type { StreamListener } from '../../model/source.js';
import { recordOf } from '../shared/json-value.js';
import { isThread } from './addresses.js';
import { readPage } from './read-page.js';

/**
 * Listens to `streamEvents` of openapi.json, by the EventSource of the browser: it comes back by itself where the
 * connection breaks off, and says what it heard last. Where there is none, or the server refuses, the stream has ended.
 */
export function streamEvents(base: string, thread: string, to: StreamListener, signal: AbortSignal): void {
  if (signal.aborted) return;
  if (typeof EventSource === 'undefined' || !isThread(thread)) return to.ended();
  const url = `${base}/events?${new URLSearchParams({ thread })}`;
  const events = new EventSource(url);
  /** What came is told in the order in which it came, however long it takes to be read. */
  let last = Promise.resolve();
  const inOrder = (tell: () => void | Promise<void>): void => {
    last = last
      .then(() => (signal.aborted ? undefined : tell()))
      // What cannot be read can be loaded.
      .catch(() => to.missed());
  };
  signal.addEventListener('abort', () => events.close(), { once: true });
  events.addEventListener('missed', () => inOrder(() => to.missed()));
  events.addEventListener('changed', (event) =>
    inOrder(async () => {
      const json = recordOf(JSON.parse((event as MessageEvent).data as string));
      const batch = await readPage({ url, json, read: lightMarkdown });
      const removed = Array.isArray(json.removed) ? json.removed.map((id) => `${id}`) : [];
      if (!signal.aborted) to.changed(batch, removed);
    }),
  );
  events.addEventListener('error', () => {
    if (events.readyState === EventSource.CLOSED) inOrder(() => to.ended());
  });
}
