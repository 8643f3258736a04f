import type { IncomingMessage } from 'node:http';
import type { Settings } from './options.js';

/** Headers that let a page of another origin read a response. None for origins that were not named. */
export function crossOriginHeaders(request: IncomingMessage, { origins }: Settings): Readonly<Record<string, string>> {
  const { origin } = request.headers;
  if (origins === '*') return { 'Access-Control-Allow-Origin': '*', ...exposed };
  const isAllowed = origin !== undefined && origins.includes(origin);
  return { Vary: 'Origin', ...(isAllowed && { 'Access-Control-Allow-Origin': origin, ...exposed }) };
}

const exposed = { 'Access-Control-Expose-Headers': 'Retry-After' };

/** Headers of the response to a preflight request. */
export const preflightHeaders: Readonly<Record<string, string>> = {
  'Access-Control-Allow-Methods': 'GET, POST, PUT, DELETE',
  'Access-Control-Allow-Headers': 'Authorization, Content-Type, Idempotency-Key',
  'Access-Control-Max-Age': '600',
};
