import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Browser, BrowserContext } from 'puppeteer-core';
import { openBrowser, serve } from '../../consumers/browser.mjs';
import { startFaultProxy, type FaultProxy } from '../../servers/fault-proxy.mjs';
import { startWordPress, type WordPress } from '../../servers/wordpress/index.mjs';
import { Reader } from './reader.js';

/** A real WordPress, a proxy that breaks things before it, and a browser with a page that speaks to it. */
export interface Stage {
  readonly wordpress: WordPress;
  readonly proxy: FaultProxy;
  /** A reader with a browser profile of their own. */
  arrive(
    thread: number,
    query?: Record<string, string>,
  ): Promise<{ reader: Reader; again(): Promise<Reader>; leave(): Promise<void> }>;
  /** How often WordPress has a comment with these words under a post, held ones included. */
  stored(post: number, words: string): Promise<number>;
  close(): Promise<void>;
}

export async function setUpStage(): Promise<Stage> {
  const folder = await mkdtemp(path.join(fileURLToPath(new URL('../../../node_modules', import.meta.url)), '.faults-'));
  await build({
    entryPoints: [fileURLToPath(new URL('page.ts', import.meta.url))],
    outdir: folder,
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    logLevel: 'error',
  });
  await writeFile(
    path.join(folder, 'index.html'),
    '<!doctype html><title>Faults</title><script type="module" src="/page.js"></script>',
  );
  const [site, wordpress, browser]: [Awaited<ReturnType<typeof serve>>, WordPress, Browser] = await Promise.all([
    serve(folder),
    startWordPress(),
    openBrowser(),
  ]);
  const proxy = await startFaultProxy(wordpress.url);
  return {
    wordpress,
    proxy,
    async arrive(thread, query = {}) {
      const context: BrowserContext = await browser.createBrowserContext();
      const asked = new URLSearchParams({ endpoint: proxy.url, thread: `${thread}`, ...query });
      const open = (): Promise<Reader> => Reader.open(context, `${site.origin}/?${asked}`);
      return { reader: await open(), again: open, leave: () => context.close() };
    },
    async stored(post, words) {
      const rows = await wordpress.exportComments(post);
      return rows.filter(
        ({ comment_content: content, comment_approved: status }) =>
          content.includes(words) && status !== 'trash' && status !== 'spam',
      ).length;
    },
    async close() {
      await Promise.all([browser.close(), proxy.close(), site.close(), wordpress.close()]);
      await rm(folder, { recursive: true });
    },
  };
}
