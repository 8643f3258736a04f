import type { TemplateResult, View } from './template.js';

/**
 * The light DOM is the page's: what stands there carries names of its own. Templates and styles are written once, with
 * short names, as for a shadow root; these functions put the prefix before each class of a template or of a style sheet.
 */
const prefix = 'colloquy-';

/** The names of microformats, such as `h-entry`, are known to others as they are. */
const isStandard = /^(?:h|p|u|e|dt)-/;

const lightName = (name: string): string =>
  isStandard.test(name) || name.startsWith(prefix) ? name : `${prefix}${name}`;

const lightNames = (names: string): string => names.replace(/\S+/g, lightName);

/** What a class is called, wherever it stands: as a selector. */
export const named = (name: string): string => `:is(.${name},.${lightName(name)})`;

interface LightTemplate {
  readonly strings: TemplateStringsArray;
  /** Which values are classes. */
  readonly classes: ReadonlySet<number>;
}

const known = new WeakMap<TemplateStringsArray, LightTemplate>();

function read(strings: TemplateStringsArray): LightTemplate {
  const texts = strings.map((text) =>
    text.replace(/(\sclass=")([^"]*)(?=")/g, (_, before: string, names: string) => before + lightNames(names)),
  );
  return {
    strings: Object.assign(texts, { raw: texts }),
    classes: new Set(strings.flatMap((text, i) => (/\sclass=$/.test(text) ? i : []))),
  };
}

const isTemplate = (value: unknown): value is TemplateResult =>
  typeof value === 'object' && value !== null && '_$litType$' in value;

/** A view with prefixed class names, as it stands in the light DOM. Data that is shaped like a template stays what it is. */
export function inLight<Value extends View>(view: Value): Value;
export function inLight(view: unknown): unknown {
  if (Array.isArray(view)) return view.map((one) => inLight(one as View));
  if (!isTemplate(view) || !Object.hasOwn(view.strings, 'raw')) return view;
  let template = known.get(view.strings);
  if (!template) known.set(view.strings, (template = read(view.strings)));
  const { strings, classes } = template;
  const values = view.values.map((value, i) =>
    classes.has(i) && typeof value === 'string' ? lightNames(value) : inLight(value as View),
  );
  return { ...view, strings, values };
}

/**
 * Puts a style sheet into a rule around it. Names of animations stand outside: within a rule, browsers leave them out.
 *
 * @param around - Writes the rule around the rest.
 */
export function nestStyles(styles: string, around: (rest: string) => string): string {
  const names: string[] = [];
  const rest = styles.replace(/@keyframes[^{]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/g, (found) => (names.push(found), ''));
  return around(rest) + names.join('');
}

/** The same for the classes that a style sheet names. */
export const lightSelectors = (styles: string): string =>
  styles.replace(/\.(?=[a-z])([\w-]+)/g, (_, name: string) => `.${lightName(name)}`);
