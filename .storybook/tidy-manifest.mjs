const published = (file) => file.replace(/^\/?src\//, 'dist/').replace(/\.ts$/, '.js');
const isElement = (declaration) => declaration.customElement && declaration.tagName;

/** What Lit asks of a class, rather than what the class offers to a page. */
const lifecycle = new Set(['render', 'createRenderRoot', 'willUpdate', 'updated', 'firstUpdated']);
const isHidden = ({ name, privacy, static: ofClass }) =>
  privacy === 'private' || privacy === 'protected' || ofClass || lifecycle.has(name);

/** An attribute is text: what only a property can hold of a union is left out. */
function tidyAttribute(attribute) {
  const { type } = attribute;
  const texts = type?.text.split(' | ').filter((text) => !/\b[A-Z]/.test(text));
  return texts?.includes('string') ? { ...attribute, type: { ...type, text: texts.join(' | ') } } : attribute;
}

function tidyDeclaration(declaration) {
  const hidden = new Set(declaration.members?.filter(isHidden).map(({ name }) => name));
  declaration.members = declaration.members?.filter(({ name }) => !hidden.has(name));
  declaration.attributes = declaration.attributes?.filter(({ fieldName }) => !hidden.has(fieldName)).map(tidyAttribute);
  // From `dispatchEvent(new SomeEvent(value))` the analyzer infers no name or a wrong one; the class comment names it.
  declaration.events = declaration.events?.filter(({ name }) => name?.startsWith('colloquy-'));
}

/** The define modules register through a function, which the analyzer does not see through. */
function addDefinitions(modules) {
  for (const { path, declarations } of modules) {
    const define = modules.find((other) => other.path === path.replace(/[^/]+$/, 'define.js'));
    for (const { name, tagName } of declarations.filter(isElement)) {
      define?.exports.push({ kind: 'custom-element-definition', name: tagName, declaration: { name, module: path } });
    }
  }
}

/** Reduces the manifest to the elements and what they offer, and points it at the files that are published. */
export const tidyManifest = {
  name: 'tidy-manifest',
  packageLinkPhase({ customElementsManifest: manifest }) {
    for (const module of manifest.modules) {
      module.path = published(module.path);
      for (const { declaration } of module.exports) {
        if (declaration?.module) declaration.module = published(declaration.module);
      }
      module.declarations = module.declarations.filter(isElement);
      module.declarations.forEach(tidyDeclaration);
      for (const { superclass } of module.declarations)
        if (superclass?.module) superclass.module = published(superclass.module);
    }
    addDefinitions(manifest.modules);
    manifest.modules = manifest.modules.filter(
      ({ path, declarations }) => declarations.length > 0 || path.endsWith('/define.js'),
    );
  },
};
