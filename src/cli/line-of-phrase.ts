/**
 * The line of a JSON file, from 1, where a phrase stands. Undefined where it is not there.
 *
 * @param name - Such as `replies` or `sourceError.offline`.
 */
export function lineOfPhrase(text: string, name: string): number | undefined {
  let at = 0;
  for (const key of name.split('.')) {
    at = text.indexOf(`${JSON.stringify(key)}:`, at);
    if (at < 0) return undefined;
  }
  return text.slice(0, at).split('\n').length;
}
