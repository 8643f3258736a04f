import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** What a child process tells: its port once it listens, and what became of each thing that it was asked to do. */
interface Told {
  readonly id?: number;
  readonly port?: number;
  readonly result?: unknown;
  readonly error?: string;
}

/** A server in a process of its own, on a free port of 127.0.0.1. */
export interface ChildServer {
  readonly url: string;
  /** Has the process do something that it knows by name. */
  ask(action: string, ...values: readonly unknown[]): Promise<unknown>;
  close(): Promise<void>;
}

export interface ChildOptions {
  /** The server's name, for messages. */
  readonly title: string;
  readonly script: URL;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** Starts a server in a process of its own. Rejects with what it printed where it ends before it listens. */
export async function startChild({ title, script, args, env }: ChildOptions): Promise<ChildServer> {
  const child = fork(fileURLToPath(script), args, {
    execArgv: [],
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: { PATH: process.env.PATH, TZ: 'UTC', ...env },
  });
  const said: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => said.push(`${chunk}`));

  const waiting = new Map<number, (told: Told) => void>();
  const started = new Promise<number>((resolve, reject) => {
    child.on('message', ({ id, port, ...told }: Told) => {
      if (port !== undefined) resolve(port);
      if (id === undefined) return;
      waiting.get(id)?.(told);
      waiting.delete(id);
    });
    child.once('exit', (code) => {
      const error = `Expected ${title} to go on running, got exit code ${code}. It said: ${said.join('').trim()}`;
      reject(new Error(error));
      for (const settle of waiting.values()) settle({ error });
    });
  });

  let asked = 0;
  const close = async (): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.disconnect();
    await once(child, 'exit');
  };
  try {
    return {
      url: `http://127.0.0.1:${await started}`,
      async ask(action, ...values) {
        const id = (asked += 1);
        const { error, result } = await new Promise<Told>((resolve) => {
          waiting.set(id, resolve);
          child.send({ id, action, values });
        });
        if (error !== undefined) throw new Error(error);
        return result;
      },
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}
