import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { InvalidArgumentError, type Command } from '../commander.js';
import { addCommand, run } from '../program.js';
import type { Report, ReportOptions } from '../report.js';
import { addSiteOptions, configFrom, type SiteFlags } from '../site/site-options.js';

interface ServeOptions extends ReportOptions, SiteFlags {
  readonly port?: number;
}

/** `colloquy serve [FOLDER]` */
export function addServe(program: Command): void {
  const command = addCommand(
    program,
    'serve',
    'Show a folder of essays in a browser, and follow every change',
    'npx colloquy serve essays',
  );
  addSiteOptions(command.argument('[folder]', 'the folder of essays', 'essays'))
    .option('--port <number>', 'the port to listen at; the first free one from 4000 on when left out', portFrom)
    .action((folder: string, options: ServeOptions) =>
      run('serve', options, (report) => serve(folder, options, report)),
    );
}

function portFrom(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new InvalidArgumentError(`Expected a whole number from 0 to 65535, got ${JSON.stringify(text)}.`);
  return port;
}

/** Editors write a file in several steps; what belongs together is one change. In milliseconds. */
const settling = 40;

async function serve(folder: string, options: ServeOptions, report: Report): Promise<void> {
  const { findEssays } = await import('../../collection/find-essays.js');
  const { CollectionError } = await import('../../collection/index.js');
  if ((await findEssays(folder)).length === 0) throw new CollectionError(folder, 'no essay');
  const { host, listen, SiteServer } = await import('../site/site-server.js');
  const { LiveSite } = await import('../site/live-site.js');
  const { watch } = await import('../site/watcher.js');
  const server = await listen(options.port);
  const address = `http://${host}:${(server.address() as AddressInfo).port}/`;
  const site = new LiveSite(folder, configFrom(options));
  const pages = new SiteServer(site);
  server.on('request', (request, response) => void pages.handle(request, response).catch(() => response.destroy()));
  report.set('url', address);
  report.say(`${folder} is at ${address} (Ctrl+C stops)`);

  const watcher = watch(folder, {
    ignoreInitial: true,
    ignored: (file) =>
      path
        .relative(folder, file)
        .split(path.sep)
        .some((name) => /^\.(?!\.?$)|^node_modules$/.test(name)),
  });
  let timer: NodeJS.Timeout | undefined;
  const tellMistakes = async (): Promise<void> => {
    const state = await site.state;
    for (const { place, message, frame } of state.mistakes)
      report.warn([`${place}: ${message}`, frame].filter(Boolean).join('\n'));
    if (state.beside.length > 0) watcher.add([...state.beside]);
    pages.tell(state);
  };
  watcher.on('all', () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      void site.change();
      void tellMistakes();
    }, settling);
  });
  watcher.on('error', (error) => report.warn(`Changes may not be seen: ${String(error)}`));
  await tellMistakes();

  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, resolve);
    server.once('error', (error) => {
      report.warn(error.message);
      resolve();
    });
  });
  clearTimeout(timer);
  await watcher.close();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  report.say('Stopped.');
  report.end();
}
