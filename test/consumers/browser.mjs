import { createServer } from 'node:http';
import { launch } from 'puppeteer-core';
import { ensureChromium } from '../browsers.mjs';
import { sendFile } from '../servers/static.mjs';

/**
 * Serves a folder on loopback, at any free port.
 *
 * @param {string} folder
 * @param {Record<string, string>} [headers] the headers that are sent with HTML
 */
export async function serve(folder, headers = {}) {
  const server = createServer(({ url }, response) => {
    const { pathname } = new URL(url, 'http://localhost');
    // Browsers ask for it of their own accord.
    if (pathname === '/favicon.ico') response.writeHead(204).end();
    else sendFile(response, folder, pathname, headers).catch((error) => response.writeHead(500).end(`${error}`));
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  server.unref();
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}

export async function openBrowser() {
  return launch(await ensureChromium());
}

/**
 * Opens an address in a new tab. The lists grow with what the page asks for, warns of and complains of: whatever
 * the console shows as an error, uncaught exceptions, and requests that failed.
 */
export async function open(context, address) {
  const page = await context.newPage();
  const log = { requests: [], warnings: [], errors: [] };
  page.on('request', (request) => log.requests.push(request.url()));
  page.on('requestfailed', (request) => {
    const { errorText } = request.failure();
    // Chromium says so of a response, too, whose stream is released with the last byte and not after it.
    if (errorText !== 'net::ERR_ABORTED' || !request.response()?.ok()) log.errors.push(`${request.url()} ${errorText}`);
  });
  page.on('pageerror', (error) => log.errors.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') log.errors.push(message.text());
    if (message.type() === 'warn') log.warnings.push(message.text());
  });
  // A dialog blocks the page until it is closed. It is closed here, and counts as an error.
  page.on('dialog', (dialog) => {
    log.errors.push(`A dialog (${dialog.type()}): ${dialog.message()}`);
    dialog.dismiss().catch(() => undefined);
  });
  await page.goto(address, { waitUntil: 'load' });
  return { page, ...log };
}
