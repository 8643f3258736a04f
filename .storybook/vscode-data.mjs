import { writeFileSync } from 'node:fs';

const markdown = (value) => (value ? { description: { kind: 'markdown', value } } : {});

/** The words a type such as `'oldest' | 'newest'` allows, for completion. */
function allowedValues(type = '') {
  const values = [...type.matchAll(/'([^']*)'/g)].map(([, name]) => ({ name }));
  return values.length > 0 ? { values } : {};
}

function tagData({ tagName, description, summary, attributes = [] }) {
  return {
    name: tagName,
    ...markdown(description ?? summary),
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
  packageLinkPhase({ customElementsManifest: { modules } }) {
    const elements = modules.flatMap(({ declarations }) => declarations).filter(({ tagName }) => tagName);
    const data = { version: 1.1, tags: elements.map(tagData) };
    writeFileSync('vscode.html-custom-data.json', `${JSON.stringify(data, null, 2)}\n`);
  },
};
