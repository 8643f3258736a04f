/** What a selector finds in an element, through shadow roots: each part of it is looked for inside what the part before found. */
export function inside(element, selector) {
  return selector.split(' ').reduce((found, part) => found && find(found, part), element);
}

function find(element, selector) {
  const root = element.shadowRoot ?? element;
  return root.querySelector(selector) ?? element.querySelector(selector);
}

/** Polls until there is a result. */
export async function waitUntil(ask, within = 10_000) {
  const end = Date.now() + within;
  for (;;) {
    const result = ask();
    if (result) return result;
    if (Date.now() > end) throw new Error(`Expected a result within ${within} ms: ${ask}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
