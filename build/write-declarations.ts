import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import ts from 'typescript';
import { exportedFiles } from './exports-map.js';

/**
 * Writes the `.d.ts` and `.d.cts` files that the exports map names, with those that they import, one per module, as
 * TypeScript itself emits them. tsup's own `dts` bundles declarations instead: five times slower here, with hashed
 * names. Whether the types are right is for `npm run typecheck` to say; only what cannot be declared stops the build.
 */
export async function writeDeclarations(): Promise<void> {
  const declarations = emitDeclarations();
  for (const file of closureOf(exportedFiles('.d.ts'), declarations)) await write(file, declarations.get(file)!);
  const twins = exportedFiles('.d.cts').map((file) => file.replace(/\.d\.cts$/, '.d.ts'));
  for (const file of closureOf(twins, declarations)) {
    const text = declarations.get(file)!.replace(/(['"]\.\.?\/[^'"]*)\.js(?=['"])/g, '$1.cjs');
    await write(file.replace(/\.d\.ts$/, '.d.cts'), withoutComments(text));
  }
}

/** The documentation stands in the `.d.ts` beside it; twice it would be a fortieth of the download. */
const withoutComments = (declarations: string): string => declarations.replace(/^[ \t]*\/\*\*[^]*?\*\/\n/gm, '');

/** The declarations of every module, by their paths below the project. */
function emitDeclarations(): ReadonlyMap<string, string> {
  const config = ts.getParsedCommandLineOfConfigFile(
    'tsconfig.json',
    { noEmit: false, emitDeclarationOnly: true, rootDir: 'src', outDir: 'dist' },
    { ...ts.sys, onUnRecoverableConfigFileDiagnostic: ({ messageText }) => fail(messageText) },
  );
  if (!config) throw new Error('Expected tsconfig.json beside tsup.config.ts, got none');
  const sources = config.fileNames.filter((file) => file.includes('/src/'));
  const declarations = new Map<string, string>();
  const program = ts.createProgram(sources, config.options);
  const { diagnostics } = program.emit(undefined, (file, text) =>
    declarations.set(path.posix.relative(process.cwd(), file), text),
  );
  for (const { messageText } of diagnostics) fail(messageText);
  return declarations;
}

/** Some declarations, and all that they import of this package. */
function closureOf(files: readonly string[], declarations: ReadonlyMap<string, string>): ReadonlySet<string> {
  const found = new Set(files);
  for (const file of found) {
    const text = declarations.get(file);
    if (text === undefined)
      throw new Error(
        `Expected ${file} to be declared by a module of src/, got none (does the exports map name it rightly?)`,
      );
    for (const { fileName } of ts.preProcessFile(text, true, true).importedFiles) {
      if (fileName.startsWith('.'))
        found.add(path.posix.join(path.posix.dirname(file), fileName).replace(/\.js$/, '.d.ts'));
    }
  }
  return found;
}

async function write(file: string, text: string): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, text);
}

function fail(message: string | ts.DiagnosticMessageChain): never {
  throw new Error(ts.flattenDiagnosticMessageText(message, '\n'));
}
