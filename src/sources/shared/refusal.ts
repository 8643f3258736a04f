import { recordOf, type JsonRecord } from './json-value.js';
import type { HttpResponse } from './request.js';

/** The JSON object in a response: what a server says beside a status. Empty where the response is something else. */
export function objectIn({ text }: HttpResponse): JsonRecord {
  try {
    return recordOf(JSON.parse(text));
  } catch {
    return {};
  }
}
