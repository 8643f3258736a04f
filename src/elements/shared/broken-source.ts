import type { Connection } from '../../conversation/conversation.js';
import { describe } from '../../model/parse-error.js';
import type { CommentSource } from '../../model/source.js';
import { SourceError, toSourceError } from '../../model/source-error.js';
import { areConnections, isSource, optionalMethods } from './is-source.js';

const misconfigured = (message: string): SourceError => new SourceError('misconfigured', message, { isFinal: true });

/**
 * Stands for a source that could not be made, and says so with every load: the page shows that in plain words, and
 * the console in detail.
 */
export function brokenSource(name: string, thrown: unknown): CommentSource {
  const error = toSourceError(thrown);
  return {
    name,
    capabilities: { write: 'none', fields: { name: 'absent', email: 'absent', website: 'absent' }, reach: 'public' },
    load: () => Promise.reject(error),
  };
}

/** For a `backend` that is not registered. */
export function unknownBackend(name: string, known: readonly string[]): CommentSource {
  const names = [...known, 'none'].join(', ');
  const message = `Expected \`backend\` to be one of ${names}, got "${name}".`;
  return brokenSource(name || 'backend', misconfigured(message));
}

/** For a loader that has returned nothing. */
export function noSource(name: string): CommentSource {
  return brokenSource(
    name,
    misconfigured(`Expected the loader of the backend "${name}" to return a CommentSource, got nothing.`),
  );
}

/** For a loader that has returned nothing yet, after so many milliseconds. */
export function lateSource(name: string, patience: number): CommentSource {
  return brokenSource(
    name,
    new SourceError(
      'server-fault',
      `Expected the loader of the backend "${name}" to return a source within ${patience / 1000} s, got nothing.`,
    ),
  );
}

const misfit = (property: string, expected: string, value: unknown): CommentSource =>
  brokenSource(property, misconfigured(`Expected \`${property}\` to be ${expected}, got ${describe(value)}`));

/** What else has to be a function, and is not. */
function unfitMethods(source: unknown): string {
  try {
    const unfit = optionalMethods.filter(
      (name) => typeof ((source as CommentSource)[name] ?? unfitMethods) !== 'function',
    );
    return unfit.map((name) => `, and a function as \`${name}\` if it has one`).join('');
  } catch {
    return ''; // it is no object, or reading it throws
  }
}

/** The same source, or one that says what the given one is not. */
const fit = (property: string, source: unknown): CommentSource =>
  isSource(source)
    ? source
    : misfit(
        property,
        `a CommentSource with \`name\`, \`capabilities\` and \`load\`${unfitMethods(source)}, such as \`restSource(…)\` returns`,
        source,
      );

/** What an element can connect to in place of what it was given. */
export function fitConnections(
  source: unknown,
  beside: unknown,
  thread: string,
): { readonly source: CommentSource | undefined; readonly beside: readonly Connection[] } {
  const given = source === undefined || source === null ? undefined : fit('source', source);
  if (areConnections(beside)) return { source: given, beside };
  const list: readonly unknown[] = Array.isArray(beside) ? beside : [undefined];
  return {
    source: given,
    beside: list.map((one, index) => {
      const connection = (one ?? {}) as Partial<Connection>;
      if (areConnections([connection])) return connection as Connection;
      const name = Array.isArray(beside) ? `beside[${index}]` : 'beside';
      return {
        source: misfit(
          name,
          Array.isArray(beside)
            ? 'an object with `source` and `thread`'
            : 'a list of objects with `source` and `thread`',
          Array.isArray(beside) ? one : beside,
        ),
        thread,
      };
    }),
  };
}
