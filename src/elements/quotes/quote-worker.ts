import { createQuoteHandler } from '../../quotes/worker.js';
import type { RequestPart } from './request-parts.js';

const handle = createQuoteHandler();

globalThis.addEventListener?.('message', ({ data }: MessageEvent<RequestPart>) => {
  const found = handle(data);
  // Sending everything found so far takes time, and the page uses only the response to the last part.
  globalThis.postMessage(data.isPart ? { id: found.id, quoteLinks: [], mentions: [] } : found);
});
