import type { SourceError, SourceErrorKind } from '../../model/source-error.js';
import { singleLine } from '../shared/single-line.js';
import { objectIn } from '../shared/refusal.js';
import type { HttpResponse } from '../shared/request.js';
import { statusError } from '../shared/status-error.js';

/** The codes of backend/app/rest/httperrors.go that readers can meet. What is about a vote is not among them. */
const meanings: Readonly<Record<number, SourceErrorKind>> = {
  1: 'not-found',
  2: 'refused',
  3: 'refused',
  4: 'invalid-field',
  5: 'not-found',
  6: 'misconfigured',
  7: 'refused',
  8: 'closed',
  9: 'refused',
  10: 'refused',
  11: 'refused',
  19: 'invalid-field',
  20: 'invalid-field',
};

/** The error for a response that refuses a reply, or a change of one. `wayOut` is where it can be written all the same. */
export function writingError(response: HttpResponse, wayOut: string): SourceError {
  const { code, error, details } = objectIn(response);
  const kind = meanings[code as number];
  // Who signs in, and what comes too fast, is seen to before there are codes: in plain text.
  const said = singleLine(
    kind ? (error === 'rejected' ? details : error) : /^\s*[<{]/.test(response.text) ? '' : response.text,
  );
  return statusError(
    response,
    {
      ...(said && response.status < 500 && { said: said.slice(0, 300) }),
      ...(kind === 'invalid-field' && { field: 'text' }),
      ...(!kind && (response.status === 401 || response.status === 403) && { wayOut: { url: wayOut } }),
    },
    kind,
  );
}
