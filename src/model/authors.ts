/** The ids of those who wrote an article or a comment, in the order of the byline. */
export const authorsOf = ({
  author = [],
}: {
  readonly author?: string | readonly string[] | undefined;
}): readonly string[] => (typeof author === 'string' ? [author] : author);
