import { nearest } from '../../formats/markdown/nearest.js';
import type { Finding } from '../../formats/markdown/index.js';
import { isEssayPage, targetOf, type Reference } from '../addresses.js';
import type { EssayFiles } from '../find-essays.js';

/** What links may lead to. */
export interface LinkTargets {
  readonly essays: ReadonlyMap<string, EssayFiles>;
  /** The fragments of each essay's page, by slug; an essay that could not be read has none here. */
  readonly anchors: ReadonlyMap<string, ReadonlySet<string>>;
}

/** The links of one essay that lead nowhere. Links out of the folder of essays are not followed. */
export function deadLinks(slug: string, references: readonly Reference[], targets: LinkTargets): readonly Finding[] {
  return references
    .filter(({ use }) => use === 'link')
    .flatMap((reference) => {
      const problem = problemOf(slug, reference, targets);
      if (!problem) return [];
      const { line, column } = reference;
      return { severity: 'refused' as const, file: `${slug}/${reference.file}`, line, column, ...problem };
    });
}

type Problem = Pick<Finding, 'expected' | 'got' | 'suggestion'>;

function problemOf(
  slug: string,
  { path, address, fragment, fromRoot }: Reference,
  targets: LinkTargets,
): Problem | undefined {
  const target = targetOf(slug, path);
  if (!target) return undefined;
  const { essays, anchors } = targets;
  const got = JSON.stringify(address);
  const essay = essays.get(target.slug);
  // From the root, other pages of the site are led to as well.
  if (fromRoot && !(essay && isEssayPage(target.file))) return undefined;
  if (!essay) {
    const other = nearest(target.slug, essays.keys());
    return {
      expected: 'a link to an essay or a file of this folder',
      got,
      ...(other && { suggestion: `../${other}/` }),
    };
  }
  if (!isEssayPage(target.file)) {
    const files = [...essay.others, ...essay.texts];
    if (files.includes(target.file)) return undefined;
    const other = essays.has(target.file) ? `../${target.file}/` : nearest(target.file, [...files, ...essays.keys()]);
    const isOther = target.slug !== slug && !(other && essays.has(other));
    const suggestion =
      other && essays.has(other) ? `../${other}/` : other && isOther ? `../${target.slug}/${other}` : other;
    return { expected: 'a link to an essay or a file of this folder', got, ...(suggestion && { suggestion }) };
  }
  const known = anchors.get(target.slug);
  if (fragment === '' || !known || known.has(fragment)) return undefined;
  const meant = nearest(fragment, known);
  const expected = fragment.startsWith('comment-') ? 'the anchor of a reply' : 'the anchor of a heading or a reply';
  const page = address.slice(0, address.indexOf('#'));
  return { expected, got, ...(meant !== undefined && { suggestion: `${page}#${meant}` }) };
}
