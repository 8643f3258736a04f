import { toSourceError, type SourceError, type SourceErrorKind } from '../model/source-error.js';
import { within } from './within.js';

/** How a value reads in a message: in short, and whatever it is. */
export function shown(value: unknown): string {
  let text: string | undefined;
  try {
    text = value instanceof Error ? String(value) : JSON.stringify(value);
  } catch {
    text = undefined; // it contains itself
  }
  text ??= String(value);
  return text.length > 200 ? `${text.slice(0, 200)}…` : text;
}

/** Throws unless it holds. `what` completes "Expected …". */
export function expect(holds: boolean, what: string, got: unknown): asserts holds {
  if (!holds) throw new Error(`Expected ${what}, got ${shown(got)}`);
}

export function expectEqual(got: unknown, wanted: unknown, what: string): void {
  expect(JSON.stringify(got) === JSON.stringify(wanted), `${what} to be ${shown(wanted)}`, got);
}

type Settled<T> = { readonly value: T } | { readonly thrown: unknown };

/** What became of a task, whichever way it ended. */
export async function settle<T>(task: () => Promise<T>): Promise<Settled<T>> {
  try {
    return { value: await task() };
  } catch (thrown) {
    return { thrown };
  }
}

/**
 * The {@link SourceError} a promise rejects with, which has to come soon and be of one of these kinds, if any are
 * named. `what` names the request in messages.
 */
export async function failureOf(
  what: string,
  ask: () => Promise<unknown>,
  kinds: readonly SourceErrorKind[] = [],
  patience = 10_000,
): Promise<SourceError> {
  const settled = await within(patience, `${what} to fail`, () => settle(ask));
  const wanted = `${what} to reject with a SourceError${kinds.length > 0 ? ` of the kind ${kinds.join(' or ')}` : ''}`;
  if ('value' in settled) throw new Error(`Expected ${wanted}, got ${shown(settled.value)}`);
  const error = settled.thrown as SourceError;
  expect(toSourceError(error) === error, wanted, error);
  expect(kinds.length === 0 || kinds.includes(error.kind), wanted, `${error.kind}: ${error.message}`);
  expect(error.message !== '', `the error of ${what} to say something`, error.message);
  return error;
}
