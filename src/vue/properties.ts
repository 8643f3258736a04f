import { toRaw } from 'vue';
import { attributeNames, type ColloquyTags } from '../elements/tags.js';

type Attributes = Readonly<Record<string, unknown>>;

const camelCase = (name: string): string => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

/** What a template says of a tag, the properties of the element by their own names. Vue's proxies are taken off. */
export function readProperties(
  tag: keyof ColloquyTags,
  given: Attributes,
): { readonly properties: Attributes; readonly others: Attributes } {
  const names: Attributes = attributeNames[tag];
  const properties: Record<string, unknown> = {};
  const others: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(given)) {
    const name = camelCase(key);
    if (!Object.hasOwn(names, name)) others[key] = value;
    // Left out, a property keeps the default of the element.
    else if (value !== undefined) properties[name] = toRaw(value);
  }
  return { properties, others };
}

/** For an element in a page: a text becomes an attribute, which the element converts; all else is set as a property. */
export function forElement(tag: keyof ColloquyTags, given: Attributes): Record<string, unknown> {
  const names: Readonly<Record<string, string | undefined>> = attributeNames[tag];
  const { properties, others } = readProperties(tag, given);
  const set = Object.entries(properties).map(([name, value]) => [
    typeof value === 'string' && names[name] ? `^${names[name]}` : `.${name}`,
    value,
  ]);
  return { ...others, ...(Object.fromEntries(set) as Attributes) };
}

/** For HTML: what an attribute can say. */
export function forHtml(tag: keyof ColloquyTags, given: Attributes): Record<string, unknown> {
  const names: Readonly<Record<string, string | undefined>> = attributeNames[tag];
  const { properties, others } = readProperties(tag, given);
  const written = Object.entries(properties).filter(
    ([name, value]) => names[name] && typeof value !== 'object' && typeof value !== 'function',
  );
  return { ...others, ...Object.fromEntries(written.map(([name, value]) => [names[name]!, value])) };
}
