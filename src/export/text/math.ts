import type { InlineMath, MathBlock } from '../../model/body.js';
import { mathAttributes } from '../../model/mathml-names.js';
import type { MathMl } from '../../model/mathml.js';
import { escapeHtml } from './xml.js';

/** Attributes that MathML does not have. */
const own = new Set(['notation', 'lines']);

/** A formula as MathML, with its source as `alttext`; undefined where it is not known what it looks like. */
export function mathHtml({ type, value, mathml = [] }: MathBlock | InlineMath): string | undefined {
  if (mathml.length === 0) return undefined;
  const display = type === 'math' ? ' display="block"' : '';
  return `<math${display} alttext="${escapeHtml(value)}">${mathml.map(element).join('')}</math>`;
}

function element(node: MathMl): string {
  const written = Object.entries(node.attributes ?? {})
    .filter(([name]) => Object.hasOwn(mathAttributes, name))
    .map(([name, value]) => ` ${own.has(name) ? 'data-' : ''}${name}="${escapeHtml(`${value as string}`)}"`);
  const inside =
    'children' in node ? node.children.map(element).join('') : 'value' in node ? escapeHtml(node.value) : '';
  return `<${node.type}${written.join('')}>${inside}</${node.type}>`;
}
