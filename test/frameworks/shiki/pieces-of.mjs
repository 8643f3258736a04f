// #region recipe
import { bundledLanguages, createHighlighter } from 'shiki';

/** The scopes of grammars that are pieces of a kind. */
const scopes = {
  comment: ['comment'],
  string: ['string'],
  number: ['constant.numeric'],
  keyword: ['keyword', 'storage', 'constant.language'],
  function: ['entity.name.function', 'support.function'],
  type: ['entity.name.type', 'entity.name.class', 'entity.name.tag', 'support.type', 'support.class'],
  property: [
    'variable.other.property',
    'support.type.property-name',
    'meta.object-literal.key',
    'entity.other.attribute-name',
  ],
  inserted: ['markup.inserted'],
  deleted: ['markup.deleted'],
};
const kinds = Object.keys(scopes);

/** A theme whose colours are the numbers of the kinds. */
const theme = {
  name: 'kinds',
  fg: '#ffffff',
  bg: '#ffffff',
  settings: kinds.map((kind, at) => ({ scope: scopes[kind], settings: { foreground: `#00000${at}` } })),
};

/** The pieces of each block of code in a body, by its code. */
export async function piecesOf(body) {
  const codes = codesIn(body).filter(({ lang }) => lang in bundledLanguages);
  const shiki = await createHighlighter({ themes: [theme], langs: [...new Set(codes.map(({ lang }) => lang))] });
  return Object.fromEntries(
    codes.map(({ value, lang }) => {
      const tokens = shiki.codeToTokensBase(value, { lang, theme: 'kinds' }).flat();
      const pieces = tokens.map(({ color, offset, content }) => ({
        kind: kinds[color?.replace(/^#0+(?=.)/, '')],
        start: offset,
        end: offset + content.length,
      }));
      return [value, pieces.filter(({ kind }) => kind)];
    }),
  );
}

/** The blocks of code in a node, however deep. */
const codesIn = (node) => (node.type === 'code' ? [node] : (node.children ?? []).flatMap(codesIn));
// #endregion
