import { isRecord, unreadable } from '../shared/json-value.js';
import { jsonOf, type HttpAnswer } from '../shared/request.js';

/** The list in a response. PHP writes one whose items were taken out as an object, with numbers for keys. */
export function readList(answer: HttpAnswer): readonly unknown[] {
  const list = jsonOf(answer);
  if (Array.isArray(list)) return list;
  if (isRecord(list) && Object.keys(list).every((key) => /^\d+$/.test(key))) return Object.values(list);
  throw unreadable(answer.url, 'a list of comments', list);
}

/** A number in a header; NaN where a proxy has taken it away. */
export const numberIn = ({ headers }: HttpAnswer, name: string): number => Number(headers.get(name) || NaN);
