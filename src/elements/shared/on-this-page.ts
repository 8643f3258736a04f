export const withoutFragment = (address: string): string => address.split('#')[0]!;

/**
 * What has to stand before a fragment so that it stays on this page, with its path and query: nothing, unless the
 * page has a `<base>` that resolves fragments against another address.
 */
export function pageBeforeFragment(): string {
  const page = withoutFragment(location.href);
  return withoutFragment(document.baseURI) === page ? '' : page;
}

/** An address as a link on this page: a fragment stays on the page, any other address is left as it is. */
export const onThisPage = (address: string, page = pageBeforeFragment()): string =>
  address[0] === '#' ? page + address : address;
