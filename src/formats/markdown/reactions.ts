import type { Reaction } from '../../model/comment.js';

/** Reactions as an attribute: `👍=3 heart=1`. */
export const writeReactions = (reactions: readonly Reaction[]): string =>
  reactions.map(({ name, count }) => `${name}=${count}`).join(' ');

/** Reads them, also from the map that they are in front matter; what is neither stays, for the check to refuse. */
export function readReactions(value: unknown): unknown {
  if (typeof value === 'object' && value !== null && !Array.isArray(value))
    return Object.entries(value).map(([name, count]: [string, unknown]) => ({ name, count }));
  if (typeof value !== 'string') return value;
  return value
    .split(/\s+/)
    .filter(Boolean)
    .map((one) => {
      const [, name = one, count] = /^(.+)=(\d+)$/.exec(one) ?? [];
      return { name, count: count === undefined ? undefined : Number(count) };
    });
}
