import { SourceError } from '../../model/source-error.js';

/** An option of a backend, or a thread, that the page names wrongly. */
export const misconfigured = (backend: string, option: string, expected: string, got: unknown): SourceError =>
  new SourceError(
    'misconfigured',
    `Expected \`${option}\` of the backend "${backend}" to be ${expected}, got ${JSON.stringify(got)}`,
    { isFinal: true },
  );
