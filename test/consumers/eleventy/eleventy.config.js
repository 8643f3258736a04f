import { colloquy } from 'colloquy/eleventy';

export default function (config) {
  config.addPassthroughCopy({ 'node_modules/colloquy/dist/cdn': 'colloquy' });
  config.addPlugin(colloquy, { folder: 'essays', base: 'https://example.org/essays/' });
  return { dir: { output: 'dist' } };
}
