import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { lexer, parse, walk } from 'css-tree';

/** Checks that a style sheet is valid, and that the elements, tokens, parts and states of Colloquy in it exist. */
export function checkCss({ folder }, [block]) {
  const mistakes = [];
  const tree = parse(block.code, { onParseError: (error) => mistakes.push(error.message) });
  const tags = manifestTags(folder);
  const known = (list) => new Set([...tags.values()].flatMap((declaration) => declaration[list] ?? []).map(({ name }) => name));
  const tokens = known('cssProperties');

  walk(tree, (node) => {
    if (node.type === 'Declaration' && !node.property.startsWith('--')) {
      const { error } = lexer.matchProperty(node.property, node.value);
      if (error) mistakes.push(`${node.property}: ${error.message}`);
    }
    if (node.type === 'Declaration' && node.property.startsWith('--colloquy-') && !tokens.has(node.property)) {
      mistakes.push(`No element has the token ${node.property}`);
    }
    if (node.type === 'Function' && node.name === 'var') {
      const { name } = node.children.first;
      if (name.startsWith('--colloquy-') && !tokens.has(name)) mistakes.push(`No element has the token ${name}`);
    }
    if (node.type === 'Selector') mistakes.push(...unknownInSelector(node, tags));
  });
  assert.deepEqual(mistakes, []);
}

function manifestTags(folder) {
  const manifest = path.join(folder, 'node_modules/colloquy/custom-elements.json');
  const { modules } = JSON.parse(readFileSync(manifest, 'utf8'));
  const elements = modules.flatMap(({ declarations }) => declarations ?? []).filter(({ tagName }) => tagName);
  return new Map(elements.map((declaration) => [declaration.tagName, declaration]));
}

/** What a selector asks of an element that the element does not have. */
function unknownInSelector(selector, tags) {
  const mistakes = [];
  let declaration;
  for (const node of selector.children) {
    if (node.type === 'Combinator') declaration = undefined;
    if (node.type === 'TypeSelector' && node.name.startsWith('colloquy-')) {
      declaration = tags.get(node.name);
      if (!declaration) mistakes.push(`There is no element <${node.name}>`);
    }
    const list = { part: 'cssParts', state: 'cssStates' }[node.name];
    if (!list || !node.children) continue;
    const elements = declaration ? [declaration] : [...tags.values()];
    const names = new Set(elements.flatMap((element) => element[list] ?? []).map(({ name }) => name));
    const asked = node.children.toArray().map((child) => child.name ?? child.value ?? '').join(' ').split(/\s+/);
    for (const name of asked) if (!names.has(name)) mistakes.push(`${declaration?.tagName ?? 'No element'} has no ${node.name} ${name}`);
  }
  return mistakes;
}
