import { createHash } from 'node:crypto';
import { safeUrl } from '../model/safe-url.js';
import type { Settings } from './options.js';
import { invalidField, malformed } from './problem.js';
import type { JsonRecord } from './read-json.js';

export interface CheckedReply {
  readonly text: string;
  readonly name: string | null;
  readonly website: string | null;
  readonly email: string | null;
}

// The pattern of HTML's own `type=email`: https://html.spec.whatwg.org/#valid-e-mail-address
const address = /^[\w.!#$%&'*+/=?^`{|}~-]+@[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?(?:\.[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?)*$/i;

/** What distinguishes this reply from another that comes with the same key. */
export function fingerprintOf({ thread, text, inReplyTo, name, email, website, quotes }: JsonRecord): string {
  // Nothing stands for no quotations: so it was before there were any, and replies of then may come again.
  const words = JSON.stringify([
    thread,
    text,
    inReplyTo,
    name,
    email,
    website,
    ...(quotes === undefined ? [] : [quotes]),
  ]);
  return createHash('sha256').update(words).digest('base64url');
}

/** The key of a reply, from its header: https://datatracker.ietf.org/doc/draft-ietf-httpapi-idempotency-key-header/ */
export function checkKey(header: string | string[] | undefined): string {
  const key = /^"([!#-[\]-~]{8,128})"$/.exec(`${header}`)?.[1];
  if (key !== undefined) return key;
  throw malformed('Expected `Idempotency-Key` to be a string in quotes of 8 to 128 characters, got something else');
}

/** The name of a thread, from a body or a query. */
export function checkThread(thread: unknown): string {
  const isName = typeof thread === 'string' && /^[^\u0000-\u001f\u007f]{1,200}$/.test(thread);
  if (isName && thread === wellFormed(thread)) return thread;
  throw malformed('Expected `thread` to have 1 to 200 characters, and none of them to be a control character');
}

/** The id, in the merged thread, of the comment that is replied to. */
export function checkParent(inReplyTo: unknown): string | null {
  if (inReplyTo === undefined) return null;
  if (typeof inReplyTo === 'string' && inReplyTo !== '' && inReplyTo.length <= 200) return wellFormed(inReplyTo);
  throw malformed('Expected `inReplyTo` to be a text of 1 to 200 characters, got something else');
}

/** The words of a reply as they were typed, save control characters that mean nothing. */
export function checkText(value: unknown, { minLength, maxLength }: Settings): string {
  const text = textOf('text', value);
  if (text.trim() === '') throw invalidField('text', 'Please write something.');
  if (text.length < minLength) throw invalidField('text', `Please write at least ${minLength} characters.`);
  if (text.length > maxLength) {
    throw invalidField('text', `Please write ${maxLength} characters at most, not ${text.length}.`);
  }
  return text;
}

/** A reply in the form in which it is kept. What the form does not ask for is not kept. */
export function checkReply(body: JsonRecord, settings: Settings): CheckedReply {
  const text = checkText(body.text, settings);
  const name = field('name', body, settings, unseen);
  if (name !== null && name.length > 100) throw invalidField('name', 'Please give a shorter name.');
  const email = field('email', body, settings);
  if (email !== null && (email.length > 254 || !address.test(email))) {
    throw invalidField('email', 'Please give a whole e-mail address, or none.');
  }
  const typed = field('website', body, settings);
  const website = safeUrl(typed);
  if (typed !== null && (typed.length > 500 || !website?.startsWith('http'))) {
    throw invalidField('website', 'Please give a whole address that begins with https:// or http://, or none.');
  }
  return { text, name, email, website: website ?? null };
}

/**
 * What no one sees in a name, and what makes two names look the same: marks and isolates of direction, spaces without
 * width, the soft hyphen. Joiners stay, between letters: Persian and Indic names, and emoji, are written with them.
 */
const unseen =
  /[\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb]|^[\u200c\u200d]+|[\u200c\u200d]+$|(?<=[\u0000-\u024f\s])[\u200c\u200d]+/g;

function field(
  name: 'name' | 'email' | 'website',
  body: JsonRecord,
  { fields }: Settings,
  leftOut = /(?!)/g,
): string | null {
  if (fields[name] === 'absent') return null;
  const value = textOf(name, body[name] ?? '')
    .replace(leftOut, '')
    .replace(/\s+/g, ' ')
    .trim();
  if (value === '' && fields[name] === 'required') throw invalidField(name, `Please give your ${labels[name]}.`);
  return value === '' ? null : value;
}

const labels = { name: 'name', email: 'e-mail address', website: 'website' };

function textOf(name: 'text' | 'name' | 'email' | 'website', value: unknown): string {
  if (typeof value !== 'string') throw malformed(`Expected \`${name}\` to be a text, got ${typeof value}`);
  return wellFormed(value).replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, '');
}

/** Half a surrogate pair cannot be stored in UTF-8. */
const wellFormed = (text: string): string => Buffer.from(text).toString();
