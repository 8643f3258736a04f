import type { InlineMath, MathBlock } from '../../model/body.js';
import { mathAttributes, mathGroups, mathMarks, mathTokens } from '../../model/mathml-names.js';
import type { MathMl } from '../../model/mathml.js';
import { html, type TemplateResult, type View } from '../template.js';

// Validated data stops at 64; this only keeps unvalidated, cyclic data from taking the page down.
const maxDepth = 100;

/** A formula: as MathML where the data says what it looks like, else its source. What it says is `alttext` either way. */
export function formula({ type, value, mathml }: MathBlock | InlineMath): TemplateResult {
  const isBlock = type === 'math';
  const source = `${value}`;
  if (!Array.isArray(mathml) || mathml.length === 0)
    return isBlock
      ? html`<pre class="math" tabindex="0" dir="ltr"><code>${source}</code></pre>`
      : html`<code class="math" dir="ltr">${source}</code>`;
  drawn = 0;
  const shown = elements(mathml, 0);
  // A long formula scrolls by itself, and with the keyboard, too.
  return isBlock
    ? html`<div class="formula" tabindex="0" dir="ltr"><math display="block" alttext=${source}>${shown}</math></div>`
    : html`<math dir="ltr" alttext=${source}>${shown}</math>`;
}

/** As many elements as no formula has. */
const most = 20_000;
let drawn = 0;

const elements = (nodes: readonly MathMl[], depth: number): View =>
  depth > maxDepth ? undefined : nodes.map((node) => (++drawn > most ? undefined : element(node, depth)));

/** Attributes that MathML does not have. */
const own = new Set(['notation', 'lines']);

function element(node: MathMl, depth: number): View {
  if (typeof node !== 'object' || !node) return undefined;
  const { type } = node;
  const isGroup = Object.hasOwn(mathGroups, type);
  if (!isGroup && !mathTokens.includes(type) && !mathMarks.includes(type)) return undefined;
  const given = node.attributes ?? {};
  const names = Object.keys(mathAttributes).filter((name) => Object.hasOwn(given, name));
  const values: unknown[] = names.map((name) => `${(given as Readonly<Record<string, unknown>>)[name] as string}`);
  if ('children' in node) values.push(Array.isArray(node.children) ? elements(node.children, depth + 1) : undefined);
  else values.push('value' in node ? `${node.value}` : undefined);
  return { ['_$litType$']: 3, strings: stringsFor(type, names), values };
}

const known = new Map<string, TemplateStringsArray>();

/** The template of an element with these attributes. Names out of the tables above are all that gets into it. */
function stringsFor(type: string, names: readonly string[]): TemplateStringsArray {
  const key = [type, ...names].join(' ');
  let found = known.get(key);
  if (!found) {
    const written = names.map((name) => ` ${own.has(name) ? 'data-' : ''}${name}=`);
    const texts = [
      `<${type}${written[0] ?? '>'}`,
      ...written.slice(1),
      ...(names.length > 0 ? ['>'] : []),
      `</${type}>`,
    ];
    found = Object.assign(texts, { raw: texts });
    known.set(key, found);
  }
  return found;
}
