import type { Options } from 'tsup';

/**
 * Writes one output file per source file: relative imports stay imports. So there are no hashed chunks, `sideEffects`
 * in package.json can name exact files, and a class exists once however many entry points load it. A package that is no
 * dependency of users is bundled where it is imported.
 */
export const preserveModules: NonNullable<Options['esbuildPlugins']>[number] = {
  name: 'preserve-modules',
  setup(build) {
    build.onResolve({ filter: /^\.\.?\// }, (args) =>
      args.kind === 'entry-point' || args.importer.includes('node_modules')
        ? undefined
        : { path: args.path, external: true },
    );
  },
};
