import { unreadable } from '../shared/json-value.js';
import { jsonOf, type HttpAnswer } from '../shared/request.js';

/** The list in a response. */
export function readList(answer: HttpAnswer): readonly unknown[] {
  const list = jsonOf(answer);
  if (Array.isArray(list)) return list;
  throw unreadable(answer.url, 'a list of comments', list);
}

/** A number in a header; NaN where a proxy has taken it away. */
export const numberIn = ({ headers }: HttpAnswer, name: string): number => Number(headers.get(name) || NaN);
