import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { cpSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { install } from './install.mjs';

/** Why there can be no WordPress here, and how to get it; undefined when there can. */
export async function whyNot() {
  try {
    await install();
    return undefined;
  } catch (error) {
    return (
      `No real WordPress here. ${error.message} (needed: Linux with apt-get, dpkg and the package lists of Debian 12 or later` +
      ' or a current Ubuntu, which `apt-get update` brings; tar; and npm with a registry)'
    );
  }
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** Copies the fresh database over the one in use. */
function refresh(database, data) {
  for (const rest of ['-journal', '-wal', '-shm']) rmSync(path.join(data, `database.sqlite${rest}`), { force: true });
  cpSync(database, data, { recursive: true });
}

/**
 * Serves a WordPress of its own on 127.0.0.1; see index.d.mts for what can be asked of it. The files are shared, the
 * database is not.
 */
export async function startWordPress({ anonymous = true, flood = false, workers = 3, port, options = {} } = {}) {
  const { site, database, php, router, version } = await install();
  const data = mkdtempSync(path.join(tmpdir(), 'colloquy-wordpress-'));
  refresh(database, data);
  const chosen = port ?? (await freePort());
  const url = `http://127.0.0.1:${chosen}`;
  const token = randomUUID();
  const log = path.join(data, 'php.log');
  const output = openSync(log, 'a');
  const env = {
    ...process.env,
    ...php.env,
    WORDPRESS_DATA: data,
    WORDPRESS_CONTROL: token,
    PHP_CLI_SERVER_WORKERS: String(workers),
  };
  const args = [...php.args, '-d', `error_log=${log}`, '-S', `127.0.0.1:${chosen}`, '-t', site, router];
  // A group of its own, so that the workers end with it.
  const child = spawn(php.command, args, { env, detached: true, stdio: ['ignore', output, output] });
  const stop = () => {
    try {
      process.kill(-child.pid);
    } catch {
      // it has ended already
    }
  };
  process.once('exit', stop);

  async function control(wish) {
    const response = await fetch(`${url}/test-control`, {
      method: 'POST',
      headers: { 'X-Test-Control': token },
      body: JSON.stringify(wish),
    });
    const text = await response.text();
    let said;
    try {
      said = JSON.parse(text);
    } catch {
      throw new Error(
        `Expected WordPress to do "${wish.do}", got HTTP ${response.status} and ${text.slice(0, 300)}\n${readFileSync(log, 'utf8').slice(-600)}`,
      );
    }
    if ('error' in said) throw new Error(`Expected WordPress to do "${wish.do}", got: ${said.error}`);
    return said.answer;
  }

  const setOptions = (values) => control({ do: 'options', options: values });
  const begin = () => setOptions({ test_anonymous: anonymous ? 1 : 0, test_flood: flood ? 1 : 0, ...options });

  async function close() {
    process.off('exit', stop);
    const ended = new Promise((resolve) => child.once('exit', resolve));
    if (child.exitCode === null && child.signalCode === null) {
      stop();
      await ended;
    }
    rmSync(data, { recursive: true, force: true });
  }

  for (let tries = 0; ; tries++) {
    try {
      await fetch(`${url}/wp-includes/version.php`, { method: 'HEAD' });
      break;
    } catch {
      if (tries < 200 && child.exitCode === null) await wait(20);
      else {
        const words = readFileSync(log, 'utf8').slice(-600);
        await close();
        throw new Error(`Expected PHP to serve WordPress at ${url}, got: ${words}`);
      }
    }
  }
  await begin();

  return {
    url,
    version,
    close,
    async reset() {
      refresh(database, data);
      await begin();
    },
    options: setOptions,
    post: (post = {}) => control({ do: 'post', post }),
    comments: (comments) => control({ do: 'comments', comments }),
    comment: (comment) => control({ do: 'comment', comment }),
    importItem: (item) => control({ do: 'import', item }),
    remove: (ids) => control({ do: 'remove', ids }),
    exportComments: (post) => control({ do: 'export', post }),
    exportSite: () => control({ do: 'wxr' }),
    rendered: (id) => control({ do: 'render', id }),
    setStatus: (id, status) => control({ do: 'setStatus', id, status }),
    unflood: () => control({ do: 'unflood' }),
    log: () => readFileSync(log, 'utf8'),
  };
}
