/** The name under which an app imports the index; an essay has its slug behind a slash. */
export const moduleName = 'colloquy:essays';

const inside = (text: string): string =>
  text
    .replace(/^\/\/.*\n/, '')
    .replaceAll('export declare ', 'export ')
    .trim()
    .replace(/^(?=.)/gm, '  ');

/** One declaration file for all modules, out of those that `colloquy build` writes, by their names. */
export function declarationsOf(texts: ReadonlyMap<string, string>): string {
  const modules = [...texts].map(([name, text]) => `declare module ${JSON.stringify(name)} {\n${inside(text)}\n}\n`);
  return `// Written by colloquy/vite from the folder of essays.\n${modules.join('\n')}`;
}
