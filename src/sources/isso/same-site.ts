/**
 * Whether the server's cookies reach it from this page. Browsers go by the site, which is `example.org` for
 * `comments.example.org`, and which they know from a list; what can be told without the list is that a host and those
 * below it are one site. False where there is no page.
 */
export function isSameSite(endpoint: string): boolean {
  const { location } = globalThis as { location?: { hostname: string } };
  const page = `.${location?.hostname}`;
  const server = `.${new URL(endpoint).hostname}`;
  return page.endsWith(server) || server.endsWith(page);
}
