import type { Head } from '../format.js';
import { jsonHead, within } from '../json/json-head.js';

/** How sure it is that a file is a JSON Feed, of which the version is an address. */
export function detect(head: Head): number {
  if (!head.text.includes('jsonfeed.org/version/')) return 0;
  const version = within(jsonHead(head), 'version');
  return typeof version === 'string' && /^https?:\/\/(?:www\.)?jsonfeed\.org\/version\//.test(version) ? 0.95 : 0;
}
