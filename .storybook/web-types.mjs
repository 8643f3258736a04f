import { readFileSync, writeFileSync } from 'node:fs';
import { elementsOf, wordsIn } from './element-data.mjs';

const described = ({ description }) => (description ? { description } : {});
const isOpen = (type) => /\bstring\b/.test(type);

/** A set of words is completed; any other word is an error only where the set is closed. */
function value({ type }) {
  const text = type?.text ?? 'string';
  if (text === 'boolean') return { kind: 'no-value', type: 'boolean' };
  const words = wordsIn(text).map((word) => `'${word}'`);
  return {
    type: words.length === 0 ? text.replace(' | undefined', '') : [...words, ...(isOpen(text) ? ['string'] : [])],
  };
}

function element({ tag, description, attributes, properties, events, slots, cssParts, cssProperties }) {
  return {
    name: tag,
    ...described({ description }),
    attributes: attributes.map((attribute) => ({
      name: attribute.name,
      ...described(attribute),
      value: value(attribute),
    })),
    slots: slots.map((slot) => ({ name: slot.name, ...described(slot) })),
    js: {
      properties: properties.map((property) => ({
        name: property.name,
        ...described(property),
        type: property.type?.text,
      })),
      events: events.map((event) => ({ name: event.name, ...described(event), type: event.type?.text })),
    },
    css: {
      parts: cssParts.map((part) => ({ name: part.name, ...described(part) })),
      properties: cssProperties.map((property) => ({ name: property.name, ...described(property) })),
    },
  };
}

/** Writes what JetBrains' editors read: https://github.com/JetBrains/web-types. Runs after the manifest is tidy. */
export const webTypes = {
  name: 'web-types',
  packageLinkPhase({ customElementsManifest }) {
    const { name, version } = JSON.parse(readFileSync('package.json', 'utf8'));
    const data = {
      $schema: 'https://raw.githubusercontent.com/JetBrains/web-types/master/schema/web-types.json',
      name,
      version,
      'description-markup': 'markdown',
      contributions: { html: { elements: elementsOf(customElementsManifest).map(element) } },
    };
    writeFileSync('web-types.json', `${JSON.stringify(data)}\n`);
  },
};
