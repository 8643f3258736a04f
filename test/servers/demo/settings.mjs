/** What a visitor can choose, by the name it has in the address; the first value of each is the default. */
export const settings = {
  backend: ['device', 'rest', 'both'],
  look: ['auto', 'light', 'dark'],
  lang: ['en', 'fr', 'ar'],
  replies: ['7', '1000', '10000'],
  scripts: ['on', 'off'],
  connection: ['online', 'offline'],
};

/**
 * What an address asks for. Values that do not exist count as left out.
 *
 * @param {URLSearchParams} query
 * @param {Partial<Record<keyof typeof settings, string>>} [defaults] in place of the first values
 * @returns {Record<keyof typeof settings, string>}
 */
export function readState(query, defaults = {}) {
  const entries = Object.entries(settings).map(([name, values]) => {
    const asked = query.get(name);
    return [name, values.includes(asked) ? asked : (defaults[name] ?? values[0])];
  });
  return Object.fromEntries(entries);
}

/** The address of a state, without what is the default. */
export function addressOf(state, defaults = {}) {
  const entries = Object.entries(state).filter(([name, value]) => value !== (defaults[name] ?? settings[name][0]));
  const query = new URLSearchParams(entries).toString();
  return query ? `/?${query}` : '/';
}
