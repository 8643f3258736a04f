import type { CollectionEntry } from '../collection.js';
import type { Finding } from '../../formats/markdown/index.js';
import { Findings } from '../../formats/markdown/finding.js';
import { partFile, readFrontMatter } from '../../formats/markdown/front-matter.js';

/** What is told of one essay, for the comparison with the others. */
export interface Compared {
  readonly entry: CollectionEntry;
  /** The text of its `index.md`. */
  readonly index: string;
}

/** What no two essays may share: an id, an address, and a former address. */
export function sharedByTwo(essays: readonly Compared[]): readonly Finding[] {
  const owners = new Map<string, string>();
  const findings: Finding[] = [];
  for (const { entry, index } of essays) {
    const { slug, discussion } = entry;
    const { article } = discussion;
    const { yaml, yamlStart } = partFile(index);
    const found = new Findings(`${slug}/index.md`, 1, yamlStart);
    const { places } = readFrontMatter(yaml, new Findings(''));
    const claims = [
      ['id', `id ${article?.id}`, article?.id],
      ['url', article?.url, article?.url],
      ...(article?.sameAs ?? []).map((url, at) => [`aliases[${at}]`, url, url] as const),
    ] as const;
    for (const [path, key, value] of claims) {
      if (key === undefined || value === undefined) continue;
      const owner = owners.get(key);
      if (owner === undefined) owners.set(key, slug);
      else if (owner !== slug || path.startsWith('aliases'))
        found.add(
          'refused',
          places.get(path),
          `\`${path}\` to be that of this essay alone`,
          owner === slug
            ? `${JSON.stringify(value)}, which it has already`
            : `${JSON.stringify(value)}, which ${owner} has, too`,
        );
    }
    findings.push(...found.all);
  }
  return findings;
}
