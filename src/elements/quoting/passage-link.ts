/** The address of some words on this page: whose they are, and where they stand in the canonical text. */
export function passageLink(id: string, start: number, end: number): string {
  return `${location.href.replace(/#.*$/, '')}#quote=${encodeURIComponent(id)}:${start}-${end}`;
}
