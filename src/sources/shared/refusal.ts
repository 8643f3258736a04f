import { recordOf, type JsonRecord } from './json-value.js';
import type { HttpResponse } from './request.js';

/** The object that the JSON of an answer is: what a server says beside a status. Empty where it is something else. */
export function objectIn({ text }: HttpResponse): JsonRecord {
  try {
    return recordOf(JSON.parse(text));
  } catch {
    return {};
  }
}
