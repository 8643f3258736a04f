import type { SourceError, SourceErrorKind } from '../../model/source-error.js';
import type { ReplyField } from '../../model/source.js';
import { line } from '../shared/comment-fields.js';
import { recordOf } from '../shared/json-value.js';
import { jsonOf, type HttpAnswer } from '../shared/request.js';
import { statusError } from '../shared/status-error.js';

/** The codes of `Problem` in openapi.json, save those that the status says as well. */
const kinds: readonly unknown[] = ['closed', 'duplicate', 'invalid-field', 'refused'] satisfies SourceErrorKind[];

/** `Problem` of openapi.json as what went wrong; an answer that is none by its status. */
export function problemError(answer: HttpAnswer): SourceError {
  const { code, detail, field } = recordOf(problemIn(answer));
  const said = line(detail);
  return statusError(answer, {
    ...(said && { said }),
    ...(/^(text|name|email|website)$/.test(field as string) && { field: field as ReplyField }),
  }, kinds.includes(code) ? (code as SourceErrorKind) : undefined);
}

function problemIn(answer: HttpAnswer): unknown {
  try {
    return jsonOf(answer);
  } catch {
    return undefined; // a proxy's page, perhaps
  }
}
