/** What browsers have of selections in shadow roots; which of it depends on the browser and its age. */
interface ShadowSelection {
  getComposedRanges?(
    ...options: readonly ({ readonly shadowRoots: readonly ShadowRoot[] } | ShadowRoot)[]
  ): readonly StaticRange[];
}

/**
 * The selection, as far as it lies within a shadow root, or inside of an element. Undefined where nothing is selected there, or not all of it.
 *
 * By `getComposedRanges` where there is one; Safari 17 wants the roots themselves. Chromium before 137 asks the root,
 * and Firefox before 142 tells everyone.
 */
export function composedRange(root: HTMLElement | ShadowRoot): AbstractRange | undefined {
  const selection = getSelection() as (Selection & ShadowSelection) | null;
  if (!selection) return undefined;
  const tree = root.getRootNode();
  const roots = tree instanceof ShadowRoot ? [tree] : [];
  const ranges = [
    () => selection.getComposedRanges?.({ shadowRoots: roots })[0],
    () => selection.getComposedRanges?.(...roots)[0],
    () => rangeOf((tree as ShadowRoot & { getSelection?(): Selection | null }).getSelection?.()),
    () => rangeOf(selection),
  ];
  for (const ask of ranges) {
    const range = attempt(ask);
    if (
      range &&
      !range.collapsed &&
      [range.startContainer, range.endContainer].every((node) => node.getRootNode() === tree && root.contains(node))
    )
      return range;
  }
  return undefined;
}

const rangeOf = (selection: Selection | null | undefined): Range | undefined =>
  selection && selection.rangeCount > 0 ? selection.getRangeAt(0) : undefined;

/** An older browser takes the newer arguments for a fault. */
function attempt(ask: () => AbstractRange | undefined): AbstractRange | undefined {
  try {
    return ask();
  } catch {
    return undefined;
  }
}
