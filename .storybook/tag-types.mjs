import { writeFileSync } from 'node:fs';
import { elementsOf } from './element-data.mjs';

const quoted = (word) => `'${word}'`;
const unionOf = (names) => names.map(quoted).join(' | ') || 'never';
const moduleOf = ({ path }) => path.replace('dist/elements/', './');

/** Attributes are written as text: a number may be one, and what may be left out may be undefined. */
const written = (text = 'string') => (text.includes('number') ? `${text} | string` : text);

const attribute = ({ name, type }) =>
  `      readonly ${quoted(name)}?: ${written(type?.text).replace(' | undefined', '')} | undefined;`;

function tagType({ tag, className, attributes, properties, events }) {
  const lines = attributes.filter(({ name, fieldName }) => name !== fieldName).map(attribute);
  return `  ${quoted(tag)}: {
    readonly element: ${className};
    readonly properties: ${unionOf(properties.map(({ name }) => name))};
    /** Those that are not called as their properties are. */
    readonly attributes: ${lines.length > 0 ? `{\n${lines.join('\n')}\n    }` : 'Record<never, never>'};
    readonly events: ${unionOf(events.map(({ name }) => name))};
  };`;
}

function attributeTable({ tag, attributes, properties }) {
  const nameOf = (property) => attributes.find(({ fieldName }) => fieldName === property)?.name;
  const entries = properties.map(({ name }) => `${name}: ${nameOf(name) ? quoted(nameOf(name)) : 'undefined'}`);
  return `  ${quoted(tag)}: { ${entries.join(', ')} },`;
}

/** Writes what a template may say of each tag, as types. Runs after the manifest is tidy. */
export const tagTypes = {
  name: 'tag-types',
  packageLinkPhase({ customElementsManifest }) {
    const elements = elementsOf(customElementsManifest);
    writeFileSync(
      'src/elements/tags.ts',
      `// Written by \`npm run manifest\` from the documentation of the elements. Edit that.
${elements.map((element) => `import type { ${element.className} } from '${moduleOf(element)}';`).join('\n')}

/** What each tag takes and tells, for the types of templates. */
export interface ColloquyTags {
${elements.map(tagType).join('\n')}
}

/** The attribute of each property that markup may set; undefined where there is none. */
export const attributeNames = {
${elements.map(attributeTable).join('\n')}
} as const satisfies { [Tag in keyof ColloquyTags]: { [Property in ColloquyTags[Tag]['properties']]: string | undefined } };
`,
    );
  },
};
