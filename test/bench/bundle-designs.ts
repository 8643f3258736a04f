import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import { peerModules } from './peers.js';

const folder = fileURLToPath(new URL('designs', import.meta.url));

/** Bundles the pages of some designs as an app is bundled for production, each apart from the others. */
export async function bundleDesigns(names: readonly string[], into: string): Promise<void> {
  for (const name of names) {
    const bundle = await rolldown({
      input: { [name]: path.join(folder, `${name}.mjs`) },
      platform: 'browser',
      logLevel: 'silent',
      resolve: { modules: ['node_modules', peerModules] },
      transform: { define: { 'process.env.NODE_ENV': '"production"' } },
    });
    await bundle.write({ dir: path.join(into, name), format: 'es', minify: true, entryFileNames: '[name].js' });
    await bundle.close();
  }
}
