import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestContext } from 'node:test';
import { restSource, type RestSource } from '../../../src/sources/rest/index.js';
import { documentedFetch, type DocumentedFetch } from './documented.js';
import { startRestServer, type RestServer, type RestServerOptions } from '../../../src/rest-server/index.js';

export interface Served extends DocumentedFetch {
  readonly file: string;
  readonly server: RestServer;
  readonly source: RestSource;
}

const folders: string[] = [];
process.once('exit', () => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

/** The name of a file in a folder of its own, which goes when the process does. */
export function temporaryFile(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'colloquy-rest-'));
  folders.push(folder);
  return path.join(folder, 'comments.sqlite');
}

/** A server with a file of its own for one test, at the end of which all its responses must have been as documented. */
export async function serve(context: TestContext, options: Partial<RestServerOptions> = {}): Promise<Served> {
  const file = options.file ?? temporaryFile();
  const server = await startRestServer({ file, limit: false, ...options });
  const documented = documentedFetch(server.url);
  context.after(async () => {
    await server.close();
    assert.deepEqual(documented.faults, []);
  });
  const { fetch } = documented;
  return { ...documented, file, server, source: restSource({ endpoint: server.url, fetch }) };
}
