import type { QuoteRequest } from '../../quotes/worker.js';

/** A request, or so much of it as is handed over at once. */
export interface RequestPart extends QuoteRequest {
  /** Whether more of it follows, and nobody waits for the answer to this. */
  readonly isPart?: boolean;
}

/** So many comments are handed over at once: a message of thousands would hold the page while it is copied. */
const most = 400;

/**
 * A request for many comments as several, the last of which is answered with all that was found. So are those with
 * which the thread has doubled: a reader of the first comments does not wait for the last.
 */
export function* partsOf(request: QuoteRequest, known: number): Generator<RequestPart> {
  const { comments = [], named = [], article: _article, people: _people, removed: _removed, ...rest } = request;
  const all = [...comments, ...named];
  const kind = request.named ? 'named' : 'comments';
  let answered = known;
  for (let start = 0; start === 0 || start < all.length; start += most) {
    const some = all.slice(start, start + most);
    const isLast = start + most >= all.length;
    const isPart = !isLast && known + start + some.length < answered * 2;
    if (!isPart) answered = known + start + some.length;
    yield { ...(start === 0 ? request : rest), [kind]: some, isPart };
  }
}
