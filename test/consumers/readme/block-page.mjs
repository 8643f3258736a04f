import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { backendsNamed, standInFor } from './backends-named.mjs';

const cdn = /^https:\/\/(?:cdn\.jsdelivr\.net\/npm|unpkg\.com)\/colloquy(?:@[^/]+)?\/([^?#]+)/;

/**
 * Opens an address in a new tab. A CDN delivers the files of the packed package, comment servers are stood in for, and
 * any other request to elsewhere fails.
 *
 * @param {import('./workshop.mjs').Workshop} workshop
 * @param {string} address
 * @param {{ code: string, scripts?: boolean }} options `code` names the backends; `scripts: false` turns scripts off
 */
export async function openBlockPage({ browser, folder, standIns }, address, { code, scripts = true }) {
  const page = await browser.newPage();
  const complaints = [];
  const { origin } = new URL(address);
  const backends = backendsNamed(code);
  await page.setJavaScriptEnabled(scripts);
  await page.setRequestInterception(true);
  page.on('pageerror', (error) => complaints.push(`${error.stack ?? error}`));
  page.on('console', (message) => {
    if (['error', 'warn'].includes(message.type())) complaints.push(message.text());
  });
  page.on('requestfailed', (request) => {
    const { errorText } = request.failure();
    // Where a response has come, the page only stopped reading it.
    if (errorText !== 'net::ERR_ABORTED' || !request.response()?.ok()) complaints.push(`${request.url()} ${errorText}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) complaints.push(`${response.url()}: HTTP ${response.status()}`);
  });
  page.on('request', (request) => {
    respondElsewhere(request).then(
      (response) => (response ? request.respond(response) : request.continue()),
      (error) => {
        complaints.push(error.message);
        return request.abort();
      },
    ).catch((error) => complaints.push(String(error)));
  });

  async function respondElsewhere(request) {
    const url = new URL(request.url());
    if (url.origin === origin || !url.protocol.startsWith('http')) return undefined;
    const [, file] = cdn.exec(url.href) ?? [];
    if (file) return fileOfPackage(path.join(folder, 'node_modules/colloquy', decodeURIComponent(file)));
    const backend = standInFor(url.hostname, backends);
    if (!backend) throw new Error(`The page asks ${url.href}, for which nothing stands in`);
    const response = await fetch(`${standIns.origin}/${backend}${url.pathname}${url.search}`, {
      method: request.method(),
      headers: { 'content-type': request.headers()['content-type'] ?? 'text/plain', origin },
      ...(request.postData() && { body: request.postData() }),
    });
    return { status: response.status, headers: Object.fromEntries(response.headers), body: Buffer.from(await response.arrayBuffer()) };
  }

  await page.goto(address, { waitUntil: 'load' });
  return { page, complaints };
}

const types = { '.js': 'text/javascript', '.json': 'application/json', '.css': 'text/css' };

async function fileOfPackage(file) {
  const body = await readFile(file);
  return { status: 200, contentType: types[path.extname(file)] ?? 'application/octet-stream', headers: { 'access-control-allow-origin': '*' }, body };
}
