/**
 * Defines `<colloquy-article>` where it does not come with the discussion, as in the embed: most pages with that have
 * comments alone. Never rejects.
 */
export const lateArticle: { load?: () => Promise<void> } = {};
