import type { Finding } from '../../formats/markdown/index.js';
import { nearest } from '../../formats/markdown/nearest.js';
import { slugOf } from '../../model/heading-anchors.js';
import type { EssayFiles } from '../find-essays.js';

/** Files that seem to be of the essay, and are not read, and a name of the folder that makes a poor address. */
export function oddFiles({ slug, texts, others }: EssayFiles): readonly Finding[] {
  const findings: Finding[] = [];
  const tell = (file: string, expected: string, got: string, suggestion?: string): void => {
    findings.push({ severity: 'doubtful', file, expected, got, ...(suggestion !== undefined && { suggestion }) });
  };
  for (const file of others) {
    if (!/\.(?:mdx?|markdown|txt)$/i.test(file) || file.includes('/')) continue;
    const stem = file.replace(/\.[^.]+$/, '').toLowerCase();
    const meant =
      nearest(stem, ['index', 'conversation']) ?? (others.length + texts.length === 1 ? 'index' : undefined);
    if (/\.mdx$/i.test(file))
      tell(`${slug}/${file}`, 'Markdown; MDX is a program, and not read', file, `${meant ?? 'index'}.md`);
    else if (meant && !texts.includes(`${meant}.md`))
      tell(`${slug}/${file}`, 'files named `index.md` and `conversation.md`', file, `${meant}.md`);
  }
  const plain = slugOf(slug).replaceAll('_', '-').replace(/-{2,}/g, '-').replace(/^-|-$/g, '');
  if (slug !== plain && plain !== '')
    tell(
      `${slug}/index.md`,
      'a folder named like an address: letters, digits and hyphens, in lower case',
      JSON.stringify(slug),
      plain,
    );
  return findings;
}
