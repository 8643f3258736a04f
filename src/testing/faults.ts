import { type Fault, isWriting } from './wire.js';

/** An answer that has arrived completely. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
}

export async function arrived(response: Response): Promise<Answer> {
  const { status, headers } = response;
  return { status, headers: Object.fromEntries(headers.entries()), text: await response.text() };
}

export function toResponse({ status, headers, text }: Answer): Response {
  const hasNoBody = status === 204 || status === 205 || status === 304;
  return new Response(hasNoBody ? null : text, { status, headers });
}

/** Whatever is asked, this is the answer. */
export const answering =
  (status: number, text: string, headers: Readonly<Record<string, string>> = {}): Fault =>
  async () =>
    toResponse({ status, text, headers: { 'Content-Type': 'application/json', ...headers } });

/** The server's own answer, with other text. */
export const rewriting =
  (rewrite: (text: string) => string): Fault =>
  async (pass) => {
    const answer = await arrived(await pass());
    return toResponse({ ...answer, text: rewrite(answer.text) });
  };

/** No server is reached. */
export const disconnected: Fault = () => Promise.reject(new TypeError('fetch failed'));

/** What is written reaches the server, and its answer is lost. */
export const losingAnswers: Fault = async (pass, asked) => {
  const response = await pass();
  if (!isWriting(asked)) return response;
  await response.text();
  throw new TypeError('terminated');
};

/** The server is reached and never answers; giving up works as with `fetch` itself. */
export const silent: Fault = (_pass, { init: { signal } }) =>
  new Promise((_resolve, reject) => {
    const giveUp = (): void => reject(signal?.reason as Error);
    if (signal?.aborted) giveUp();
    signal?.addEventListener('abort', giveUp);
  });

/** Something happens on the server after each of its answers. */
export const interrupted =
  (happen: () => Promise<void>): Fault =>
  async (pass) => {
    const answer = await arrived(await pass());
    await happen();
    return toResponse(answer);
  };
