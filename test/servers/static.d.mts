import type { ServerResponse } from 'node:http';

export function sendFile(
  response: ServerResponse,
  folder: string,
  pathname: string,
  headers?: Readonly<Record<string, string>>,
): Promise<void>;
