import type { ImportLog } from '../import-log.js';

/** Tells of something in a document that is read as something else: its kind, both in words, and the words that it had. */
export type TellChange = (
  code: string,
  expected: string,
  got: string,
  was: string,
  is: string,
  severity?: 'changed' | 'lost',
) => void;

export const changeTeller =
  (log: ImportLog, file: string): TellChange =>
  (code, expected, got, was, is, severity = 'changed') =>
    log.add(`document/${code}`, severity, { file }, { expected, got, ...(was && { was }), is });
