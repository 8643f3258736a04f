import path from 'node:path';
import { build } from 'esbuild';

/** The entry of the package that has what a source file exports, for the modules that the stand-ins of stories use. */
const entries = {
  'src/model/index.ts': 'colloquy/model',
  'src/formats/light-markdown.ts': 'colloquy/formats/light-markdown',
  'src/content/index.ts': 'colloquy/content',
};

const fromPackage = {
  name: 'from-package',
  setup({ onResolve }) {
    onResolve({ filter: /\/src\/.*\.js$/ }, ({ path: asked, resolveDir }) => {
      const file = path.relative(process.cwd(), path.resolve(resolveDir, asked)).replace(/\.js$/, '.ts');
      const entry = entries[file];
      if (!entry)
        throw new Error(`Expected ${file} to be an entry of the package, to import it in the code of a story`);
      return { path: entry, external: true };
    });
  },
};

/**
 * Lets `import text from './module.ts?standalone'` give a module of the stories as JavaScript that stands by itself:
 * without types, with what it imports in it, and the sources of the package imported from the package.
 */
export function standalone() {
  return {
    name: 'standalone',
    enforce: 'pre',
    async load(id) {
      const [file, query] = id.split('?');
      if (query !== 'standalone') return null;
      const { outputFiles } = await build({
        entryPoints: [file],
        bundle: true,
        write: false,
        format: 'esm',
        target: 'es2022',
        charset: 'utf8',
        loader: { '.png': 'dataurl' },
        plugins: [fromPackage],
      });
      const text = outputFiles[0].text
        .replace(/^\/\/ (?:stories|src)\/.*\n/gm, '')
        .replace(/export \{[^}]*\};\s*$/, '');
      return `export default ${JSON.stringify(text.trim())};`;
    },
  };
}
