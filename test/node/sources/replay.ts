import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import type { Fetch } from '../../../src/sources/shared/request.js';

const transcripts = fileURLToPath(new URL('../../fixtures/transcripts/', import.meta.url));

/** One exchange with a real server, as it was recorded. */
export interface Recorded {
  readonly name: string;
  readonly request: {
    readonly method: string;
    readonly url: string;
    readonly headers: Readonly<Record<string, string | number>>;
    readonly json?: unknown;
    readonly body?: string;
  };
  readonly response: {
    readonly status: number;
    readonly headers: Readonly<Record<string, string | readonly string[]>>;
    readonly json?: unknown;
    readonly text?: string;
  };
}

/** What was asked of a replayed server. */
export interface Asked {
  /** The name of the case with the response. */
  readonly name: string;
  readonly url: string;
  readonly init: RequestInit;
}

export type Replay = Fetch & { readonly asked: readonly Asked[] };

export interface ReplayOptions {
  /**
   * By the name of a case, which fields of its JSON body are compared: for requests in which the recording client
   * sent more than an adapter has reason to.
   */
  readonly bodyFields?: Readonly<Record<string, readonly string[]>>;
}

/** A recorded exchange: `folder` is such as `isso/0.14.0`, `name` such as `fetch` or `027-fetch`. */
export function recorded(folder: string, name: string): Recorded {
  const file = readdirSync(transcripts + folder).find(
    (each) => each === `${name}.json` || each.replace(/^\d+-/, '') === `${name}.json`,
  );
  if (!file) throw new Error(`Expected a recording ${name} in test/fixtures/transcripts/${folder}, got none`);
  return JSON.parse(readFileSync(`${transcripts}${folder}/${file}`, 'utf8')) as Recorded;
}

/**
 * A `fetch` with the responses of a real server, for requests of the same method, path, query (in any order) and
 * body, and throws at any other: nothing is made up. The host is not compared. Of several cases for one request the
 * first unused one counts; reading may be repeated, writing may not. A page on another site sees
 * no more of a response's headers than the server exposes, and so it is here.
 */
export function replay(folder: string, names: readonly string[], options: ReplayOptions = {}): Replay {
  const cases = names.map((name) => ({ name, ...requestOf(recorded(folder, name)), used: false }));
  const asked: Asked[] = [];
  const fetch: Fetch = async (url, init = {}) => {
    init.signal?.throwIfAborted();
    const method = init.method ?? 'GET';
    const fitting = cases.filter(
      (each) =>
        each.method === method &&
        each.address === addressOf(url) &&
        isSameBody(init.body, each.body, options.bodyFields?.[each.name]),
    );
    const found = fitting.find(({ used }) => !used) ?? (method === 'GET' ? fitting.at(-1) : undefined);
    if (!found)
      throw new Error(
        `Expected one of ${names.join(', ')} of ${folder}, got ${method} ${url} ${(init.body as string) ?? ''}`,
      );
    found.used = true;
    asked.push({ name: found.name, url, init });
    return toResponse(found.response);
  };
  return Object.assign(fetch, { asked });
}

function requestOf({ request, response }: Recorded): {
  method: string;
  address: string;
  body: unknown;
  response: Recorded['response'];
} {
  return { method: request.method, address: addressOf(request.url), body: request.json ?? request.body, response };
}

function addressOf(url: string): string {
  const { pathname, searchParams } = new URL(url, 'http://recorded.invalid');
  const sorted = [...searchParams].map((pair) => pair.join('=')).sort();
  return `${pathname}?${sorted.join('&')}`;
}

/** Whether two bodies say the same. A field that is null says as much as one that is not there. */
function isSameBody(sent: RequestInit['body'], kept: unknown, fields: readonly string[] | undefined): boolean {
  if (typeof kept === 'string') return sent === kept;
  const pick = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value ?? undefined;
    const entries = Object.entries(value).filter(([name, part]) => part !== null && (!fields || fields.includes(name)));
    return Object.fromEntries(entries);
  };
  return isDeepStrictEqual(pick(typeof sent === 'string' ? JSON.parse(sent) : sent), pick(kept));
}

const alwaysExposed = 'cache-control,content-language,content-length,content-type,expires,last-modified,pragma';

function toResponse({ status, headers, text, ...response }: Recorded['response']): Response {
  const exposed = `${alwaysExposed},${String(headers['access-control-expose-headers'] ?? '')}`
    .toLowerCase()
    .split(/\s*,\s*/);
  const seen = Object.entries(headers).filter(([name]) => exposed.includes(name) && name !== 'content-length');
  const body = 'json' in response ? JSON.stringify(response.json) : (text ?? '');
  return new Response(status === 204 || status === 304 ? null : body, {
    status,
    headers: seen.map(([name, value]): [string, string] => [name, String(value)]),
  });
}
