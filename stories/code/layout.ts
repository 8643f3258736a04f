const wide = 100;
const empty = new Set(['HR', 'BR', 'IMG', 'INPUT', 'LINK', 'META']);

const attributesOf = (element: Element): readonly string[] =>
  [...element.attributes].map(({ name, value }) =>
    value === '' ? name : `${name}="${value.replace(/&/g, '&amp;').replace(/"/g, '&quot;')}"`,
  );

function dedent(text: string): readonly string[] {
  const lines = text
    .replace(/^\s*\n/, '')
    .trimEnd()
    .split('\n');
  const indent = Math.min(...lines.filter((line) => line.trim() !== '').map((line) => /^ */.exec(line)![0].length));
  return lines.map((line) => line.slice(indent).trimEnd());
}

function openTag(element: Element): string {
  const attributes = attributesOf(element);
  const tag = element.localName;
  const line = `<${[tag, ...attributes].join(' ')}>`;
  return line.length <= wide ? line : `<${tag}\n${attributes.map((attribute) => `  ${attribute}`).join('\n')}\n>`;
}

function lines(node: Node): readonly string[] {
  if (node instanceof Text)
    return node.data.trim() === '' ? [] : [node.data.trim().replace(/&/g, '&amp;').replace(/</g, '&lt;')];
  if (!(node instanceof Element)) return [];
  const open = openTag(node).split('\n');
  if (empty.has(node.tagName)) return open;
  const close = `</${node.localName}>`;
  const inner = node instanceof HTMLStyleElement ? dedent(node.textContent) : [...node.childNodes].flatMap(lines);
  const line = `${open.join('\n')}${inner.join('')}${close}`;
  if (inner.length === 0 || (node.childElementCount === 0 && inner.length === 1 && line.length <= wide))
    return line.split('\n');
  return [...open, ...inner.map((each) => each && `  ${each}`), close];
}

/** HTML with an element a line, indented by how deep it stands. White space between elements is taken to mean nothing. */
export function laidOut(html: string): string {
  const template = document.createElement('template');
  template.innerHTML = html;
  return [...template.content.childNodes].flatMap(lines).join('\n');
}
