import type { IncomingMessage } from 'node:http';

/** What a request brings as a proof of who sent it; empty where it brings nothing: https://www.rfc-editor.org/rfc/rfc6750 */
export const bearerOf = ({ headers: { authorization = '' } }: IncomingMessage): string =>
  /^Bearer +(.+)$/i.exec(authorization)?.[1] ?? '';
