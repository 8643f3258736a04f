/**
 * Why a source could not do what was asked. Compare `kind`, never use `instanceof`: two copies of this
 * package may be loaded at once.
 */
export type SourceErrorKind =
  | 'storage-unavailable'
  | 'storage-full'
  | 'invalid-field'
  | 'not-found'
  | 'offline'
  | 'server-fault'
  | 'unreadable-answer'
  | 'unknown';

export interface SourceErrorOptions {
  /** What caused it, kept for the console. */
  readonly cause?: unknown;
  /** The field of the form that is at fault, for `invalid-field`. */
  readonly field?: 'text' | 'name' | 'email' | 'website';
}

export class SourceError extends Error {
  override readonly name: string = 'SourceError';
  readonly kind: SourceErrorKind;
  readonly field: SourceErrorOptions['field'];

  constructor(kind: SourceErrorKind, message: string, options: SourceErrorOptions = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.kind = kind;
    this.field = options.field;
  }
}

const kinds: ReadonlySet<string> = new Set<SourceErrorKind>([
  'storage-unavailable', 'storage-full', 'invalid-field', 'not-found', 'offline', 'server-fault',
  'unreadable-answer', 'unknown',
]);

/** The same failure as a {@link SourceError}, whatever was thrown. */
export function toSourceError(thrown: unknown): SourceError {
  const kind = (thrown as { kind?: unknown } | undefined)?.kind;
  if (thrown instanceof Error && typeof kind === 'string' && kinds.has(kind)) return thrown as SourceError;
  return new SourceError('unknown', thrown instanceof Error ? thrown.message : String(thrown), { cause: thrown });
}
