import type { Translation } from '../../locales/phrases.js';
import type { StringsLoader } from '../../locales/registered.js';
import type { Strings } from '../../locales/strings.js';
import { warnOnce } from './warn-once.js';

const loaders = new Map<string, StringsLoader>();

/**
 * A loader of the table of words at an address, which is fetched once for all elements that name it. Where it cannot be
 * had, the words of the language stay, and the next element asks again.
 *
 * @param address - Of a JSON file with phrases, as `Translation` has them; relative to the document.
 */
export function wordsFile(address: string): StringsLoader {
  let load = loaders.get(address);
  if (!load) loaders.set(address, (load = () => fetchWords(address)));
  return load;
}

async function fetchWords(address: string): Promise<Translation<Strings>> {
  // A server's mistake, where a framework has put a table into the attribute: it sets the property when it hydrates.
  if (address === '[object Object]') return {};
  try {
    const response = await fetch(new URL(address, document.baseURI));
    if (!response.ok) throw new Error(`Expected a JSON file of words, got HTTP ${response.status}`);
    return (await response.json()) as Translation<Strings>;
  } catch (error) {
    loaders.delete(address);
    warnOnce(
      `Expected \`strings="${address}"\` to be the address of a JSON file of words. Those of the language stay.`,
      error,
    );
    return {};
  }
}
