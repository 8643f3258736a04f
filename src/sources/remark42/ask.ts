import { askServer } from '../shared/ask-server.js';
import type { HttpOptions, HttpRequest } from '../shared/request.js';

/** Requests JSON for reading. */
export const ask = (url: string, asked: HttpRequest, http: HttpOptions): Promise<unknown> =>
  askServer('a Remark42 server', url, asked, http);
