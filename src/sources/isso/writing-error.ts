import type { SourceError, SourceErrorKind } from '../../model/source-error.js';
import type { HtmlReader, ReplyField } from '../../model/source.js';
import { singleLine } from '../shared/single-line.js';
import { objectIn } from '../shared/refusal.js';
import type { HttpResponse } from '../shared/request.js';
import { statusError } from '../shared/status-error.js';

/** Isso has words and no codes: what its refusals say, and which field they are about. */
const meanings: readonly (readonly [words: RegExp, kind: SourceErrorKind, field?: ReplyField])[] = [
  [/ratelimit exceeded/, 'rate-limited'],
  // A reply to one's own comment has to wait until the comment can no longer be changed.
  [/edit time frame is still open/, 'rate-limited'],
  [/^text /, 'invalid-field', 'text'],
  [/^author /, 'invalid-field', 'name'],
  [/^email |rfc5321/, 'invalid-field', 'email'],
  [/^website|arbitrary length limit/i, 'invalid-field', 'website'],
];

/** The limit is one of replies in a minute. */
const ratePause = 60;

/** The error for a response that refuses a reply, or a change of one. */
export function writingError(response: HttpResponse, html: HtmlReader): SourceError {
  const { status } = response;
  if (status >= 500) return statusError(response);
  const said = wordsOf(response, html);
  const [words, kind, field] = meanings.find(([pattern]) => pattern.test(said)) ?? [];
  const isLimit = words === meanings[0]?.[0];
  return statusError(
    response,
    {
      // The limit is told by network addresses and ids, which mean nothing to readers.
      ...(isLimit ? { retryAfter: ratePause } : said && { said }),
      ...(field && { field }),
    },
    kind ?? (status === 400 || status === 403 ? 'refused' : undefined),
  );
}

/** JSON, a page of HTML or plain text: which one depends on where inside Isso the refusal comes from. */
function wordsOf(response: HttpResponse, html: HtmlReader): string {
  const { message } = objectIn(response);
  if (message !== undefined) return singleLine(message).replace(/^\d{3} [A-Z][A-Za-z ]*: /, '');
  return html.text(/<p>(.*)<\/p>/s.exec(response.text)?.[1] ?? response.text).slice(0, 300);
}
