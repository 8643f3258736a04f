import { askServer } from '../shared/ask-server.js';
import type { HttpOptions, HttpRequest } from '../shared/request.js';

/** What the server answers to whoever reads. */
export const ask = (url: string, asked: HttpRequest, http: HttpOptions): Promise<unknown> =>
  askServer('a Remark42 server', url, asked, http);
