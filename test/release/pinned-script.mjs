import { createHash } from 'node:crypto';

const script =
  /(<script type="module" src="https:\/\/cdn\.jsdelivr\.net\/npm\/colloquy)(?:@[^/"]+)(\/dist\/cdn\/([\w-]+\.js)")[^>]*(><\/script>)/g;

/** A file's hash as the `integrity` of a script names it: https://www.w3.org/TR/sri/ */
export const integrityOf = (content) => `sha384-${createHash('sha384').update(content).digest('base64')}`;

/**
 * A document whose scripts from the CDN that name a version name this one, with the hash of the file.
 *
 * @param {string} markdown
 * @param {string} version
 * @param {(file: string) => string | Uint8Array} read a file of `dist/cdn`
 */
export function withPinnedScripts(markdown, version, read) {
  return markdown.replace(
    script,
    (_all, before, after, file, end) =>
      `${before}@${version}${after} integrity="${integrityOf(read(file))}" crossorigin="anonymous"${end}`,
  );
}
