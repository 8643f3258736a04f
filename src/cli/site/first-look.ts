import { findEssays, type EssayFiles } from '../../collection/find-essays.js';
import type { CollectionEntry } from '../../collection/index.js';
import { readEssay } from '../../collection/read-essay.js';
import { readTexts } from '../../collection/read-texts.js';
import { readSharedPeople } from '../../collection/shared-people.js';
import { readMarkdown } from '../../formats/markdown/index.js';

/**
 * The essays that a page shows, before the whole folder has been read: the one that it is of, or, for a list, each by its
 * front matter and title. Mistakes are left to the reading of the whole.
 *
 * @param slug - The first name in the path of the page.
 */
export async function firstLook(folder: string, base: string, slug: string): Promise<readonly CollectionEntry[]> {
  const essays = await findEssays(folder);
  const shared = await readSharedPeople(folder);
  const asked = essays.find((essay) => essay.slug === slug);
  if (asked) {
    const { entry } = await readEssay(asked, { base, shared });
    return entry ? [entry] : [];
  }
  return essays.flatMap((essay) => headOf(essay, shared.people));
}

/** Front matter, and a heading of depth 1 behind it. */
const head = /^(?:---\r?\n[^]*?\n---[ \t]*(?:\r?\n|$))?\s*(?:# [^\n]*\n?)?/;

function headOf(
  { slug, folder, texts }: EssayFiles,
  people: Awaited<ReturnType<typeof readSharedPeople>>['people'],
): readonly CollectionEntry[] {
  const { 'index.md': index = '' } = readTexts(folder, texts.slice(0, 1)).files;
  const { value, draft } = readMarkdown(head.exec(index)?.[0] ?? '', { id: slug, people });
  return value ? [{ slug, folder, files: texts, discussion: value, draft, assets: [], digest: '', findings: [] }] : [];
}
