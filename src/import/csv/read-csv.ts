import { leaveOut } from '../gathered-threads.js';
import type { ImportLog } from '../import-log.js';
import { wholeText } from '../peek-text.js';
import type { InputPlace } from '../raw.js';
import { parseCsv } from './csv-rows.js';
import { delimiterOf } from './delimiter.js';

/** A table, as https://www.rfc-editor.org/rfc/rfc4180 has it or with semicolons or tabs. */
export interface CsvTable {
  /** The names of the columns. */
  readonly columns: readonly string[];
  readonly rows: readonly CsvRow[];
}

export interface CsvRow {
  /** The values by the names of their columns. */
  readonly fields: Readonly<Record<string, string>>;
  readonly place: InputPlace;
}

const faults: Readonly<Record<string, string>> = {
  CSV_QUOTE_NOT_CLOSED: 'the end of the file within quotation marks',
  CSV_INVALID_CLOSING_QUOTE: 'words behind quotation marks',
};

interface Told {
  readonly record: readonly string[];
  readonly info: { readonly lines: number; readonly records: number };
}

/** The rows of a table whose first line names the columns. What is ill-formed is told, and the rest is read. */
export async function readCsv(
  text: AsyncIterable<string>,
  { file, log }: { readonly file: string; readonly log: ImportLog },
): Promise<CsvTable> {
  const whole = (await wholeText(text)).replace(/^\ufeff/, '');
  const [first = ''] = whole.split(/\r\n?|\n/, 1);
  const told = parseCsv(whole, {
    ...{ delimiter: delimiterOf(first), info: true, bom: true, relax_column_count: true, relax_quotes: true },
    ...{ skip_empty_lines: true, record_delimiter: ['\r\n', '\n', '\r'] },
    skip_records_with_error: true,
    on_skip: (error: { readonly code?: string; readonly lines?: number } | undefined) => {
      const place = { file, ...(error?.lines !== undefined && { line: error.lines }) };
      leaveOut(
        log,
        'unreadable',
        place,
        undefined,
        'a row of values',
        faults[error?.code ?? ''] ?? 'one that is ill-formed',
      );
    },
  }) as unknown as readonly Told[];
  const [head, ...records] = told;
  const columns = (head?.record ?? []).map((name) => name.trim());
  const rows = records.map(({ record, info }, index): CsvRow => {
    // The line in which the row ends, without the lines within its values.
    const place = { file, line: info.lines - record.join('').split('\n').length + 1, path: `[${index + 1}]` };
    if (record.length !== columns.length)
      log.add('csv/row', 'mended', place, { expected: `${columns.length} values`, got: `${record.length} of them` });
    return { fields: Object.fromEntries(columns.map((name, at) => [name, record[at] ?? ''])), place };
  });
  if (rows.length === 0)
    log.add('csv/empty', 'lost', { file }, { expected: 'rows below the names of columns', got: 'none' });
  return { columns, rows };
}
