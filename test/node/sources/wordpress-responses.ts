import { readFileSync, readdirSync } from 'node:fs';
import type { Fetch } from '../../../src/sources/shared/request.js';

interface Exchange {
  readonly name: string;
  readonly response: {
    readonly status: number;
    readonly headers: Readonly<Record<string, string>>;
    readonly json?: unknown;
    readonly text?: string;
  };
}

const folder = new URL('../../fixtures/transcripts/wordpress/', import.meta.url);

export const versions: readonly string[] = readdirSync(folder).sort();

function exchange(version: string, name: string): Exchange {
  const files = new URL(`${version}/`, folder);
  const file = readdirSync(files).find((one) => one.endsWith(`-${name}.json`));
  if (!file) throw new Error(`Expected ${version} to have a recording of "${name}", got none`);
  return JSON.parse(readFileSync(new URL(file, files), 'utf8')) as Exchange;
}

/** Recorded responses of a WordPress version: for a request whose method and URL contain a key, that exchange. */
export function responsesOf(version: string, exchanges: Readonly<Record<string, string>>): Fetch {
  return (url, { method = 'GET' } = {}) => {
    const name = Object.entries(exchanges).find(([part]) => `${method} ${url}`.includes(part))?.[1];
    if (name === undefined)
      throw new Error(`Expected no request but of ${Object.keys(exchanges).join(', ')}, got ${method} ${url}`);
    const { status, headers, json, text } = exchange(version, name).response;
    return Promise.resolve(new Response(json === undefined ? (text ?? '') : JSON.stringify(json), { status, headers }));
  };
}
