/** Opens every closed `<details>` around an element, also around the hosts of the shadow roots that it is in. */
export function openDetails(element: Element): void {
  for (let node: Node | null = element; node; node = outside(node)) {
    if (node instanceof HTMLDetailsElement && node !== element) node.open = true;
  }
}

/** What a node is shown in: its slot, the host of its shadow root, or its parent. */
function outside(node: Node): Node | null {
  return (node as Element).assignedSlot ?? (node instanceof ShadowRoot ? node.host : node.parentNode);
}
