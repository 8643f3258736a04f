import type { WrittenElement } from './attribute-mistakes.js';

const sound = /^(sort=(oldest|newest)|quotes=(on|off)|load=(eager|visible)|heading-level=[1-6]|(max-depth|comment-count)=\d+|(class|id|lang|dir|part|slot|style|hidden|title|role|exportparts|tabindex|(data|aria)-.*|[^-_=]*[:@.].*)=.*)$/s;

/**
 * Whether the attributes of an element have to be looked at more closely, by what most pages do without: always where
 * {@link attributeMistakes} has something to say, and rarely elsewhere.
 */
export function mayBeMistaken({ observed, attributes }: Omit<WrittenElement, 'tag'>): boolean {
  if (attributes.has('endpoint') && !attributes.has('backend')) return true;
  for (const [name, value] of attributes) {
    const isFree = observed.includes(name) && value.trim() && !/^(sort|quotes|load)$|-/.test(name);
    if (!isFree && !sound.test(`${name}=${value}`)) return true;
  }
  return false;
}
