import { isWrong } from '../collection/mistake.js';
import type { Finding } from '../formats/markdown/index.js';

const escape = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const escapeProperty = (text: string): string => escape(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

/** A finding as an annotation of GitHub Actions: https://docs.github.com/actions/reference/workflow-commands-for-github-actions */
export function annotationOf(finding: Finding): string {
  const { severity, file, line, column, expected, got, suggestion } = finding;
  const kind = isWrong(finding) ? 'error' : 'warning';
  const properties = [
    `file=${escapeProperty(file)}`,
    ...(line === undefined ? [] : [`line=${line}`, `col=${column ?? 1}`]),
    `title=${escapeProperty(`colloquy: ${severity}`)}`,
  ];
  const instead = suggestion === undefined ? '' : `\nWrite: ${suggestion}`;
  return `::${kind} ${properties.join(',')}::${escape(`Expected ${expected}, got ${got}${instead}`)}`;
}
