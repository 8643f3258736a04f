import { freeName } from './free-name.js';

/** The longest id that is made of a name, in characters. */
const longest = 60;

/** An id for a person, made of their name: `Zoë O’Neil` is `zoe-oneil`, and `zoe-oneil-2` where that is taken. */
export function namePerson(name: string, isTaken: (id: string) => boolean): string {
  const words = name
    .normalize('NFKD')
    .replace(/\p{Mn}+/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/['’`]/g, '')
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter(Boolean);
  const stem = [...words.join('-')].slice(0, longest).join('') || 'person';
  return freeName(stem, isTaken);
}
