import { SourceError, type SourceErrorKind } from '../../model/source-error.js';
import { objectIn } from '../shared/refusal.js';
import type { HttpResponse } from '../shared/request.js';
import { singleLine } from '../shared/single-line.js';
import { statusError } from '../shared/status-error.js';

/** Why the server does not do what was asked: it says so in words of its own language, and in flags. */
export function refused(response: HttpResponse): SourceError {
  const { status, url } = response;
  const { msg, need_captcha: captcha, need_login: login, need_auth_login: signIn } = objectIn(response);
  const said = singleLine(msg);
  if (status === 404 && !said) {
    return new SourceError('misconfigured', `Expected \`endpoint\` to be an Artalk server, got HTTP 404 from ${url}`);
  }
  const field = /e-?mail|邮箱|郵箱/i.test(said) ? 'email' : /link|链接|連結/i.test(said) ? 'website' : undefined;
  const isField = status === 400 && field !== undefined;
  const kind: SourceErrorKind | undefined = captcha
    ? 'challenge'
    : login || signIn
      ? 'authentication-needed'
      : isField
        ? 'invalid-field'
        : status === 400 || status === 403
          ? 'refused'
          : undefined;
  return statusError(response, { ...(said && status < 500 && { said }), ...(isField && { field }) }, kind);
}
