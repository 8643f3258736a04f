/** Parameters that say how a reader came to a page, and not which page it is. */
const campaign = /^(?:utm_\w+|fbclid|gclid|mc_cid|mc_eid|ref|source|share|replytocom|amp)$/i;

/**
 * What two addresses of one page have in common: the host without `www.`, the path without `index.html` and a slash at the
 * end, and the query without what tells campaigns apart. A path or another name of a page is returned as it is. Undefined
 * for an empty one.
 */
export function pageKey(address: string): string | undefined {
  const given = address.trim();
  if (!given) return undefined;
  const hasHost = /^(?:https?:)?\/\//i.test(given);
  if (!hasHost && !given.startsWith('/')) return given;
  let url: URL;
  try {
    url = new URL(given, 'https://page.invalid');
  } catch {
    return given;
  }
  return `${hasHost ? hostKey(url.hostname) : ''}${pathKey(url)}`;
}

function hostKey(host: string): string {
  // `blog-example-com.translate.goog` is a translated page of `blog.example.com`.
  const [, translated] = /^(.+)\.translate\.goog$/.exec(host) ?? [];
  const own = translated === undefined ? host : translated.replace(/--|-/g, (dash) => (dash === '--' ? '-' : '.'));
  return own.replace(/^(?:www|m|amp)\./, '');
}

function pathKey({ pathname, searchParams }: URL): string {
  const plain = pathname.replace(/\/(?:index|default)\.(?:html?|php|aspx?)$/i, '/').replace(/\/+$/, '');
  const kept = [...searchParams]
    .filter(([name]) => !campaign.test(name) && !name.startsWith('_x_tr_'))
    .map(([name, value]) => `${name}=${value}`)
    .sort();
  let read = plain;
  try {
    read = decodeURI(plain);
  } catch {
    // as it stands
  }
  return `${read}${kept.length > 0 ? `?${kept.join('&')}` : ''}`;
}
