import { requestJson } from '../shared/request-json.js';
import type { HttpOptions, HttpRequest } from '../shared/request.js';

/** Requests JSON for reading. */
export const requestRemark42 = (url: string, asked: HttpRequest, http: HttpOptions): Promise<unknown> =>
  requestJson('a Remark42 server', url, asked, http);
