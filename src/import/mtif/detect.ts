import type { Head } from '../format.js';

/** How sure it is that a file is an export of Movable Type, as TypePad and Hatena write it, too. */
export function detect({ text }: Head): number {
  const start = text.replace(/^\ufeff?\s*/, '');
  if (!/^[A-Z][A-Z_ ]{2,30}: /.test(start)) return 0;
  return /^(?:TITLE|AUTHOR|DATE|STATUS|BASENAME): /m.test(start) &&
    /^-----\r?$/m.test(start) &&
    /^(?:BODY|EXTENDED BODY|COMMENT):\s*$/m.test(start)
    ? 1
    : 0;
}
