import { createQuoteHandler } from '../../quotes/worker.js';
import type { RequestPart } from './request-parts.js';

const answer = createQuoteHandler();

globalThis.addEventListener?.('message', ({ data }: MessageEvent<RequestPart>) => {
  const found = answer(data);
  // Everything found so far takes its time to be sent: nobody looks at it before the last part.
  globalThis.postMessage(data.isPart ? { id: found.id, quoteLinks: [], mentions: [] } : found);
});
