import type { QuoteRequest } from '../../quotes/worker.js';

/** A request, or the part of it that is posted at once. */
export interface RequestPart extends QuoteRequest {
  /** Whether more parts follow, and the response to this one is not used. */
  readonly isPart?: boolean;
}

/** The number of comments in a part: a message of thousands would block the page while it is copied. */
const most = 400;

/**
 * Splits a request for many comments. The response to the last part has everything that was found. So have responses
 * to parts with which the thread has doubled: a reader of the first comments does not wait for the last.
 */
export function* partsOf(request: QuoteRequest, known: number): Generator<RequestPart> {
  const { comments = [], named = [], article: _article, people: _people, removed: _removed, ...rest } = request;
  const all = [...comments, ...named];
  const kind = request.named ? 'named' : 'comments';
  let reported = known;
  for (let start = 0; start === 0 || start < all.length; start += most) {
    const some = all.slice(start, start + most);
    const isLast = start + most >= all.length;
    const isPart = !isLast && known + start + some.length < reported * 2;
    if (!isPart) reported = known + start + some.length;
    yield { ...(start === 0 ? request : rest), [kind]: some, isPart };
  }
}
