/** The child that an element hands on by one of its slots. Only children are looked at: there may be very much in them. */
export function slotted(host: Element, slot: string): HTMLElement | undefined {
  for (const child of host.children) if (child.slot === slot) return child as HTMLElement;
  return undefined;
}
