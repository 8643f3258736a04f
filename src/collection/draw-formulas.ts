import type { DrawFormula } from '../formats/markdown/index.js';

/**
 * Loads what draws formulas in TeX as MathML, for `drawFormula` of `readMarkdown`. It is large, and most folders have no
 * formula. What it returns throws a {@link TexError} for TeX that is wrong.
 */
export const drawFormulas = async (): Promise<DrawFormula> =>
  (await import('../formats/mathml/tex-to-mathml.js')).texToMathMl;
