import type { Reply, SourceCapabilities } from '../model/source.js';

/** Who writes in these tests. The address must not come back, nor anything made from it. */
export const writer = { name: 'Ada Example', email: 'ada@private.example', website: 'https://ada.example/' } as const;

/** A reply with every field that the source asks for. Frozen: it is the caller's. */
export function replyTo(
  { fields, minLength = 0 }: SourceCapabilities,
  given: Pick<Reply, 'key'> & Partial<Reply>,
): Reply {
  return Object.freeze({
    text: `The words of ${given.key}`.padEnd(minLength, '.'),
    ...(fields.name !== 'absent' && { name: writer.name }),
    ...(fields.email !== 'absent' && { email: writer.email }),
    ...(fields.website !== 'absent' && { website: writer.website }),
    ...given,
  });
}
