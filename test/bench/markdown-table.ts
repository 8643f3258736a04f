/** What stands in a table must neither end its cell nor its row. */
const cell = (value: string): string =>
  value
    .replaceAll('\\', '\\\\')
    .replaceAll('|', '\\|')
    .replaceAll(/\s*\n\s*/g, ' ')
    .trim();

/**
 * A table in GitHub's Markdown. Throws when a row has another number of cells than the head, since what reads it would
 * drop or shift them silently.
 */
export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  for (const [index, row] of rows.entries()) {
    if (row.length === head.length) continue;
    throw new Error(`Expected row ${index + 1} to have ${head.length} cells, got ${row.length}: ${row.join(' | ')}`);
  }
  const line = (cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
