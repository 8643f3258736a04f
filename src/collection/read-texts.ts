import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Finding } from '../formats/markdown/index.js';

/**
 * The texts of some files of a folder, by their names. What is not UTF-8 is read as UTF-16 where it says so, else as
 * Windows-1252; both are told, since other tools would read something else.
 */
export function readTexts(
  folder: string,
  names: readonly string[],
): { readonly files: Record<string, string>; readonly findings: readonly Finding[] } {
  const files: Record<string, string> = {};
  const findings: Finding[] = [];
  for (const file of names) {
    // Of many small files, waiting for each would take most of the time.
    const { text, encoding } = read(path.join(folder, file));
    files[file] = text;
    if (encoding !== 'UTF-8')
      findings.push({
        ...{ severity: 'mended', file, line: encoding === 'UTF-16' ? 1 : firstLine(text), column: 1 },
        ...{ expected: 'a file in UTF-8', got: encoding, suggestion: 'save the file as UTF-8' },
      });
  }
  return { files, findings };
}

interface Decoded {
  readonly text: string;
  readonly encoding: string;
}

/** Node reads UTF-8 in one call, with U+FFFD for what is none: then the bytes are looked at. */
function read(file: string): Decoded {
  const text = readFileSync(file, 'utf8');
  return text.includes('\ufffd') ? decode(readFileSync(file)) : { text, encoding: 'UTF-8' };
}

function decode(bytes: Uint8Array): Decoded {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff))
    return { text: new TextDecoder(first === 0xff ? 'utf-16le' : 'utf-16be').decode(bytes), encoding: 'UTF-16' };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes), encoding: 'UTF-8' };
  } catch {
    return { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'Windows-1252' };
  }
}

/** The first line with a letter that is no ASCII. */
const firstLine = (text: string): number =>
  Math.max(1, text.split('\n').findIndex((line) => /[^\u0000-\u007f]/.test(line)) + 1);
