import { type Fault, isWriting } from './wire.js';

/** A response that has arrived completely. */
export interface RecordedResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
}

export async function arrived(response: Response): Promise<RecordedResponse> {
  const { status, headers } = response;
  return { status, headers: Object.fromEntries(headers.entries()), text: await response.text() };
}

export function toResponse({ status, headers, text }: RecordedResponse): Response {
  const hasNoBody = status === 204 || status === 205 || status === 304;
  return new Response(hasNoBody ? null : text, { status, headers });
}

/** Gives this response to every request. */
export const responding =
  (status: number, text: string, headers: Readonly<Record<string, string>> = {}): Fault =>
  async () =>
    toResponse({ status, text, headers: { 'Content-Type': 'application/json', ...headers } });

/** The server's own response, with other text. */
export const rewriting =
  (rewrite: (text: string) => string): Fault =>
  async (pass) => {
    const response = await arrived(await pass());
    return toResponse({ ...response, text: rewrite(response.text) });
  };

/** No server is reached. */
export const disconnected: Fault = () => Promise.reject(new TypeError('fetch failed'));

/** What is written reaches the server, and the response is lost. */
export const losingResponses: Fault = async (pass, asked) => {
  const response = await pass();
  if (!isWriting(asked)) return response;
  await response.text();
  throw new TypeError('terminated');
};

/** The server is reached and never responds; aborting works as with `fetch` itself. */
export const silent: Fault = (_pass, { init: { signal } }) =>
  new Promise((_resolve, reject) => {
    const giveUp = (): void => reject(signal?.reason as Error);
    if (signal?.aborted) giveUp();
    signal?.addEventListener('abort', giveUp);
  });

/** Something happens on the server after each of its responses. */
export const interrupted =
  (happen: () => Promise<void>): Fault =>
  async (pass) => {
    const response = await arrived(await pass());
    await happen();
    return toResponse(response);
  };
