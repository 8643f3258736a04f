/** Whether the words at hand are those for a tag: English, or none at all. */
export const isEnglish = (tag: string): boolean => /^(en(-[a-z]{2})?)?$/i.test(tag);
