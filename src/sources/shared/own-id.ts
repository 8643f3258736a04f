/**
 * The source's own id of a comment that a merged thread calls `source:id`. Undefined when the comment is of the
 * archive or of another source.
 */
export function ownId(source: string, mergedId: string | undefined): string | undefined {
  return mergedId?.startsWith(`${source}:`) ? mergedId.slice(source.length + 1) : undefined;
}
