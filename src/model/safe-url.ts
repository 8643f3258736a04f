/** The schemes a link may have. Everything else, `javascript:` and `data:` first of all, is refused. */
const linkSchemes: ReadonlySet<string> = new Set(['http:', 'https:', 'mailto:']);
const imageSchemes: ReadonlySet<string> = new Set(['http:', 'https:']);
const rasterData = /^data:image\/(?:avif|gif|jpeg|png|webp);base64,[A-Za-z0-9+/]+=*$/;

function parse(value: unknown): URL | undefined {
  if (typeof value !== 'string') return undefined;
  try {
    return new URL(value);
  } catch {
    return undefined;
  }
}

// `https://bank.example@evil.example/` reads like one site and leads to another.
const hasUserInfo = (url: URL): boolean => url.username !== '' || url.password !== '';

/**
 * The URL in normal form when it is absolute, http, https or mailto, and carries no user name or password;
 * otherwise undefined. Asked both when data comes in and when it is drawn, so that neither has to trust the other.
 */
export function safeUrl(value: unknown): string | undefined {
  const url = parse(value);
  return url && linkSchemes.has(url.protocol) && !hasUserInfo(url) ? url.href : undefined;
}

/** Like {@link safeUrl}, for pictures: http and https, or a raster image in a `data:` URL. SVG is refused, it can hold scripts. */
export function safeImageUrl(value: unknown): string | undefined {
  if (typeof value === 'string' && rasterData.test(value)) return value;
  const url = parse(value);
  return url && imageSchemes.has(url.protocol) && !hasUserInfo(url) ? url.href : undefined;
}
