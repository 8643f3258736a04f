/** Characters of a name that are shown: more is no name, and pushes everything else off the screen. */
export const longestName = 300;
/** Characters of an id, which stands in addresses and in the storage of the browser. */
export const longestId = 1_000;
