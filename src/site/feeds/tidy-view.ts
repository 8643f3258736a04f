import { nothing, type TemplateResult, type View } from '../../views/template.js';

interface TidyTemplate {
  readonly strings: TemplateStringsArray;
  /** Which values are those of an attribute that is left out. */
  readonly left: ReadonlySet<number>;
}

const known = new WeakMap<TemplateStringsArray, TidyTemplate>();

function read(strings: TemplateStringsArray): TidyTemplate {
  const texts = strings.map((text) => text.replace(/\s(?:part|class|tabindex)="[^"]*"/g, ''));
  return {
    strings: Object.assign(texts, { raw: texts }),
    left: new Set(strings.flatMap((text, at) => (/\s(?:part|class|tabindex)=$/.test(text) ? at : []))),
  };
}

const isTemplate = (value: unknown): value is TemplateResult =>
  typeof value === 'object' && value !== null && '_$litType$' in value;

/** A view without the attributes that mean something to our own styles and scripts alone. */
export function tidyView(view: View): View {
  if (Array.isArray(view)) return (view as readonly View[]).map(tidyView);
  if (!isTemplate(view) || !Object.hasOwn(view.strings, 'raw')) return view;
  let template = known.get(view.strings);
  if (!template) known.set(view.strings, (template = read(view.strings)));
  const { strings, left } = template;
  return {
    ...view,
    strings,
    values: view.values.map((value, at) => (left.has(at) ? nothing : tidyView(value as View))),
  };
}
