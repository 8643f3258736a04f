import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const cache = path.join(root, 'node_modules', '.cache', 'browser');
const npmBrowser = '@sparticuz/chromium@153.0.0';

const known = {
  linux: [
    '/usr/bin/google-chrome-stable',
    '/usr/bin/google-chrome',
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/snap/bin/chromium',
  ],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  win32: ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA']
    .map((name) => process.env[name])
    .filter(Boolean)
    .map((folder) => path.join(folder, 'Google/Chrome/Application/chrome.exe')),
};

/** The arguments every Chromium here is started with: quiet, offline, and without a sandbox for root only. */
export const chromiumArgs = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
];

/** Where a Chromium is, without installing anything: launch options for puppeteer-core, or undefined. */
export async function findChromium() {
  const named = [process.env.CHROME_PATH, process.env.PUPPETEER_EXECUTABLE_PATH].filter(Boolean);
  const executablePath = [...named, ...(known[process.platform] ?? [])].find((file) => existsSync(file));
  if (executablePath) return { executablePath, headless: true, env: process.env, args: chromiumArgs };
  return fromNpm();
}

/** The Chromium that an npm package carries (Linux), with the libraries it carries for hosts that have none. */
async function fromNpm() {
  const entry = path.join(cache, 'node_modules/@sparticuz/chromium/build/index.js');
  if (!existsSync(entry)) return undefined;
  // Makes the package unpack NSS and expat beside the browser: a bare host has neither.
  process.env.AWS_LAMBDA_JS_RUNTIME ??= 'nodejs22.x';
  const { default: chromium } = await import(pathToFileURL(entry).href);
  const executablePath = await chromium.executablePath();
  return { executablePath, headless: 'shell', env: process.env, args: chromiumArgs };
}

function installFromNpm() {
  console.log(`No Chrome or Chromium found: installing ${npmBrowser} into node_modules/.cache (once, about 67 MB)`);
  mkdirSync(cache, { recursive: true });
  const flags = ['--no-save', '--no-audit', '--no-fund', '--loglevel', 'error'];
  execFileSync('npm', ['install', '--prefix', cache, ...flags, npmBrowser], { stdio: 'inherit' });
}

/** Finds a Chromium, or installs one from the npm registry. Throws, saying what to install, when neither works. */
export async function ensureChromium() {
  let found = await findChromium();
  if (!found && process.platform === 'linux') {
    try {
      installFromNpm();
      found = await fromNpm();
    } catch (error) {
      console.error(String(error));
    }
  }
  if (found) return found;
  throw new Error(
    'The tests need Chrome or Chromium. Install one (Debian and Ubuntu: apt-get install -y chromium) ' +
      'or set CHROME_PATH to its executable.',
  );
}

/** Where Firefox is, or undefined. */
export function findFirefox() {
  const places = ['/usr/bin/firefox-esr', '/usr/bin/firefox', '/Applications/Firefox.app/Contents/MacOS/firefox'];
  return [process.env.FIREFOX_PATH, ...places].find((file) => file && existsSync(file));
}

/** Where WebKitGTK's small browser and its driver are, or undefined. */
export function findWebKit() {
  const libraries = ['x86_64-linux-gnu', 'aarch64-linux-gnu'];
  const places = libraries.map((name) => `/usr/lib/${name}/webkit2gtk-4.1/MiniBrowser`);
  const binary = [process.env.WEBKIT_PATH, ...places].find((file) => file && existsSync(file));
  const driver = ['/usr/bin/WebKitWebDriver', '/usr/local/bin/WebKitWebDriver'].find((file) => existsSync(file));
  return binary && driver ? { binary, driver } : undefined;
}
