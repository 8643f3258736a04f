import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Plugin, ResolvedConfig, ViteDevServer } from 'vite';
import { placeAddresses } from './addresses.js';
import { declarationsOf, moduleName } from './declarations.js';
import { Essays } from './essays.js';
import { isInside } from '../collection/is-inside.js';
import { isWrong, mistakeOf } from '../collection/mistake.js';

/** How {@link colloquy} finds the essays, and what it makes of them. */
export interface ColloquyOptions {
  /** The folder of essays, from the root of the project. `essays` by default. */
  readonly folder?: string;
  /**
   * The address that the app is served at, such as `https://example.org/`. Needed where pages are rendered on a server:
   * the addresses of pictures are absolute. In a browser they are resolved against the page.
   */
  readonly base?: string;
  /** Whether drafts are there. By default while developing, and not in a build. */
  readonly drafts?: boolean;
  /**
   * The file that the types of the modules are written to, from the root of the project; `false` for none. By default
   * `src/colloquy-essays.d.ts`, or `colloquy-essays.d.ts` where there is no `src`.
   */
  readonly types?: string | false;
}

/** Bundlers leave alone what begins with a null character. */
const internal = (file: string): string => `\0${moduleName}/${file}`;
const fileOf = (id: string): string | undefined =>
  id.startsWith(internal('')) ? id.slice(internal('').length) : undefined;

/**
 * A Vite plugin that makes a folder of essays importable:
 *
 * - `colloquy:essays` has `essays`, the typed index without the texts, and `loadEssay(slug)`;
 * - `colloquy:essays/waiting-for-the-kettle` has `discussion`, which is its default export as well, and `mentions`.
 *
 * An essay whose files have a mistake stops the build, or shows it over the page, with its line. Works with Vite 5 and later.
 */
export function colloquy({ folder = 'essays', base, drafts, types }: ColloquyOptions = {}): Plugin {
  let config: ResolvedConfig;
  let essays: Essays;
  let absolute: string;
  let server: ViteDevServer | undefined;

  const isServing = (): boolean => config.command === 'serve';

  /** In a browser, the page itself; where pages are rendered on a server, the address that they will have. */
  const here = (): string => {
    const own = server?.resolvedUrls?.local[0] ?? `http://localhost:${config.server.port}/`;
    const other = isServing() ? own : base;
    const fallback = JSON.stringify(other ?? 'http://localhost/');
    return isServing() || base === undefined ? `globalThis.location?.href ?? ${fallback}` : fallback;
  };

  const typesFile = (): string | undefined =>
    types === false
      ? undefined
      : path.resolve(
          config.root,
          types ?? path.join(existsSync(path.join(config.root, 'src')) ? 'src' : '', 'colloquy-essays.d.ts'),
        );

  async function writeTypes(): Promise<void> {
    const file = typesFile();
    if (file === undefined) return;
    const texts = new Map([[moduleName, (await essays.text('index.d.ts'))!]]);
    for (const slug of essays.slugs) texts.set(`${moduleName}/${slug}`, (await essays.text(`${slug}.d.ts`))!);
    const text = declarationsOf(texts);
    if (existsSync(file) && readFileSync(file, 'utf8') === text) return;
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }

  return {
    name: 'colloquy',

    configResolved(resolved) {
      config = resolved;
      absolute = path.resolve(config.root, folder);
      essays = new Essays({ folder: absolute, drafts: drafts ?? isServing() });
    },

    configureServer(made) {
      server = made;
      made.watcher.add(absolute);
      const follow = async (file: string): Promise<void> => {
        if (!isInside(absolute, file)) return;
        const wasWrong = essays.findings.some(isWrong);
        const changed = await essays.follow().catch((error: unknown) => {
          config.logger.error(String(error));
          return [];
        });
        await writeTypes();
        const modules = changed.flatMap((name) => made.moduleGraph.getModuleById(internal(name)) ?? []);
        await Promise.all(modules.map((module) => made.reloadModule(module)));
        // The page that shows a mistake has not loaded what it would be told to load again.
        if (wasWrong) made.ws.send({ type: 'full-reload' });
      };
      for (const event of ['add', 'change', 'unlink'] as const) made.watcher.on(event, (file) => void follow(file));
    },

    async buildStart() {
      await essays.text('index.js');
      await writeTypes();
      const [first, ...others] = essays.findings.filter(isWrong).map((finding) => mistakeOf(absolute, finding));
      // While developing, the page that shows the essay shows its mistakes.
      for (const mistake of others) this.warn(mistake);
      if (first && isServing()) this.warn(first);
      else if (first) this.error(first);
    },

    resolveId(id, importer) {
      if (id === moduleName) return internal('index.js');
      if (id.startsWith(`${moduleName}/`)) return internal(`${id.slice(moduleName.length + 1)}.js`);
      if (importer !== undefined && fileOf(importer) !== undefined && id.startsWith('./')) return internal(id.slice(2));
      return undefined;
    },

    async load(id) {
      const file = fileOf(id);
      if (file === undefined) return undefined;
      const text = await essays.text(file);
      const slug = file.replace(/\.js$/, '');
      const wrong = essays.findings.filter((finding) => isWrong(finding) && finding.file.startsWith(`${slug}/`));
      if (wrong[0]) this.error(mistakeOf(absolute, wrong[0]));
      if (text === undefined)
        this.error(`Expected an essay of ${absolute}, such as ${essays.slugs.slice(0, 3).join(', ')}, got "${slug}"`);
      return placeAddresses(text, { folder: absolute, here: here() });
    },
  };
}
