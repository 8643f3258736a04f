import type { IncomingMessage } from 'node:http';
import type { Settings } from './options.js';
import { malformed } from './problem.js';

const loopback = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * Refuses a request to another name than those of the server. A page elsewhere could otherwise have its own name lead to
 * this machine, and so read and write as if it were of the same origin (DNS rebinding).
 */
export function checkHost({ headers: { host = '' } }: IncomingMessage, { hosts }: Settings): void {
  if (hosts === '*') return;
  const name = host.replace(/:\d+$/, '').toLowerCase();
  if (loopback.has(name) || hosts.includes(name) || hosts.includes(host.toLowerCase())) return;
  throw malformed(
    `Expected the Host header to be a name of this server, got "${host.slice(0, 100)}". Its owner names others by \`hosts\`, or --host`,
    421,
  );
}
