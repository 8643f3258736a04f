/** Where a host serves a file of a repository at a version: to be read, and as it is, for pictures. */
const hosts = {
  'github.com': {
    page: (place, tag) => `${place}/blob/${tag}/`,
    raw: (place, tag) => `${place.replace('//github.com/', '//raw.githubusercontent.com/')}/${tag}/`,
  },
  'gitlab.com': { page: (place, tag) => `${place}/-/blob/${tag}/`, raw: (place, tag) => `${place}/-/raw/${tag}/` },
};

// Markdown's links and pictures, and code, in which there are none.
const link = /`[^`\n]*`|(!?)(\[(?:[^\]]|\\\])*\]\()([^)\s]+)/g;
const isRelative = (address) => !/^([a-z][a-z+.-]*:|#|\/\/)/i.test(address);

/** Does something to the text of a README that stands outside of its code blocks. */
function outsideCode(markdown, change) {
  return markdown
    .split(/(^```[\s\S]*?^```$)/m)
    .map((part, index) => (index % 2 ? part : change(part)))
    .join('');
}

/** The links and pictures of a README that npm's page of the package cannot follow. */
export function relativeLinks(markdown) {
  const found = [];
  outsideCode(markdown, (text) => {
    for (const [, , , address] of text.matchAll(link)) if (address && isRelative(address)) found.push(address);
    return text;
  });
  return found;
}

/**
 * A README whose links and pictures lead to the files of one version, as npm shows it. Those that lead to another version
 * of the same repository are changed as well.
 *
 * @param {string} markdown
 * @param {string} place the repository, as `https://github.com/owner/name`
 * @param {string} tag
 */
export function withAbsoluteLinks(markdown, place, tag) {
  const host = hosts[new URL(place).host];
  if (!host)
    throw new Error(
      `Expected a repository at ${Object.keys(hosts).join(' or ')}, whose files have known addresses, got ${place}`,
    );
  const [page, raw] = [host.page(place, tag), host.raw(place, tag)];
  const known = [host.page(place, '\0'), host.raw(place, '\0')].map((address) => address.split('\0')[0]);
  const pathOf = (address) => {
    if (isRelative(address)) return address.replace(/^\.\//, '');
    const start = known.find((one) => address.startsWith(one));
    return start && address.slice(start.length).replace(/^[^/]+\//, '');
  };
  return outsideCode(markdown, (text) =>
    text.replace(link, (all, picture, before, address) => {
      const path = address && pathOf(address);
      return path ? `${picture}${before}${picture ? raw : page}${path}` : all;
    }),
  );
}
