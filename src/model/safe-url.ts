const rasterData = /^data:image\/(?:avif|gif|jpeg|png|webp);base64,[A-Za-z0-9+/]+=*$/;
/** The schemes that links may have. */
export const linkSchemes = /^(https?|mailto):$/;

/** The URL in normal form, if its scheme is among these. */
export function withScheme(value: unknown, schemes: RegExp, base?: string): string | undefined {
  if (typeof value !== 'string') return undefined;
  try {
    const { href, protocol, username, password } = new URL(value, base);
    // `https://bank.example@evil.example/` reads like one site and leads to another.
    return schemes.test(protocol) && !username && !password ? href : undefined;
  } catch {
    return undefined;
  }
}

/**
 * The URL in normal form when it is absolute, http, https or mailto, and carries no user name or password;
 * otherwise undefined. Asked both when data comes in and when it is drawn, so that neither has to trust the other.
 */
export function safeUrl(value: unknown): string | undefined {
  return withScheme(value, linkSchemes);
}

/** Whether an address is safe and in normal form as it stands, as most are: to parse one takes as long as to draw its link. */
export const isPlainUrl = (value: string): boolean =>
  /^https?:\/\/(?!.*xn--)(?:[a-z\d-]+\.)+[a-z]{2,}(?:\/(?!\.)[\w.~-]*)+(?:[?#][\w.~=&+%/-]*)?$/.test(value);

/** Like {@link safeUrl}, for what is fetched or shown as a page: http and https alone. */
export function webUrl(value: unknown): string | undefined {
  return withScheme(value, /^https?:$/);
}

/** Like {@link safeUrl}, for pictures: http and https, or a raster image in a `data:` URL. SVG is refused, it can hold scripts. */
export function safeImageUrl(value: unknown): string | undefined {
  return typeof value === 'string' && rasterData.test(value) ? value : webUrl(value);
}
