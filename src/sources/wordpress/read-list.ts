import { unreadable } from '../shared/json-value.js';
import { jsonOf, type HttpResponse } from '../shared/request.js';

/** The list in a response. */
export function readList(response: HttpResponse): readonly unknown[] {
  const list = jsonOf(response);
  if (Array.isArray(list)) return list;
  throw unreadable(response.url, 'a list of comments', list);
}

/** A number in a header; NaN where a proxy has taken it away. */
export const headerNumber = ({ headers }: HttpResponse, name: string): number => Number(headers.get(name) || NaN);
