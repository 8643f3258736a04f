import type { Fetch } from './source-server.js';

/** A request on its way. */
export interface Asked {
  readonly url: string;
  readonly init: RequestInit;
}

/** What happens to a request instead of merely reaching the server, which `pass` lets it do. */
export type Fault = (pass: () => Promise<Response>, asked: Asked) => Promise<Response>;

/** The line between a source and its server, which counts requests and can be disturbed. */
export class Wire {
  /** How many requests there were. */
  asked = 0;
  fault: Fault | undefined;
  readonly fetch: Fetch;

  constructor(fetch: Fetch) {
    this.fetch = (input, init = {}) => {
      this.asked += 1;
      const pass = (): Promise<Response> => fetch(input, init);
      return this.fault ? this.fault(pass, { url: String(input), init }) : pass();
    };
  }
}

export const isWriting = ({ init: { method = 'GET' } }: Asked): boolean => !/^(?:get|head)$/i.test(method);
