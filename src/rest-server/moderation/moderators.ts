import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { bearerOf } from '../bearer.js';
import { Problem } from '../problem.js';
import type { LimitedReplies } from '../reply-limit.js';

const form = /^sha256:([\w-]{43})$/;

/**
 * What the server keeps of a moderator's key. A plain hash is enough for a key that a machine has made, as
 * {@link makeKey} does: nobody can guess it. A word that somebody has thought of is no key.
 */
export const hashKey = (key: string): string => `sha256:${createHash('sha256').update(key).digest('base64url')}`;

/** A new key of 256 random bits. */
export const makeKey = (): string => randomBytes(32).toString('base64url');

/** The moderators by name, each with the hash of the key; a TypeError that says what is wrong with one. */
export function checkModerators(moderators: unknown): Readonly<Record<string, string>> {
  const all = Object.entries((moderators ?? {}) as Record<string, unknown>);
  for (const [name, hash] of all) {
    if (!/^[^\p{Cc}=]{1,100}$/u.test(name))
      throw new TypeError(`Expected the name of a moderator to have 1 to 100 characters, got "${name.slice(0, 120)}"`);
    // What is wrong may be the key itself: it is not repeated.
    if (!form.test(`${hash}`))
      throw new TypeError(
        `Expected the hash of the key of moderator "${name}" as hashKey and --make-key give it, "sha256:" and 43 characters, got something else`,
      );
  }
  return Object.fromEntries(all) as Record<string, string>;
}

/** The name of the moderator whose key a request brings. Throws a {@link Problem} where it is nobody's. */
export function moderatorOf(
  request: IncomingMessage,
  address: string,
  moderators: Readonly<Record<string, string>>,
  wrongKeys: LimitedReplies,
): string {
  const all = Object.entries(moderators);
  if (all.length === 0) throw new Problem(404, 'not-found', 'There is nothing at this address.');
  wrongKeys.check(address);
  const given = Buffer.from(hashKey(bearerOf(request)));
  // Every hash is compared, and each for as long: the time says nothing about who it is, or how close a key was.
  const matching = all.filter(([, hash]) => timingSafeEqual(given, Buffer.from(hash)));
  if (matching[0]) return matching[0][0];
  wrongKeys.note(address);
  const headers = { 'WWW-Authenticate': 'Bearer' };
  throw new Problem(401, 'authentication-needed', "This needs a moderator's key.", { headers });
}
