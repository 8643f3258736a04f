import { malformed } from '../problem.js';
import type { JsonRecord } from '../read-json.js';
import type { PersonAsked } from './person.js';

const names = ['email', 'emailHash', 'name', 'comment', 'keys'] as const;

/** `Person` of openapi.json: whose comments are meant. */
export function checkPerson(body: JsonRecord): PersonAsked {
  const given = names.filter((name) => body[name] !== undefined);
  if (given.length !== 1)
    throw malformed(`Expected exactly one of ${names.join(', ')}, got ${given.join(', ') || 'none'}`);
  const { email, emailHash, name, website, comment, keys } = body;
  if (website !== undefined && given[0] !== 'name') throw malformed('Expected `website` beside `name` only');
  switch (given[0]!) {
    case 'email':
      return { email: text('email', email, 254) };
    case 'emailHash':
      if (typeof emailHash === 'string' && /^[\da-f]{64}$/i.test(emailHash)) return { emailHash };
      throw malformed('Expected `emailHash` to be a SHA-256 in hexadecimal, got something else');
    case 'name':
      return {
        name: text('name', name, 100),
        ...(website !== undefined && { website: text('website', website, 500) }),
      };
    case 'comment':
      if (typeof comment === 'string' && /^\d{1,15}$/.test(comment)) return { comment: Number(comment) };
      throw malformed('Expected `comment` to be the id of a comment, got something else');
    case 'keys':
      if (Array.isArray(keys) && keys.length >= 1 && keys.length <= 100)
        return { keys: keys.map((key: unknown) => text('keys', key, 128)) };
      throw malformed('Expected `keys` to be a list of 1 to 100 keys, got something else');
  }
}

function text(name: string, value: unknown, longest: number): string {
  if (typeof value === 'string' && value !== '' && value.length <= longest) return value;
  throw malformed(`Expected \`${name}\` to be of texts of 1 to ${longest} characters, got something else`);
}
