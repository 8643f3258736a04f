import { laidOut } from './layout.js';
import { Markup } from './markup.js';
import { Script } from './script.js';

/** What a story does before it is drawn, as the code that does it. */
export interface Preparation {
  readonly code: string;
  /** Data that the code uses, by the names under which it does. */
  readonly data?: Readonly<Record<string, unknown>>;
  readonly imports?: Readonly<Record<string, readonly string[]>>;
  /** The text of a module whose functions the code calls. */
  readonly below?: string;
}

const definitions: Readonly<Record<string, string>> = {
  'colloquy-count': 'colloquy/count/define',
  'colloquy-map': 'colloquy/map/define',
};

const indented = (text: string): string => text.replace(/^(?=.)/gm, '  ');
const moduleTag = (script: Script): string => `<script type="module">\n${indented(String(script))}\n</script>`;

/** The constant that names an element in a script: `threadElement` for `<colloquy-thread>`. */
const nameOf = (tag: string): string =>
  `${tag.replace('colloquy-', '').replace(/-(.)/g, (_, letter: string) => letter.toUpperCase())}Element`;

function prepare({ code, data = {}, imports = {}, below }: Preparation): string {
  const script = new Script();
  for (const [module, names] of Object.entries(imports)) script.import(module, ...names);
  for (const [name, value] of Object.entries(data)) script.add(`const ${name} = ${script.expression(value)};`);
  script.add(code);
  if (below !== undefined) script.below(below);
  return moduleTag(script);
}

/** What a person can put on a page, in a project with the package, to get what a template draws. */
export function storyCode(template: unknown, preparation?: Preparation): string {
  const markup = new Markup();
  let html = markup.write(template);
  const script = new Script();
  for (const tag of markup.tags) script.import(definitions[tag] ?? 'colloquy/define');
  const elements = new Map<number, string>();
  const settable = new Set(markup.settings.map(({ element }) => element)).size;
  const used = [...html.matchAll(/<(colloquy-[a-z-]+) data-set="(\d+)"/g)].map(([, tag, id]) => ({
    tag: tag!,
    id: Number(id),
  }));
  // What is imported and stands below is known before constants are named.
  for (const { value } of markup.settings) script.expression(value);
  for (const { element, property, value } of markup.settings) {
    const { tag } = used.find(({ id }) => id === element)!;
    const alike = used.filter((other) => other.tag === tag).map(({ id }) => id);
    const name = settable === 1 ? 'element' : `${nameOf(tag)}${alike.length === 1 ? '' : alike.indexOf(element) + 1}`;
    if (!elements.has(element)) {
      elements.set(element, name);
      const selector = alike.length === 1 ? tag : `#${name}`;
      if (alike.length > 1) html = html.replace(`data-set="${element}"`, `id="${name}"`);
      script.add(`const ${name} = document.querySelector('${selector}');`);
    }
    const constant = script.constant(property, value);
    script.add(`${name}.${property} = ${constant};`);
  }
  html = html.replace(/ data-set="\d+"/g, '');
  return [...(preparation ? [prepare(preparation)] : []), laidOut(html), moduleTag(script)].join('\n\n');
}
