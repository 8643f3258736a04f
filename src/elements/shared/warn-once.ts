const said = new Set<string>();

/** A console warning, once for each message: elements warn and keep rendering, they do not throw. */
export function warnOnce(message: string, detail?: unknown): void {
  if (said.has(message)) return;
  said.add(message);
  if (detail === undefined) console.warn(message);
  else console.warn(message, detail);
}
