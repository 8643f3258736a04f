/** How much of a long line is shown before the column, and after it. */
const before = 60;
const after = 60;

const segments = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** Characters that terminals draw in two columns: East Asian letters, and pictures. */
const wide =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Extended_Pictographic}/u;

const widthOf = (text: string): number =>
  [...segments.segment(text)].reduce((width, { segment }) => width + (wide.test(segment) ? 2 : 1), 0);

/**
 * The line of a text with its number, and a caret below the column. Both count from 1; columns in UTF-16 code units.
 * Control characters are shown as spaces: they would move the caret.
 */
export function frameOf(source: string, line: number, column = 1): string {
  const whole = (source.split(/\r?\n/)[line - 1] ?? '').replace(/\p{Cc}/gu, ' ');
  const at = Math.min(column - 1, whole.length);
  const start = at > before ? at - before : 0;
  const shown = whole.slice(start, at + after);
  const head = `  ${line} | ${start > 0 ? '…' : ''}`;
  const caret = ' '.repeat(head.length + widthOf(whole.slice(start, at)));
  return `${head}${shown}${at + after < whole.length ? '…' : ''}\n${caret}^`;
}
