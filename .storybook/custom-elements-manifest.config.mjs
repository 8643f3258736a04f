import { literalAliases } from './literal-aliases.mjs';
import { tagTypes } from './tag-types.mjs';
import { tidyManifest } from './tidy-manifest.mjs';
import { vscodeData } from './vscode-data.mjs';
import { webTypes } from './web-types.mjs';

export default {
  // The views hold types that the elements name.
  globs: ['src/elements/**/*.ts', 'src/views/*.ts'],
  outdir: '.',
  litelement: true,
  packagejson: false,
  dependencies: false,
  plugins: [literalAliases, tidyManifest, vscodeData, webTypes, tagTypes],
};
