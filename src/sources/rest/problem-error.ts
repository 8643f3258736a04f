import type { SourceError, SourceErrorKind } from '../../model/source-error.js';
import type { ReplyField } from '../../model/source.js';
import { singleLine } from '../shared/single-line.js';
import { objectIn } from '../shared/refusal.js';
import type { HttpResponse } from '../shared/request.js';
import { statusError } from '../shared/status-error.js';

/** The codes of `Problem` in openapi.json, save those that the status says as well. */
const kinds = /^(closed|duplicate|invalid-field|refused)$/;

/** The error for a `Problem` of openapi.json; for any other response, the error for its status. */
export function problemError(response: HttpResponse): SourceError {
  const { code, detail, field } = objectIn(response);
  const said = singleLine(detail);
  return statusError(
    response,
    {
      ...(said && { said }),
      ...(/^(text|name|email|website)$/.test(`${field}`) && { field: field as ReplyField }),
    },
    kinds.test(`${code}`) ? (code as SourceErrorKind) : undefined,
  );
}
