import { jsonOf, request, type HttpOptions, type HttpRequest } from './request.js';

/** What `server`, such as "an Isso server", answers to whoever reads. What a refusal means is fetched when it comes. */
export async function askServer(server: string, url: string, asked: HttpRequest, http: HttpOptions): Promise<unknown> {
  const response = await request(url, asked, http);
  if (response.ok) return jsonOf(response);
  const { serverError } = await import('./server-error.js');
  throw serverError(server, response);
}
