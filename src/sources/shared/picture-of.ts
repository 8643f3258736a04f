import type { Person } from '../../model/person.js';
import { webUrl } from '../../model/safe-url.js';

/**
 * The picture of a person, as far as its address may be given on: those of Gravatar and its like are made of a hash of
 * the person's e-mail address, in 32 digits or more, and those of QQ (`nk`) of the number that is its first part.
 */
export function pictureOf(address: unknown): Pick<Person, 'image'> {
  const image = webUrl(address);
  return image && !/[\da-f]{32}|nk=/i.test(image) ? { image } : {};
}
