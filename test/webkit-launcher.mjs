import { spawn } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import { keyboard } from './webkit-keys.mjs';

/**
 * Runs tests in WebKitGTK through `WebKitWebDriver` (Debian: `webkit2gtk-driver`), one page at a time.
 * The `type` is 'puppeteer' so that the runner's keyboard and viewport commands use `getPage()` below.
 */
export function webkitLauncher({ binary, driver, port = 4456, display = ':97' }) {
  const children = [];
  const needsDisplay = !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY;
  let session;
  let active;

  async function call(method, path, body) {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      headers: { 'content-type': 'application/json' },
      ...(method === 'POST' && { body: JSON.stringify(body ?? {}) }),
    });
    const { value } = await response.json();
    if (!response.ok) throw new Error(`${method} ${path}: ${value?.error}: ${value?.message}`);
    return value;
  }

  const page = {
    keyboard: keyboard((actions) =>
      call('POST', `/session/${session}/actions`, { actions: [{ type: 'key', id: 'keyboard', actions }] }),
    ),
    setViewport: ({ width, height }) => call('POST', `/session/${session}/window/rect`, { width, height }),
    url: () => call('GET', `/session/${session}/url`),
  };

  async function start() {
    if (needsDisplay) {
      children.push(spawn('Xvfb', [display, '-screen', '0', '1280x900x24', '-nolisten', 'tcp'], { stdio: 'ignore' }));
      await wait(500);
    }
    children.push(
      spawn(driver, [`--port=${port}`, '--host=127.0.0.1'], {
        stdio: 'ignore',
        env: {
          ...process.env,
          ...(needsDisplay && { DISPLAY: display }),
          LIBGL_ALWAYS_SOFTWARE: '1',
          WEBKIT_DISABLE_COMPOSITING_MODE: '1',
        },
      }),
    );
    await ready();
    const browserOptions = { binary, args: ['--automation'] };
    const alwaysMatch = { browserName: 'MiniBrowser', 'webkitgtk:browserOptions': browserOptions };
    session = (await call('POST', '/session', { capabilities: { alwaysMatch } })).sessionId;
  }

  async function ready() {
    const deadline = Date.now() + 15_000;
    for (;;) {
      try {
        return await call('GET', '/status');
      } catch (error) {
        if (Date.now() > deadline) throw error;
        await wait(100);
      }
    }
  }

  return {
    name: 'WebKit',
    type: 'puppeteer',
    concurrency: 1,
    async startSession(id, url) {
      if (children.length === 0) await start();
      active = id;
      await call('POST', `/session/${session}/url`, { url });
    },
    startDebugSession() {
      throw new Error('WebKit has no debug session here: use Chromium for --manual and --watch');
    },
    isActive: (id) => id === active,
    getBrowserUrl: () => page.url(),
    getPage: () => page,
    async stopSession() {
      active = undefined;
      return {};
    },
    async stop() {
      // The driver may be gone already, and then there is no session to close.
      if (session) await call('DELETE', `/session/${session}`).catch(() => {});
      for (const child of children.reverse()) child.kill();
    },
  };
}
