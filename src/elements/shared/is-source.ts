import type { Connection } from '../../conversation/conversation.js';
import type { CommentSource } from '../../model/source.js';

/** What a source may be able to do. */
export const optionalMethods = [
  'send',
  'find',
  'edit',
  'remove',
  'vote',
  'count',
  'replyUrl',
  'subscribe',
  'stream',
] as const;

/** Whether this is a source, as far as elements ask of one before anything else. */
export function isSource(value: unknown): value is CommentSource {
  try {
    const {
      name,
      capabilities: { write, reach, fields },
      load,
    } = value as CommentSource;
    return (
      !!name &&
      [name, write, reach].every((text) => typeof text === 'string') &&
      !!fields &&
      typeof fields === 'object' &&
      typeof load === 'function' &&
      optionalMethods.every((method) => typeof ((value as CommentSource)[method] ?? load) === 'function')
    );
  } catch {
    return false; // it is no object, or reading it throws
  }
}

/** Whether these are threads of sources. */
export const areConnections = (value: unknown): value is readonly Connection[] =>
  Array.isArray(value) &&
  value.every((one: Connection | undefined) => isSource(one?.source) && typeof one?.thread === 'string');
