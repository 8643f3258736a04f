import { SourceError } from '../../model/source-error.js';
import { jsonOf, type HttpAnswer } from '../shared/request.js';

/** A JSON answer that is something else than it should be, as an error that shows how it begins. */
export function unreadable({ url, text }: HttpAnswer, expected: string): SourceError {
  return new SourceError('unreadable-answer', `Expected ${expected} from ${url}, got ${JSON.stringify(text.slice(0, 60))}`);
}

/** The list in an answer. */
export function readList(answer: HttpAnswer): readonly unknown[] {
  const list = jsonOf(answer);
  if (Array.isArray(list)) return list;
  throw unreadable(answer, 'a list of comments');
}

/** A number in a header; NaN where a proxy has taken it away. */
export const numberIn = ({ headers }: HttpAnswer, name: string): number => Number(headers.get(name) || NaN);
