import { createQuoteHandler } from '../../quotes/worker.js';

const answer = createQuoteHandler();

globalThis.addEventListener?.('message', ({ data }) => globalThis.postMessage(answer(data)));
