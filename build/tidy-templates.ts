import type { Options } from 'tsup';
import ts from 'typescript';
import { tidy } from '../src/views/tidy.js';

/** The static texts of a template, as nodes of its source. */
const textsOf = ({ template }: ts.TaggedTemplateExpression): readonly ts.TemplateLiteralToken[] =>
  (ts.isNoSubstitutionTemplateLiteral(template)
    ? [template]
    : [template.head, ...template.templateSpans.map(({ literal }) => literal)]) as ts.TemplateLiteralToken[];

/** A module with the white space rule applied to its templates; the same text where it has none. */
export function tidyTemplates(source: string, fileName = 'module.ts'): string {
  if (!/\b(?:html|svg)`/.test(source)) return source;
  const file = ts.createSourceFile(fileName, source, ts.ScriptTarget.Latest, true);
  const edits: { readonly from: number; readonly to: number; readonly text: string }[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isTaggedTemplateExpression(node) && /^(html|svg)$/.test(node.tag.getText(file))) {
      const texts = textsOf(node).map((literal) => {
        const isEnd =
          literal.kind === ts.SyntaxKind.TemplateTail || literal.kind === ts.SyntaxKind.NoSubstitutionTemplateLiteral;
        // Without the back tick, the brace and the dollar sign around it.
        return { from: literal.getStart(file) + 1, to: literal.getEnd() - (isEnd ? 1 : 2) };
      });
      const tidied = tidy(texts.map(({ from, to }) => source.slice(from, to)));
      texts.forEach((range, i) => edits.push({ ...range, text: tidied[i]! }));
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  // From the last to the first, so that no edit moves the place of another.
  return edits
    .sort((a, b) => b.from - a.from)
    .reduce((text, { from, to, text: tidied }) => text.slice(0, from) + tidied + text.slice(to), source);
}

/**
 * Modules that are loaded from `src` apply the white space rule when they run. In the package the build has applied it,
 * and the code for that is left out.
 */
export const withTidyTemplates: NonNullable<Options['esbuildPlugins']>[number] = {
  name: 'with-tidy-templates',
  setup(build) {
    build.initialOptions.define = { ...build.initialOptions.define, COLLOQUY_TEMPLATES_ARE_TIDY: 'true' };
    build.onResolve({ filter: /^\.\/tidy\.js$/ }, ({ path }) => ({ path, external: true, sideEffects: false }));
  },
};
