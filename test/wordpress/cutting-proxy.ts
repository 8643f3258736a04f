import { createServer, request, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** When the connection ends: before the server has heard of the request, or before the reader gets the response. */
export type Cut = 'before' | 'after' | 'halfway';

export interface CuttingProxy {
  readonly url: string;
  /** How the next posts end; those behind the list go through. */
  cuts: Cut[];
  close(): Promise<void>;
}

async function bodyOf(message: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** Stands before a server and cuts connections, as networks do. */
export async function startCuttingProxy(upstream: string): Promise<CuttingProxy> {
  const cuts: Cut[] = [];
  const server: Server = createServer((incoming, outgoing) => {
    const cut = incoming.method === 'POST' ? cuts.shift() : undefined;
    void bodyOf(incoming).then((body) => {
      if (cut === 'before') return void incoming.socket.destroy();
      const { method = 'GET', url = '/', headers } = incoming;
      const forwarded = request(
        upstream + url,
        { method, headers },
        (response) =>
          void bodyOf(response).then((text) => {
            if (cut === 'after') return void incoming.socket.destroy();
            const { 'transfer-encoding': _chunked, ...rest } = response.headers;
            outgoing.writeHead(response.statusCode ?? 502, { ...rest, 'content-length': text.length });
            if (cut !== 'halfway') return void outgoing.end(text);
            outgoing.write(text.subarray(0, text.length / 2), () => incoming.socket.destroy());
          }),
      );
      forwarded.on('error', () => incoming.socket.destroy());
      forwarded.end(body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    cuts,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
