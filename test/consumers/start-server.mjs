import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

/** A port on loopback that nothing listens at. */
function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/**
 * Starts a server of an app and waits until it responds.
 *
 * @param {string} folder
 * @param {(port: number) => { command: string, args: string[], env?: Record<string, string> }} describe
 */
export async function startServer(folder, describe) {
  const port = await freePort();
  const { command, args, env } = describe(port);
  const child = spawn(command, args, {
    cwd: folder,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const stop = () => child.kill();
  process.on('exit', stop);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
  const origin = `http://127.0.0.1:${port}`;
  for (let attempts = 0; ; attempts++) {
    const response = await fetch(origin).catch(() => undefined);
    if (response) break;
    if (child.exitCode !== null || attempts > 600)
      throw new Error(`Expected ${command} to respond at ${origin}, got\n${output}`);
    await wait(100);
  }
  return {
    origin,
    output: () => output,
    close() {
      process.off('exit', stop);
      return new Promise((resolve) => {
        child.once('exit', resolve);
        if (!child.kill()) resolve();
      });
    },
  };
}
