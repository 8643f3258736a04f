const quoted = (text: string): string =>
  `'${JSON.stringify(text).slice(1, -1).replace(/\\"/g, '"').replace(/'/g, "\\'")}'`;

const key = (name: string): string => (/^[A-Za-z_$][\w$]*$/.test(name) ? name : quoted(name));

const wide = 100;

/** One line where it is short, else one entry a line. */
function braced([open, close]: readonly [string, string], entries: readonly string[], padding: string): string {
  if (entries.length === 0) return `${open}${close}`;
  const line = `${open}${padding}${entries.join(', ')}${padding}${close}`;
  if (line.length <= wide && !line.includes('\n')) return line;
  return `${open}\n${entries.map((entry) => `  ${entry.replaceAll('\n', '\n  ')},`).join('\n')}\n${close}`;
}

/**
 * A value as JavaScript that makes it, laid out to be read. `special` may say otherwise of an object.
 * Throws a TypeError for what has no literal, such as a function.
 */
export function literal(value: unknown, special: (value: object) => string | undefined = () => undefined): string {
  if (typeof value === 'string') return quoted(value);
  if (value === null || ['number', 'boolean', 'undefined'].includes(typeof value)) return String(value);
  if (typeof value !== 'object') throw new TypeError(`Expected data to show as code, got a ${typeof value}`);
  const said = special(value);
  if (said !== undefined) return said;
  if (Array.isArray(value))
    return braced(
      ['[', ']'],
      value.map((item) => literal(item, special)),
      '',
    );
  const entries = Object.entries(value).filter(([, entry]) => entry !== undefined);
  return braced(
    ['{', '}'],
    entries.map(([name, entry]) => `${key(name)}: ${literal(entry, special)}`),
    ' ',
  );
}
