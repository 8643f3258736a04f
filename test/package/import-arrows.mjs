import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

/**
 * Which layer may import which, and which packages. `lazily` is what a layer may only import dynamically, so
 * that it is not downloaded before it is needed. `define` is every module that registers something.
 */
export const layers = {
  model: {},
  content: { imports: ['model'] },
  quotes: { imports: ['model'] },
  formats: {
    imports: ['model'],
    packages: [
      'mdast',
      'mdast-util-from-markdown',
      'mdast-util-gfm',
      'mdast-util-math',
      'mdast-util-to-markdown',
      'micromark-extension-gfm',
      'micromark-extension-math',
      'micromark-util-types',
      'parse5',
      'temml',
      'yaml',
    ],
  },
  import: {
    imports: ['model', 'formats', 'quotes'],
    packages: [
      'csv-parse',
      'postal-mime',
      'sax',
      'fflate',
      'css-select',
      'yaml',
      'node-sqlite3-wasm',
      'node:fs/promises',
      'node:os',
      'node:path',
    ],
  },
  // Of the site, the words and directions of languages.
  export: { imports: ['model', 'formats', 'locales', 'site'] },
  locales: { imports: ['model'] },
  views: { imports: ['model', 'locales'] },
  sources: { imports: ['model', 'formats'], lazily: ['quotes'], packages: ['idb-keyval'] },
  conversation: { imports: ['model', 'quotes'] },
  elements: {
    imports: ['model', 'conversation', 'quotes', 'locales', 'views'],
    lazily: ['formats'],
    packages: ['lit', 'lit-html', '@lit/reactive-element'],
  },
  backends: { imports: ['elements'], lazily: ['sources', 'formats'] },
  // Of imports the types alone: a reader is loaded when its rules are checked.
  testing: { imports: ['model', 'import'] },
  define: { imports: ['elements', 'locales'], lazily: ['sources', 'backends'] },
  index: { imports: ['model', 'conversation', 'elements', 'locales', 'views'] },
  embed: { imports: ['model', 'elements', 'define', 'sources'] },
  cdn: { imports: ['elements', 'embed', 'backends', 'define', 'index', 'locales'], lazily: ['sources'] },
  react: { imports: ['elements', 'define', 'server', 'views', 'model', 'locales'], packages: ['react', '@lit/react'] },
  vue: { imports: ['elements', 'define', 'server'], packages: ['vue'] },
  svelte: { imports: ['elements', 'server'], packages: ['svelte'] },
  server: { imports: ['model', 'formats', 'locales', 'views', 'sources'] },
  'rest-server': { imports: ['model'], packages: ['node:', 'node-sqlite3-wasm'] },
  collection: { imports: ['model', 'quotes', 'formats', 'locales'], packages: ['node:'] },
  vite: { imports: ['collection'], packages: ['node:', 'vite'] },
  astro: { imports: ['collection', 'model', 'server'], packages: ['node:'] },
  eleventy: { imports: ['collection', 'model', 'server'], packages: [] },
  site: { imports: ['model', 'formats', 'locales', 'views', 'server'] },
  cli: {
    imports: [
      ...['model', 'quotes', 'formats', 'import', 'export', 'locales', 'sources', 'conversation', 'server'],
      ...['collection', 'site'],
    ],
    packages: ['node:', 'commander', 'image-size', 'chokidar', 'mrmime', 'node-diff3'],
  },
};

/** The layer of a module, by its path below src/. */
function layerOf(file) {
  return path.basename(file) === 'define.ts' ? 'define' : file.split('/')[0].replace(/\.ts$/, '');
}

function specifiersOf(text) {
  const code = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
  const lazy = [...code.matchAll(/\bimport\(\s*['"]([^'"]+)['"]/g)].map(([, name]) => ({ name, lazy: true }));
  const eager = [...code.matchAll(/(?:\bfrom|^\s*import)\s+['"]([^'"]+)['"]/gm)].map(([, name]) => ({ name }));
  return [...lazy, ...eager];
}

function isPackageOf(name, packages) {
  return packages.some((allowed) =>
    allowed.endsWith(':') ? name.startsWith(allowed) : name === allowed || name.startsWith(`${allowed}/`),
  );
}

/** Whether a module of the ground that all elements stand on names one of those that stand on it. */
const isAbove = (file, target) =>
  file.startsWith('elements/shared/') && target.startsWith('elements/') && !target.startsWith('elements/shared/');

const targetOf = (file, name) => path.posix.join(path.posix.dirname(file), name).replace(/\.js$/, '.ts');

/** What one module imports against the rules, as sentences. `file` is its path below src/, with slashes. */
export function forbiddenArrows(file, text) {
  const from = layerOf(file);
  const rules = layers[from];
  if (!rules) return [`${file} belongs to no layer`];
  const { imports = [], lazily = [], packages = [] } = rules;
  return specifiersOf(text).flatMap(({ name, lazy }) => {
    if (!name.startsWith('.')) return isPackageOf(name, packages) ? [] : [`${file} (${from}) imports ${name}`];
    const target = targetOf(file, name);
    const to = layerOf(target);
    if (isAbove(file, target)) return [`${file} imports ${target}, which is above it`];
    if (to === from || imports.includes(to)) return [];
    if (!lazily.includes(to)) return [`${file} (${from}) imports ${target} (${to})`];
    return lazy ? [] : [`${file} (${from}) imports ${target} (${to}) other than dynamically`];
  });
}

/** The modules below a folder: their paths and texts. */
function modulesBelow(folder) {
  return readdirSync(folder, { recursive: true })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => [file.replaceAll(path.sep, '/'), readFileSync(path.join(folder, file), 'utf8')]);
}

/** Every arrow in a source folder that the rules do not have. */
export const forbiddenArrowsBelow = (folder) => modulesBelow(folder).flatMap((module) => forbiddenArrows(...module));

/**
 * The circles of imports among modules, each as the sorted paths of those that it goes through. Types and dynamic imports
 * count: a circle is a matter of what can be read, moved and tested alone.
 */
export function circles(modules) {
  const texts = new Map(modules);
  const arrows = new Map(
    modules.map(([file, text]) => {
      const targets = specifiersOf(text).map(({ name }) => (name.startsWith('.') ? targetOf(file, name) : name));
      return [file, targets.filter((target) => texts.has(target))];
    }),
  );
  // What a module reaches: two that reach each other are of one circle.
  const reached = new Map();
  for (const file of arrows.keys()) {
    const seen = new Set();
    const open = [...arrows.get(file)];
    for (let next = open.pop(); next; next = open.pop()) {
      if (seen.has(next)) continue;
      seen.add(next);
      open.push(...arrows.get(next));
    }
    reached.set(file, seen);
  }
  const found = new Map();
  for (const [file, seen] of reached) {
    if (!seen.has(file)) continue;
    const circle = [...seen].filter((other) => reached.get(other).has(file)).sort();
    found.set(circle.join(), circle);
  }
  return [...found.values()];
}

export const circlesBelow = (folder) => circles(modulesBelow(folder));
