import { jsonOf, request, type HttpOptions, type HttpRequest } from './request.js';

/** Requests JSON for reading from `server`, such as "an Isso server". The code that explains a refusal is loaded on demand. */
export async function requestJson(
  server: string,
  url: string,
  asked: HttpRequest,
  http: HttpOptions,
): Promise<unknown> {
  const response = await request(url, asked, http);
  if (response.ok) return jsonOf(response);
  const { serverError } = await import('./server-error.js');
  throw serverError(server, response);
}
