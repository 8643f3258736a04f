import type { IncomingMessage } from 'node:http';
import { malformed, Problem } from './problem.js';

export type JsonRecord = Readonly<Record<string, unknown>>;

/** The JSON object that a request brings. Throws a Problem for anything else, and before it has read too much. */
export async function readJson(request: IncomingMessage, maxBytes: number): Promise<JsonRecord> {
  const type = request.headers['content-type']?.split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/json') {
    throw malformed(`Expected the body to be application/json, got ${type ?? 'no Content-Type'}`, 415);
  }
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > maxBytes) {
      const detail = 'Please write less: this is more than the server reads.';
      throw new Problem(413, 'invalid-field', detail, { field: 'text' });
    }
    chunks.push(chunk);
  }
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks)));
  } catch {
    throw malformed('Expected the body to be JSON in UTF-8, got something else');
  }
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as JsonRecord;
  throw malformed(`Expected the body to be a JSON object, got ${Array.isArray(value) ? 'a list' : typeof value}`);
}
