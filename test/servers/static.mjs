import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import path from 'node:path';

const types = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** The file an address stands for below a folder, or undefined where there is none (or it would be outside). */
async function fileFor(folder, pathname) {
  const file = path.join(folder, pathname.endsWith('/') ? `${pathname}index.html` : pathname);
  if (!file.startsWith(folder)) return undefined;
  const found = await stat(file).catch(() => undefined);
  return found?.isFile() ? file : undefined;
}

/**
 * Responds to a request with a file below `folder`, or with 404.
 *
 * @param {import('node:http').ServerResponse} response
 * @param {string} folder an absolute path
 * @param {string} pathname the address within the folder, still percent-encoded
 * @param {Record<string, string>} [headers] the headers that are sent beside the type, with HTML only
 */
export async function sendFile(response, folder, pathname, headers = {}) {
  const file = await fileFor(folder, decodeURIComponent(pathname));
  if (!file) {
    response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end(`Nothing at ${pathname}\n`);
    return;
  }
  const ending = path.extname(file);
  response.writeHead(200, {
    'content-type': types[ending] ?? 'application/octet-stream',
    'cache-control': 'no-cache',
    ...(ending === '.html' && headers),
  });
  createReadStream(file).pipe(response);
}
