import { safeUrl } from '../../model/safe-url.js';
import type { ImportLog } from '../import-log.js';

const address = /^\s*(?:mailto:)?[^\s@<>()]+@[^\s@<>()]+\.[^\s@<>()]+\s*$/i;
const avatar =
  /^https?:\/\/(?:[\w-]+\.)*(?:gravatar\.com|libravatar\.org|cravatar\.(?:cn|com)|gravatar\.[a-z.]+)\/|[/?&=](?:[\da-f]{32}|[\da-f]{40}|[\da-f]{64})(?=$|[/?&#.])/i;

/** A name as it may be shown. One that is an e-mail address is private: what people typed into the wrong field. */
export function publicName(name: string, log: ImportLog): string | undefined {
  const shown = name.replace(/\s+/g, ' ').trim();
  if (!shown) return undefined;
  if (!address.test(shown)) return shown;
  log.dropPrivate('e-mail address as a name');
  return undefined;
}

/** The address of a person's page, as it may be shown. One of an e-mail address is private. */
export function publicUrl(url: string, log: ImportLog): string | undefined {
  const given = url.trim();
  // WordPress writes the scheme before anything that is typed: `http://ann@mail.example`.
  if (address.test(given) || /^https?:\/\/[^/?#\s]+@/i.test(given)) {
    log.dropPrivate('e-mail address as a web address');
    return undefined;
  }
  const safe = safeUrl(given) ?? (/^[\w-]+(\.[\w-]+)+(\/\S*)?$/.test(given) ? safeUrl(`http://${given}`) : undefined);
  return safe?.startsWith('http') ? safe : undefined;
}

/** Whether the address of a picture holds the hash of an e-mail address, as those of Gravatar do. */
export const isAvatarOfAddress = (url: string): boolean => avatar.test(url);
