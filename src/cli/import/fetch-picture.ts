/** A picture that is larger is left where it is. */
export const largestPicture = 20 * 1024 ** 2;
/** How long a server may take, in milliseconds. */
const patience = 30_000;

/**
 * The bytes of a picture at an address of the web.
 *
 * @throws {Error} with a sentence that says why it cannot be had.
 */
export async function fetchPicture(url: string): Promise<Uint8Array> {
  if (!/^https?:\/\//i.test(url)) throw new Error('an address that is none of the web');
  const response = await fetch(url, { signal: AbortSignal.timeout(patience), headers: { Accept: 'image/*' } });
  if (!response.ok || !response.body) {
    await response.body?.cancel();
    throw new Error(`the status ${response.status}`);
  }
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of response.body as unknown as AsyncIterable<Uint8Array>) {
    size += part.length;
    // Leaving the loop cancels the response.
    if (size > largestPicture) throw new Error(`more than ${largestPicture / 1024 ** 2} MB`);
    parts.push(part);
  }
  return Buffer.concat(parts);
}
