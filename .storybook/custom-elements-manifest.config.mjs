import { tidyManifest } from './tidy-manifest.mjs';
import { vscodeData } from './vscode-data.mjs';

export default {
  globs: ['src/elements/**/*.ts'],
  outdir: '.',
  litelement: true,
  packagejson: false,
  dependencies: false,
  plugins: [tidyManifest, vscodeData],
};
