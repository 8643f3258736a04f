import { firstAddresses } from '../sources/first-addresses.js';
import { check, isObject, isText, refuse } from './check.js';
import { escapeValue } from './escape.js';
import { pageFiles, type PageParts } from './page-files.js';

export interface PreloadOptions extends PageParts {
  /** Where the page has the files of `dist/cdn`: a path or an address, such as `/colloquy/`. */
  readonly base: string;
  /** As the element names it. */
  readonly endpoint?: string;
  /** As the element names it. With `auto`, the comments are asked for when the script has come. */
  readonly thread?: string;
  /** For pages whose policy asks for one. */
  readonly nonce?: string;
}

const texts = ['base', 'backend', 'endpoint', 'thread', 'src', 'lang', 'nonce'] as const;
const flags = ['printed', 'article'] as const;
const names: readonly string[] = [...texts, ...flags, 'words'];

/**
 * `<link>` elements for the `<head>` of a page with the embed: with them a browser asks for the elements, the adapter
 * and the first comments as soon as it has read the head, beside `colloquy.js`. Without them, one trip to the server
 * later. Give them what the element is given.
 *
 * @throws {TypeError} for an option that is not what it should be.
 */
export function preloadLinks(options: PreloadOptions): string {
  if (!isObject(options)) refuse('options', 'an object', options);
  for (const name in options)
    if (!names.includes(name)) refuse('the name of an option', `one of ${names.join(', ')}`, name);
  if (!isText(options.base)) refuse('options.base', 'a path or an address', options.base);
  for (const name of texts) check(`options.${name}`, options[name], 'a text', isText);
  for (const name of flags)
    check(`options.${name}`, options[name], 'true or false', (value) => typeof value === 'boolean');
  check('options.words', options.words, '"light" or "shadow"', (value) => value === 'light' || value === 'shadow');
  const { base, backend = '', endpoint, thread = '', src, nonce } = options;
  const folder = base.replace(/\/*$/, '/');
  const guard = nonce === undefined ? '' : ` nonce="${escapeValue(nonce)}"`;
  const scripts = pageFiles(options).map(
    (file) => `<link rel="modulepreload" href="${escapeValue(folder + file)}"${guard}>`,
  );
  const data = [
    ...(src === undefined ? [] : [src]),
    ...(thread === 'auto' ? [] : firstAddresses(backend, endpoint, thread)),
  ];
  return [
    ...scripts,
    ...data.map((url) => `<link rel="preload" as="fetch" href="${escapeValue(url)}" crossorigin>`),
    '',
  ].join('\n');
}
