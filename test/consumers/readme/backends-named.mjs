import { networkBackends } from './stand-ins.mjs';

/** The backends over a network that some code names: as an attribute, an option or an import. */
export function backendsNamed(code) {
  const names = [...code.matchAll(/backend["']?\s*[=:]\s*["']([a-z\d-]+)|sources\/([a-z\d-]+)/g)].map(([, one, other]) => one ?? other);
  return [...new Set(names)].filter((name) => networkBackends.includes(name));
}

/** The stand-in for a host: the backend that is part of its name, or else the only one that is named. */
export function standInFor(hostname, names) {
  return names.find((name) => hostname.includes(name)) ?? (hostname.endsWith('.bsky.app') ? 'bluesky' : names.length === 1 ? names[0] : undefined);
}
