import { createServer, request } from 'node:http';

export interface MovingProxy {
  /** The address of before, from which everything is redirected. */
  readonly old: string;
  /** The address to which it leads: a folder. */
  readonly moved: string;
  /** The redirects, in the order of their requests. */
  readonly redirected: readonly string[];
  close(): Promise<void>;
}

/** Starts a proxy before a site that has moved into the folder `/blog`; its old addresses redirect there by this status. */
export async function startMovingProxy(upstream: string, status: number): Promise<MovingProxy> {
  const { hostname, port } = new URL(upstream);
  const redirected: string[] = [];
  const server = createServer((incoming, outgoing) => {
    const { method = '', url = '', headers } = incoming;
    if (!url.startsWith('/blog/')) {
      redirected.push(method);
      incoming.resume();
      outgoing.writeHead(status, { location: `/blog${url}` }).end();
      return;
    }
    const forwarded = request({ hostname, port, method, path: url.slice('/blog'.length), headers }, (response) => {
      outgoing.writeHead(response.statusCode ?? 502, response.headers);
      response.pipe(outgoing);
    });
    forwarded.on('error', () => outgoing.destroy());
    incoming.pipe(forwarded);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const old = `http://127.0.0.1:${(server.address() as { port: number }).port}`;
  return {
    old,
    moved: `${old}/blog`,
    redirected,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
