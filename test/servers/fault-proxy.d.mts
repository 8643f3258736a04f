export interface FaultProxy {
  /** `http://127.0.0.1:12345` */
  readonly url: string;
  /** What came, preflights left out. */
  readonly requests: { method: string; url: string }[];
  /** Breaks the requests that match, so many times; always if left out. */
  inject(name: string, matches: (request: { method: string; url: string }) => boolean, times?: number): void;
  /** Lets everything through again. */
  heal(): void;
  close(): Promise<void>;
}

export const faultNames: readonly string[];
export function startFaultProxy(upstream: string): Promise<FaultProxy>;
