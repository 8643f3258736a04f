import { readFile } from 'node:fs/promises';
import { minifyHTMLLiterals } from 'minify-literals';
import type { Options } from 'tsup';

/** Minifies what stands in `css` templates, which is text to a JavaScript minifier. */
export const minifyStyles: NonNullable<Options['esbuildPlugins']>[number] = {
  name: 'minify-styles',
  setup(build) {
    build.onLoad({ filter: /[\\/]src[\\/]views[\\/]styles[\\/].*\.ts$/ }, async ({ path: file }) => {
      const source = await readFile(file, 'utf8');
      const minified = await minifyHTMLLiterals(source, { fileName: file });
      // What the minifier cannot read, such as nested rules, it would leave as it is with a warning.
      if (!minified && source.includes('css`'))
        throw new Error(`Expected styles in ${file} that can be minified, got others`);
      return { contents: minified?.code ?? source, loader: 'ts' };
    });
  },
};
