import { readFile } from 'node:fs/promises';
import type { Options } from 'tsup';

/**
 * Lets commander find Node's modules when it is bundled into a module. It is CommonJS, and a module has no `require`;
 * `process.getBuiltinModule` is in Node from 20.16, in Deno and in Bun.
 */
export const builtinsOfCommander: NonNullable<Options['esbuildPlugins']>[number] = {
  name: 'builtins-of-commander',
  setup(build) {
    build.onLoad({ filter: /[\\/]node_modules[\\/]commander[\\/]lib[\\/].*\.js$/ }, async ({ path: file }) => {
      const text = await readFile(file, 'utf8');
      return { contents: text.replace(/\brequire\((['"]node:\w+['"])\)/g, 'globalThis.process.getBuiltinModule($1)') };
    });
  },
};
