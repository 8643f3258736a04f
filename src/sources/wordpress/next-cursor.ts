/** A page of a thread: its number, and behind a space the second that is before it, if one does. */
export const firstPage = '1';

/**
 * The page that follows. It begins behind a second that has been read completely, in the site's own time and as
 * WordPress compares it: what comes or goes before then does not move it, as it moves pages that go by number. Those
 * serve only where one second fills more than a page, as bulk imports leave them.
 *
 * @param dates Of the page that was read, oldest first. The last second may go on behind it, so it is read once more.
 * @param pages How many there are behind the second before this one; NaN where a proxy has taken it away.
 */
export function nextCursor(cursor: string, dates: readonly string[], pages: number): string | undefined {
  const [page, after = ''] = cursor.split(' ');
  if (pages >= 0 ? Number(page) >= pages : dates.length === 0) return undefined;
  const last = dates.at(-1) ?? '';
  const complete = dates.findLast((date) => date < last) ?? '';
  return complete > after ? `${firstPage} ${complete}` : `${Number(page) + 1} ${after}`;
}
