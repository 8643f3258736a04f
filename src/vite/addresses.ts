import { existsSync } from 'node:fs';
import path from 'node:path';

/** Stands before relative addresses until it is known where the bundler puts the files that they name. */
export const placeholder = 'https://essays.colloquy.invalid/';

const held = new RegExp(`"${placeholder.replaceAll('.', '\\.')}((?:[^"\\\\]|\\\\.)*)"`, 'g');

/** Where addresses of a module are, once it runs. */
export interface Place {
  /** The folder of essays: an absolute path. */
  readonly folder: string;
  /** An expression: the address that relative ones are resolved against. */
  readonly here: string;
}

/**
 * Replaces the addresses of a module by those that they have in the app: files of the folder are imported, so that the
 * bundler places them; links to other essays lead to the folder of that name beside the page.
 */
export function placeAddresses(text: string, { folder, here }: Place): string {
  const files = new Map<string, string>();
  const placed = text.replace(held, (_, rest: string) => {
    const [file = ''] = decodeURIComponent(JSON.parse(`"${rest}"`) as string).split(/[?#]/);
    const found = path.join(folder, file);
    if (file.endsWith('/') || !existsSync(found)) return `at(${JSON.stringify(`../${rest}`)})`;
    if (!files.has(found)) files.set(found, `file${files.size}`);
    return `at(${files.get(found)})`;
  });
  if (placed === text) return text;
  const imports = [...files].map(([file, name]) => `import ${name} from ${JSON.stringify(`${file}?url`)};\n`);
  return `${imports.join('')}const at = (address) => new URL(address, ${here}).href;\n${placed}`;
}
