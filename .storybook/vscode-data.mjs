import { writeFileSync } from 'node:fs';
import { elementsOf, wordsIn } from './element-data.mjs';

const markdown = (value) => (value ? { description: { kind: 'markdown', value } } : {});

/** The words that an attribute may have, for completion. */
function allowedValues(type) {
  const values = wordsIn(type).map((name) => ({ name }));
  return values.length > 0 ? { values } : {};
}

function tagData({ tag, description, attributes }) {
  return {
    name: tag,
    ...markdown(description),
    attributes: attributes.map(({ name, description: text, type }) => ({
      name,
      ...markdown(text),
      ...(type?.text === 'boolean' ? { valueSet: 'v' } : allowedValues(type?.text)),
    })),
  };
}

/**
 * Writes what VS Code reads to complete and explain the tags in HTML:
 * https://github.com/microsoft/vscode-custom-data. Runs after the manifest is tidy.
 */
export const vscodeData = {
  name: 'vscode-data',
  packageLinkPhase({ customElementsManifest }) {
    const data = { version: 1.1, tags: elementsOf(customElementsManifest).map(tagData) };
    writeFileSync('vscode.html-custom-data.json', `${JSON.stringify(data)}\n`);
  },
};
