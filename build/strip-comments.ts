import { readFile } from 'node:fs/promises';
import type { Options } from 'tsup';
import ts from 'typescript';
import { tidyTemplates } from './tidy-templates.js';

/**
 * Leaves comments out of the modules: what they document stands in the declarations, which editors read. Of the
 * download they would be a tenth. Applies the white space rule to templates.
 */
export const stripComments: NonNullable<Options['esbuildPlugins']>[number] = {
  name: 'strip-comments',
  setup(build) {
    build.onLoad({ filter: /[\\/]src[\\/].*\.ts$/ }, async ({ path: file }) => {
      const compilerOptions = {
        target: ts.ScriptTarget.ES2022,
        module: ts.ModuleKind.ESNext,
        verbatimModuleSyntax: true,
        removeComments: true,
      };
      const { outputText } = ts.transpileModule(tidyTemplates(await readFile(file, 'utf8'), file), {
        fileName: file,
        compilerOptions,
      });
      return { contents: outputText, loader: 'js' };
    });
  },
};
