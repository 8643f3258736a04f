/** How the kinds of pictures begin that a page can show and that hold no scripts. */
const kinds: readonly (readonly [type: string, start: RegExp])[] = [
  ['png', /^\x89PNG\r\n/],
  ['jpeg', /^\xff\xd8\xff/],
  ['gif', /^GIF8[79]a/],
  ['webp', /^RIFF[\s\S]{4}WEBP/],
  ['avif', /^[\s\S]{4}ftypavi[fs]/],
];

/** The kind of a picture, such as `png`, by its bytes; undefined where a page cannot show it. */
export function pictureKind(bytes: Uint8Array): string | undefined {
  const start = String.fromCharCode(...bytes.subarray(0, 16));
  return kinds.find(([, pattern]) => pattern.test(start))?.[0];
}

/** A picture as a `data:` address; undefined where a page cannot show it. */
export function pictureUrl(bytes: Uint8Array): string | undefined {
  const kind = pictureKind(bytes);
  if (kind === undefined) return undefined;
  const parts: string[] = [];
  // A multiple of 3, so that the parts join, and small enough for the arguments of a call.
  for (let at = 0; at < bytes.length; at += 0x6000)
    parts.push(btoa(String.fromCharCode(...bytes.subarray(at, at + 0x6000))));
  return `data:image/${kind};base64,${parts.join('')}`;
}
