import { salvageComments, type Salvaged } from './parse-discussion.js';
import type { SentBatch } from './source.js';

/** What could be read of the response of a source; no batch where no comments could be read. */
export interface SalvagedBatch {
  readonly batch: SentBatch | undefined;
  readonly error: Salvaged['error'];
}

/** The response of a source, without what is unfit in it. Never throws. */
export function salvageBatch(value: unknown): SalvagedBatch {
  const given = readAll(value);
  const { comments, people, quoteLinks } = given;
  const { parts, error } = salvageComments({ comments, people, ...(quoteLinks !== undefined && { quoteLinks }) });
  if (!parts?.comments) return { batch: undefined, error };
  const { total, next, moreAt, secret } = given;
  const kept = parts.comments;
  const isWhole = next === undefined;
  const lost = (comments as readonly unknown[]).length - kept.length;
  // Of a thread that came in one piece it is known how many there are, those that cannot be shown included.
  const count = Number.isSafeInteger(total)
    ? (total as number)
    : isWhole && lost > 0
      ? kept.filter(({ status }) => status !== 'deleted').length + lost
      : undefined;
  const batch: SentBatch = {
    comments: kept,
    people: parts.people ?? [],
    ...(parts.quoteLinks && { quoteLinks: parts.quoteLinks }),
    ...(count !== undefined && { total: count }),
    ...(typeof next === 'string' && { next }),
    ...(typeof moreAt === 'string' && { moreAt }),
    ...(given.closed === true && { closed: true }),
    ...(typeof secret === 'string' && { secret }),
  };
  return { batch, error };
}

/** The properties of anything; none of what cannot be read. */
function readAll(value: unknown): Readonly<Record<string, unknown>> {
  try {
    return typeof value === 'object' ? { ...value } : {};
  } catch {
    return {};
  }
}
