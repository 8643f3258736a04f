// A proxy between a browser and a comment server that breaks what it is told to break, and nothing else.
import { createServer, request } from 'node:http';

/**
 * What a fault does to one request. `socket` is the browser's connection, `send` sends what the server did not say,
 * `forward` asks the real server and returns its response unsent.
 */
const faults = {
  'connection closed at once': ({ socket }) => socket.destroy(),
  'reset before the server had it': ({ socket }) => socket.resetAndDestroy(),
  'reset after the server stored it': async ({ forward, socket }) => {
    await forward();
    socket.resetAndDestroy();
  },
  'delayed by five seconds': async ({ forward, send, wait }) => {
    const response = await forward();
    await wait(5000);
    send(response);
  },
  'stored, without a response': async ({ forward }) => void (await forward()),
  'no response': () => undefined,
  401: ({ json }) =>
    json(401, { code: 'rest_comment_login_required', message: 'Sorry, you must be logged in to comment.' }),
  403: ({ json }) => json(403, { code: 'rest_comment_closed', message: 'Sorry, comments are closed for this item.' }),
  404: ({ json }) =>
    json(404, { code: 'rest_no_route', message: 'No route was found matching the URL and request method.' }),
  409: ({ json }) =>
    json(409, {
      code: 'comment_duplicate',
      message: 'Duplicate comment detected; it looks as though you&#8217;ve already said that!',
    }),
  413: ({ html }) => html(413, 'Request Entity Too Large'),
  429: ({ json }) => json(429, { code: 'too_many_requests', message: 'Too many requests.' }),
  '429 with Retry-After': ({ json }) =>
    json(429, { code: 'too_many_requests', message: 'Too many requests.' }, { 'Retry-After': '7' }),
  500: ({ json }) =>
    json(500, { code: 'internal_server_error', message: 'There has been a critical error on this website.' }),
  '502 with HTML': ({ html }) => html(502, 'Bad Gateway'),
  'truncated JSON after it was stored': async ({ forward, send }) => {
    const response = await forward();
    send({ ...response, body: response.body.subarray(0, Math.floor(response.body.length / 2)) });
  },
  'wrong content type, and HTML in it': ({ html }) => html(200, 'Welcome to the hotel network'),
  '200 with an error inside': ({ json }) =>
    json(200, { code: 'db_error', message: 'Database connection lost', data: { status: 500 } }),
  'wrong CORS after it was stored': async ({ forward, send }) => {
    const response = await forward();
    send({ ...response, headers: { ...response.headers, 'access-control-allow-origin': 'https://elsewhere.example' } });
  },
};

export const faultNames = Object.keys(faults);

/**
 * Starts a proxy on a free port of 127.0.0.1 before the server at `upstream`.
 *
 * `inject(name, matches, times)` breaks the requests for which `matches({method, url})` is true, `times` times;
 * `heal()` lets everything through again. `requests` lists what came, preflights left out.
 */
export async function startFaultProxy(upstream) {
  const { hostname, port } = new URL(upstream);
  const requests = [];
  const sockets = new Set();
  let injected;

  const server = createServer(async (incoming, outgoing) => {
    const body = [];
    for await (const chunk of incoming) body.push(chunk);
    const forward = () => ask({ hostname, port, incoming, body: Buffer.concat(body) });
    const send = ({ status, headers, body: bytes }) => {
      outgoing.writeHead(status, { ...headers, 'content-length': bytes.length, connection: 'close' }).end(bytes);
    };
    const { method, url } = incoming;
    if (method !== 'OPTIONS') requests.push({ method, url });
    try {
      if (method === 'OPTIONS' || !injected?.matches({ method, url }) || injected.times-- <= 0)
        return send(await forward());
      const cors = {
        'access-control-allow-origin': incoming.headers.origin ?? '*',
        'access-control-expose-headers': 'Retry-After',
      };
      const say = (status, type, text, more) =>
        send({ status, headers: { ...cors, 'content-type': type, ...more }, body: Buffer.from(text) });
      await faults[injected.name]({
        forward,
        send,
        socket: incoming.socket,
        wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
        json: (status, data, more) => say(status, 'application/json; charset=UTF-8', JSON.stringify(data), more),
        html: (status, title) =>
          say(
            status,
            'text/html',
            `<!doctype html><html><head><title>${title}</title></head><body><h1>${title}</h1></body></html>`,
          ),
      });
    } catch (error) {
      outgoing.destroy(error);
    }
  });
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));

  return {
    url: `http://127.0.0.1:${server.address().port}`,
    requests,
    inject(name, matches, times = Infinity) {
      if (!faults[name]) throw new Error(`Expected one of ${faultNames.join(', ')}, got "${name}"`);
      injected = { name, matches, times };
    },
    heal() {
      injected = undefined;
    },
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Asks the real server, as if the browser had asked it itself. */
function ask({ hostname, port, incoming, body }) {
  const headers = { ...incoming.headers, host: `${hostname}:${port}`, connection: 'close' };
  return new Promise((resolve, reject) => {
    const outgoing = request({ hostname, port, method: incoming.method, path: incoming.url, headers }, (response) => {
      const chunks = [];
      response.on('data', (chunk) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => {
        const { 'transfer-encoding': _chunked, connection: _connection, ...rest } = response.headers;
        resolve({ status: response.statusCode, headers: rest, body: Buffer.concat(chunks) });
      });
    });
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}
