import { SourceError, type SourceErrorKind } from '../../model/source-error.js';
import type { ReplyField } from '../../model/source.js';
import type { JsonRecord } from '../shared/json-value.js';
import { singleLine } from '../shared/single-line.js';

/** The server has words and hardly a code; its own words are Chinese, whatever the language of the page. */
const meanings: readonly (readonly [words: RegExp, kind: SourceErrorKind, field?: ReplyField])[] = [
  [/发言频率过高|评论太火爆|Too Many Requests/, 'rate-limited'],
  [/评论内容过长/, 'invalid-field', 'text'],
  [/博主身份/, 'invalid-field', 'email'],
  [/验证码|captcha/i, 'challenge'],
  [/请先登录/, 'authentication-needed'],
  [/评论不存在/, 'not-found'],
  [/参数"|更新 Twikoo|云函数运行正常/, 'misconfigured'],
];

/** Why the server does not do what was asked. Words that are not its own are those of something below that broke. */
export function refused(base: string, { code, message }: JsonRecord): SourceError {
  const said = singleLine(message);
  const [, kind, field] = meanings.find(([words]) => words.test(said)) ?? [];
  const isItsOwn = /\p{Script=Han}/u.test(said);
  return new SourceError(
    kind ?? (isItsOwn ? 'refused' : 'server-fault'),
    `Expected ${base} to do what was asked, got the code ${JSON.stringify(code) ?? 'none'}: ${said}`,
    { ...(said && (kind ?? isItsOwn) && { said }), ...(field && { field }) },
  );
}
