import { lookup } from 'node:dns';
import http from 'node:http';
import https from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { isPublicAddress } from './public-address.js';

/** A picture that is larger is left where it is. */
export const largestPicture = 20 * 1024 ** 2;
/** How long a server may take, in milliseconds. */
const patience = 30_000;
/** How many times an address may lead to another. */
const mostRedirects = 5;

export interface FetchPictureOptions {
  /** Whether addresses of this machine and of the local network are asked; only those of the internet when left out. */
  readonly localNetwork?: boolean;
}

/**
 * The bytes of a picture at an address of the web. An export comes from others, and so do the addresses in it: none of
 * them leads into the network that the import runs in, whatever its name resolves to or it redirects to.
 *
 * @throws {Error} with a sentence that says why it cannot be had.
 */
export async function fetchPicture(url: string, options: FetchPictureOptions = {}): Promise<Uint8Array> {
  const signal = AbortSignal.timeout(patience);
  let at = url;
  for (let redirects = 0; redirects <= mostRedirects; redirects += 1) {
    const response = await ask(at, options, signal);
    const { statusCode = 0, headers } = response;
    if (statusCode === 200) return bytesOf(response);
    response.destroy();
    if (![301, 302, 303, 307, 308].includes(statusCode) || headers.location === undefined)
      throw new Error(`the status ${statusCode}`);
    at = new URL(headers.location, at).href;
  }
  throw new Error(`more than ${mostRedirects} redirects`);
}

function ask(
  url: string,
  { localNetwork = false }: FetchPictureOptions,
  signal: AbortSignal,
): Promise<http.IncomingMessage> {
  if (!/^https?:\/\//i.test(url)) throw new Error('an address that is none of the web');
  const { protocol, hostname } = new URL(url);
  const host = hostname.replace(/^\[|\]$/g, '');
  // An IP address is not looked up.
  if (!localNetwork && isIP(host) > 0 && !isPublicAddress(host)) throw new Error(refusal(host));
  return new Promise((resolve, reject) => {
    (protocol === 'https:' ? https : http)
      .get(
        url,
        {
          signal,
          headers: { Accept: 'image/*', 'Accept-Encoding': 'identity' },
          ...(!localNetwork && { lookup: publicLookup }),
        },
        resolve,
      )
      .on('error', reject);
  });
}

/** The addresses of a name; an error where one of them is not of the internet. The connection is made to what was checked. */
const publicLookup: LookupFunction = (hostname, options, callback) =>
  lookup(hostname, { ...options, all: true }, (error, addresses) => {
    const [first] = error ? [] : addresses;
    const local = error ? undefined : addresses.find(({ address }) => !isPublicAddress(address));
    if (error || !first) callback(error ?? new Error(`no address of ${hostname}`), '');
    else if (local) callback(new Error(refusal(local.address)), '');
    else if (options.all) callback(null, addresses);
    else callback(null, first.address, first.family);
  });

const refusal = (address: string): string =>
  `${address}, an address of this machine or its network (--local-network asks it)`;

async function bytesOf(response: http.IncomingMessage): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of response as AsyncIterable<Uint8Array>) {
    size += part.length;
    // Leaving the loop ends the connection.
    if (size > largestPicture) throw new Error(`more than ${largestPicture / 1024 ** 2} MB`);
    parts.push(part);
  }
  return Buffer.concat(parts);
}
