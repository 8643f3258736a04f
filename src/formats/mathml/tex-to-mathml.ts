import type { MathMl } from '../../model/mathml.js';
import { temml } from '../temml.js';
import { TexError } from './tex-error.js';
import { readMathMl } from './read-mathml.js';

/** Commands that lead somewhere, load something or name classes are not followed. */
const isTrusted = false;
/** So that a macro of macros comes to an end. */
const maxExpand = 1000;

/**
 * What a formula in TeX looks like, as MathML. Colours are left out.
 *
 * @param isBlock - Whether it stands on lines of its own, and not within a line.
 * @throws {TexError} where the TeX is wrong.
 */
export function texToMathMl(tex: string, isBlock: boolean): readonly MathMl[] {
  try {
    return readMathMl(
      temml.renderToString(tex, {
        displayMode: isBlock,
        throwOnError: true,
        strict: false,
        trust: isTrusted,
        maxExpand,
      }),
    );
  } catch (error) {
    throw new TexError(tex, error);
  }
}
