/** Attributes of other makers, and those of this package that hold one of few values. */
const sound =
  /^(sort=(oldest|newest|liked)|load=(eager|visible)|density=(comfortable|compact)|embeds=(click|off)|avatars=(off|initials|source)|fold=(read|off)|(contents|quotes|comment-headings|shortcuts|toolbar|pictures|cite)=(on|off)|heading-level=[1-6]|max-depth=\d+|(class|id|lang|dir|part|slot|style|hidden|exportparts|(data|aria)-.*)=.*)$/s;

/**
 * Whether the attributes of an element have to be looked at more closely, by what most pages do without: always where
 * {@link attributeMistakes} has something to say, and rarely elsewhere.
 */
export function mayBeMistaken(
  observed: readonly string[],
  attributes: Iterable<{ readonly name: string; readonly value: string }>,
): boolean {
  const names = new Set<string>();
  for (const { name, value } of attributes) {
    names.add(name);
    const isFree =
      observed.includes(name) &&
      value.trim() &&
      !/^(sort|quotes|load|contents|embeds|shortcuts|toolbar|density|avatars|pictures|cite|fold)$|-/.test(name);
    if (!isFree && !sound.test(`${name}=${value}`)) return true;
  }
  return names.has('endpoint') && !names.has('backend');
}
