/** What is run in the page of a story: the controls that its element should have, by the story's own argument types. */
export async function controlsOf(id) {
  const { argTypes, initialArgs } = await window.__STORYBOOK_PREVIEW__.storyStoreValue.loadStory({ storyId: id });
  return Object.entries(argTypes).flatMap(([name, { control, options, table }]) =>
    control && !control.disable && /attribute|custom properties/.test(table?.category ?? '')
      ? [{ name, type: control.type, options, isToken: name.startsWith('--'), initial: initialArgs[name] }]
      : [],
  );
}

/** What is run in the page of a story: how its element stands there, and all that is drawn in it. */
export function lookOf(tag) {
  const styles = [
    'color',
    'background-color',
    'border-top-color',
    'border-left-color',
    'border-inline-start-width',
    'outline-color',
    'fill',
    'stroke',
    'font-family',
    'font-size',
    'font-weight',
    'line-height',
    'max-inline-size',
    'max-block-size',
    'inline-size',
    'block-size',
    'padding',
    'margin',
    'gap',
    'border-radius',
    'scroll-margin',
    'text-decoration-color',
    'caret-color',
    'accent-color',
  ];
  const lines = [];
  const walk = (node) => {
    if (node instanceof Element) {
      const computed = getComputedStyle(node);
      lines.push([node.localName, ...styles.map((name) => computed.getPropertyValue(name))].join(' '));
      // What is drawn only in some states takes its colour from here.
      if (node.shadowRoot)
        for (const [name, value] of node.computedStyleMap()) if (name.startsWith('--_')) lines.push(`${name} ${value}`);
    } else if (node instanceof Text) lines.push(node.data.trim());
    (node.shadowRoot ?? node).childNodes.forEach(walk);
  };
  const element = document.querySelector(tag);
  walk(element);
  for (const [name, ranges] of CSS.highlights) {
    const [range] = ranges;
    lines.push(`${name} ${getComputedStyle(range.startContainer.parentElement, `::highlight(${name})`).color}`);
  }
  return lines.join('\n');
}
