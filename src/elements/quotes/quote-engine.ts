import { trustedTypesPolicy } from '../../model/trusted-types.js';
import type { QuoteAnswer } from '../../quotes/worker.js';
import { afterBackground } from '../shared/background.js';
import type { RequestPart } from './request-parts.js';

/** Who looks for quotations and names. It keeps the thread, so that each comment is given to it once. */
export interface QuoteEngine {
  /** Rejects when it cannot work: then another one has to begin anew. When it is stopped, with an AbortError. */
  ask(request: RequestPart): Promise<QuoteAnswer>;
  stop(): void;
}

/**
 * From here on a worker is worth its start. A smaller thread is done in less time than that, and its page loads one
 * file less.
 */
const large = 200;

export const isLarge = (comments: number): boolean => comments >= large;

/** A worker where there is enough to do and one can start, and otherwise slices in which the page does nothing else. */
export function startEngine(comments: number): QuoteEngine {
  try {
    if (isLarge(comments)) return workerEngine();
  } catch {
    // Another origin's script, a policy that forbids workers, or a browser without module workers.
  }
  return sliceEngine();
}

function startWorker(): Worker {
  const policy = trustedTypesPolicy();
  // What trusts the address has to be named like this: bundlers look for the words `new Worker(new URL(`.
  const Worker = class extends globalThis.Worker {
    constructor(url: URL, options: WorkerOptions) {
      super(policy?.createScriptURL(url.href) ?? url, options);
    }
  };
  return new Worker(new URL('./quote-worker.js', import.meta.url), { type: 'module' });
}

export function workerEngine(): QuoteEngine {
  const worker = startWorker();
  const asked = new Map<number, PromiseWithResolvers>();
  worker.addEventListener('message', ({ data }: MessageEvent<QuoteAnswer>) => {
    asked.get(data.id)?.resolve(data);
    asked.delete(data.id);
  });
  worker.addEventListener('error', (event) => {
    event.preventDefault();
    for (const { reject } of asked.values()) reject(new Error('The worker that looks for quotations could not start.'));
  });
  const stopped = new AbortController();
  return {
    ask: (request) =>
      new Promise((resolve, reject) => {
        stopped.signal.throwIfAborted();
        asked.set(request.id, { resolve, reject });
        worker.postMessage(request);
      }),
    stop() {
      worker.terminate();
      stopped.abort();
      for (const { reject } of asked.values()) reject(stopped.signal.reason as Error);
    },
  };
}

interface PromiseWithResolvers {
  resolve(answer: QuoteAnswer): void;
  reject(error: Error): void;
}

export function sliceEngine(): QuoteEngine {
  const loading = import('../../quotes/worker.js').then(({ createQuoteSteps, inSlices }) => ({ steps: createQuoteSteps(), inSlices }));
  const controller = new AbortController();
  return {
    async ask(request) {
      const { steps, inSlices } = await loading;
      return inSlices(steps(request), { pause: afterBackground, now: () => performance.now(), signal: controller.signal });
    },
    stop: () => controller.abort(),
  };
}
