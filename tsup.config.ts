import { defineConfig } from 'tsup';
import { builtinsOfCommander } from './build/builtins-of-commander.js';
import { writeEmbed } from './build/embed/write-embed.js';
import { writeLicences } from './build/licences.js';
import { minifyBundled } from './build/minify-bundled.js';
import { minifyStyles } from './build/minify-styles.js';
import { preserveModules } from './build/preserve-modules.js';
import { stripComments } from './build/strip-comments.js';
import { withTidyTemplates } from './build/tidy-templates.js';
import { writeCommonJs } from './build/write-commonjs.js';
import { writeData } from './build/write-data.js';
import { writeDeclarations } from './build/write-declarations.js';
import { writeSiteScripts } from './build/write-site-scripts.js';

export default defineConfig({
  entry: ['src/**/*.ts', '!src/**/*.d.ts'],
  outDir: 'dist',
  format: 'esm',
  target: 'es2022',
  platform: 'neutral',
  splitting: false,
  removeNodeProtocol: false,
  external: [/^node:/],
  // Modules are shipped unminified, one per source file, so that a source map would say little; it would be
  // three quarters of the download.
  sourcemap: false,
  // `npm run build` empties dist/ before: what writes beside the modules must not be swept away after.
  clean: false,
  esbuildPlugins: [builtinsOfCommander, withTidyTemplates, preserveModules, minifyStyles, stripComments],
  esbuildOptions(options) {
    // Modules are always read as UTF-8: escapes would double the weight of Arabic.
    options.charset = 'utf8';
  },
  async onSuccess() {
    await writeDeclarations();
    await writeLicences();
    await minifyBundled();
    await writeSiteScripts();
    // Its file names are in the modules of the server.
    await writeEmbed();
    await writeCommonJs();
    await writeData();
  },
});
