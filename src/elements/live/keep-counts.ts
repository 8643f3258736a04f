import type { BackendHost } from '../backends/backend-host.js';
import type { ElementConversation } from '../shared/element-conversation.js';
import { givenThread } from '../shared/given-thread.js';

/** What `<colloquy-count>` is told. */
interface Count extends HTMLElement {
  readonly backend: string;
  readonly endpoint: string | undefined;
  readonly thread: string;
  readonly source: unknown;
  count: number | undefined;
}

/** Keeps the numbers right that the page shows of this thread elsewhere, without a request. Returns what ends that. */
export function keepCounts(conversation: ElementConversation, host: BackendHost): () => void {
  let known: number | undefined;
  return conversation.subscribe(() => {
    const { commentCount, arrived = [], loading, error, thread, source } = conversation.snapshot;
    if (loading || error || !source) return;
    const count = commentCount + arrived.length;
    const more = count - (known ?? count);
    known = count;
    if (more === 0) return;
    for (const element of document.querySelectorAll<Count>('colloquy-count')) {
      const { backend, endpoint } = element;
      const isSame = element.source
        ? element.source === source
        : backend === host.backend && endpoint === host.endpoint;
      // What is not known yet is being asked for.
      if (isSame && element.count !== undefined && givenThread(element.thread) === thread) element.count += more;
    }
  });
}
