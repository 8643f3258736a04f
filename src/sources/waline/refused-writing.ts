import { SourceError, type SourceErrorKind, type WayOut } from '../../model/source-error.js';
import type { ReplyField } from '../../model/source.js';
import { isRecord } from '../shared/json-value.js';
import { objectIn } from '../shared/refusal.js';
import { statusError } from '../shared/status-error.js';
import type { Refuse } from './ask-waline.js';
import { saidIn } from './refused-reading.js';

/** What Waline calls the fields of a reply. */
const fields: Readonly<Record<string, ReplyField>> = { comment: 'text', nick: 'name', mail: 'email', link: 'website' };

/** Why a reply was not taken. `wayOut` leads to where its writer can sign in, or pass a captcha. */
export const refusedWriting =
  (wayOut: WayOut): Refuse =>
  (response) => {
    const { status, url } = response;
    // What Waline itself says.
    const json = objectIn(response);
    const { errno, errmsg } = json;
    const words = saidIn(response, json);
    if (!response.ok) {
      const isWayOut = status === 401 || status === 403;
      // 403 is a captcha that is missing, and rarely an address that is blocked: nothing tells them apart.
      return statusError(response, { ...words, ...(isWayOut && { wayOut }) }, status === 403 ? 'challenge' : undefined);
    }
    const field = errno === 1001 && isRecord(errmsg) ? fields[Object.keys(errmsg)[0] ?? ''] : undefined;
    const kind = field
      ? 'invalid-field'
      : errno === 1001
        ? 'misconfigured'
        : errno === 1000
          ? kindOf(words.said)
          : 'server-fault';
    const message = `Expected ${url} to take the reply, got errno ${errno as number}: ${JSON.stringify(errmsg)}`;
    return new SourceError(kind, message, { ...words, ...(field && { field }) });
  };

/** In English, which is asked for. */
function kindOf(said = ''): SourceErrorKind {
  if (said.startsWith('Duplicate Content')) return 'duplicate';
  return said.startsWith('Comment too fast') ? 'rate-limited' : 'refused';
}
