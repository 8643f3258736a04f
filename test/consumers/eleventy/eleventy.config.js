export default function (config) {
  config.addPassthroughCopy({ 'node_modules/colloquy/dist/cdn': 'colloquy' });
  return { dir: { output: 'dist' } };
}
