const aliases = new Map();

/** The text of a type that allows nothing but certain words, such as `'oldest' | 'newest'`. */
function wordsOf(ts, type) {
  const types = ts.isUnionTypeNode(type) ? type.types : [type];
  const isWord = (one) => ts.isLiteralTypeNode(one) && ts.isStringLiteral(one.literal);
  return types.every(isWord) ? types.map((one) => one.getText().replaceAll('"', "'")).join(' | ') : undefined;
}

function expand({ type }) {
  if (type?.text) type.text = type.text.replace(/\b[A-Z]\w*\b/g, (name) => aliases.get(name) ?? name);
}

/**
 * Writes out the names of types that stand for a set of words, such as `Sort`: nobody who reads the manifest could
 * look them up.
 */
export const literalAliases = {
  name: 'literal-aliases',
  collectPhase({ ts, node }) {
    if (!ts.isTypeAliasDeclaration(node)) return;
    const words = wordsOf(ts, node.type);
    if (words) aliases.set(node.name.text, words);
  },
  packageLinkPhase({ customElementsManifest: { modules } }) {
    for (const { declarations } of modules) {
      for (const { attributes = [], members = [] } of declarations) [...attributes, ...members].forEach(expand);
    }
  },
};
