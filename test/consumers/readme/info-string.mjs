const known = {
  file: /^[\w@+.()[\]/-]+(#[\w-]+)?$/,
  name: /^[\w.-]+(\/[\w.-]+)*$/,
  run: /^(browser|node|server|types)$/,
  continues: true,
};

/**
 * The attributes of a block, from what follows the language in its info string. They are described in
 * docs/contributing/documentation.md.
 *
 * @param {string} meta such as `name=essay.json continues`
 * @param {string} at where the block stands, for the error
 * @returns {Record<string, string | true>}
 */
export function parseInfo(meta, at) {
  const pairs = meta.split(/\s+/).filter(Boolean).map((word) => {
    const [name, value] = word.split(/=(.*)/s);
    const form = known[name];
    const fits = form === true ? value === undefined : form?.test(value ?? '');
    if (!fits) throw new Error(`${at}: expected file=PATH, name=FILE, run=browser|node|server|types or continues, got ${word}`);
    return [name, value ?? true];
  });
  return Object.fromEntries(pairs);
}
