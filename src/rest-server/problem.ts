import { STATUS_CODES } from 'node:http';
import type { ReplyField } from '../model/source.js';

export type ProblemCode =
  | 'authentication-needed'
  | 'closed'
  | 'duplicate'
  | 'invalid-field'
  | 'not-found'
  | 'rate-limited'
  | 'refused'
  | 'server-fault';

interface ProblemOptions {
  readonly field?: ReplyField;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Why a request is not granted: `Problem` of openapi.json, after https://www.rfc-editor.org/rfc/rfc9457. */
export class Problem extends Error {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Readonly<Record<string, unknown>>;

  constructor(status: number, code: ProblemCode, detail: string, { field, headers = {} }: ProblemOptions = {}) {
    super(detail);
    this.status = status;
    this.headers = headers;
    this.body = { title: STATUS_CODES[status], status, code, ...(field && { field }), detail };
  }
}

/** The request is not as openapi.json describes it. */
export const malformed = (detail: string, status = 400): Problem => new Problem(status, 'refused', detail);

export const invalidField = (field: ReplyField, detail: string): Problem =>
  new Problem(422, 'invalid-field', detail, { field });
