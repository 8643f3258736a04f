/** Elements whose events arrive at another element, since they stand inside it. */
const inside = {
  'colloquy-discussion': ['colloquy-thread', 'colloquy-reply-form'],
  'colloquy-thread': ['colloquy-reply-form'],
};

/** The words that a type such as `'oldest' | 'newest'` allows. */
export const wordsIn = (type = '') => [...type.matchAll(/'([^']*)'/g)].map(([, word]) => word);

/** What a tidy manifest says of each tag, in the order of the tags. */
export function elementsOf({ modules }) {
  const elements = modules.flatMap(({ path, declarations }) =>
    declarations.filter(({ tagName }) => tagName).map((declaration) => ({ path, ...declaration })),
  );
  const eventsOf = (tag) => elements.find(({ tagName }) => tagName === tag)?.events ?? [];
  return elements
    .map(
      ({
        path,
        name,
        tagName,
        description,
        summary,
        attributes = [],
        members = [],
        slots = [],
        cssParts = [],
        cssProperties = [],
        events = [],
      }) => ({
        path,
        className: name,
        tag: tagName,
        description: description ?? summary,
        attributes,
        properties: members.filter(({ kind, readonly }) => kind === 'field' && !readonly),
        methods: members.filter(({ kind }) => kind === 'method'),
        events: [...events, ...(inside[tagName] ?? []).flatMap(eventsOf)],
        slots,
        cssParts,
        cssProperties,
      }),
    )
    .sort((a, b) => (a.tag < b.tag ? -1 : 1));
}
