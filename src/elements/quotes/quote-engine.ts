import { trustedTypesPolicy } from '../../model/trusted-types.js';
import type { QuoteResponse } from '../../quotes/worker.js';
import { afterBackground } from '../shared/background.js';
import type { RequestPart } from './request-parts.js';

/** Searches for quotations and names. It keeps the thread, so that each comment is sent to it once. */
export interface QuoteEngine {
  /** Rejects when it cannot work: then another one has to start from the beginning. When stopped, with an AbortError. */
  ask(request: RequestPart): Promise<QuoteResponse>;
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

/**
 * Bundlers find the worker by the words `new Worker(new URL(`, and only where `Worker` is the global class: webpack,
 * Rspack and Parcel look at its scope.
 */
const createWorker = (): Worker => new Worker(new URL('./quote-worker.js', import.meta.url), { type: 'module' });

/**
 * Where the browser knows Trusted Types, the address of the worker has to pass the policy of this package. No bundler
 * follows an address that a policy has wrapped, so the global class wraps it for as long as this one call takes.
 */
function startWorker(): Worker {
  const policy = trustedTypesPolicy();
  if (!policy) return createWorker();
  const trustedUrl = (url: string): string => policy.createScriptURL(url);
  const { Worker: Native } = globalThis;
  globalThis.Worker = class extends Native {
    constructor(url: string | URL, options?: WorkerOptions) {
      super(trustedUrl(String(url)), options);
    }
  };
  try {
    return createWorker();
  } finally {
    globalThis.Worker = Native;
  }
}

/** The proxies of a reactive framework cannot be cloned; what they hold is plain data, as in a file. */
function post(worker: Worker, request: RequestPart): void {
  try {
    worker.postMessage(request);
  } catch {
    worker.postMessage(JSON.parse(JSON.stringify(request)));
  }
}

export function workerEngine(): QuoteEngine {
  const worker = startWorker();
  const asked = new Map<number, PromiseWithResolvers>();
  worker.addEventListener('message', ({ data }: MessageEvent<QuoteResponse>) => {
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
        post(worker, request);
      }),
    stop() {
      worker.terminate();
      stopped.abort();
      for (const { reject } of asked.values()) reject(stopped.signal.reason as Error);
    },
  };
}

interface PromiseWithResolvers {
  resolve(response: QuoteResponse): void;
  reject(error: Error): void;
}

export function sliceEngine(): QuoteEngine {
  const loading = import('../../quotes/worker.js').then(({ createQuoteSteps, inSlices }) => ({
    steps: createQuoteSteps(),
    inSlices,
  }));
  const controller = new AbortController();
  return {
    async ask(request) {
      const { steps, inSlices } = await loading;
      return inSlices(steps(request), {
        pause: afterBackground,
        now: () => performance.now(),
        signal: controller.signal,
      });
    },
    stop: () => controller.abort(),
  };
}
