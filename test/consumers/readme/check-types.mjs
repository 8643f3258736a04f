import { writeFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { folderFor } from './workshop.mjs';

const shared = {
  module: ts.ModuleKind.Preserve,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  moduleDetection: ts.ModuleDetectionKind.Force,
  target: ts.ScriptTarget.ES2022,
  lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
  types: ['node'],
  jsx: ts.JsxEmit.ReactJSX,
  allowImportingTsExtensions: true,
  noUncheckedSideEffectImports: true,
  resolveJsonModule: true,
  skipLibCheck: true,
  noEmit: true,
};

/** TypeScript is held to what strict projects hold it to; JavaScript to names, members and calls that exist. */
const kinds = [
  { languages: ['ts', 'tsx'], options: { ...shared, strict: true, exactOptionalPropertyTypes: true } },
  { languages: ['js', 'jsx'], options: { ...shared, allowJs: true, checkJs: true, strict: false, noImplicitAny: false } },
];

/**
 * Checks chains of script blocks against the types of the packed package.
 *
 * @param {import('./workshop.mjs').Workshop} workshop
 * @param {import('./code-blocks.mjs').CodeBlock[][]} chains
 * @returns {Map<import('./code-blocks.mjs').CodeBlock, string>} by the last block of a chain: what is wrong, if anything
 */
export function typeErrors(workshop, chains) {
  const errors = new Map();
  for (const { languages, options } of kinds) {
    const files = new Map(chains.filter((chain) => languages.includes(chain.at(-1).language)).map((chain) => {
      const block = chain.at(-1);
      const file = path.join(folderFor(workshop, block.document), `types-${block.line}.${block.language}`);
      writeFileSync(file, scriptOf(chain));
      return [file, block];
    }));
    if (files.size === 0) continue;
    const program = ts.createProgram([...files.keys()], { ...options, typeRoots: [path.join(workshop.folder, 'node_modules/@types')] });
    for (const [file, block] of files) {
      const source = program.getSourceFile(file);
      const found = [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)];
      if (found.length === 0) continue;
      errors.set(block, ts.formatDiagnostics(found, { getCanonicalFileName: path.basename, getCurrentDirectory: () => path.dirname(file), getNewLine: () => '\n' }));
    }
  }
  return errors;
}

/** The code of a chain that is script: the page that it may begin with is left out. */
export function scriptOf(chain) {
  return chain.filter(({ language }) => language !== 'html').map(({ code }) => code).join('\n');
}
