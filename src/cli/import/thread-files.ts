import { standInEssay, writeMarkdown } from '../../formats/markdown/index.js';
import type { Thread } from '../../import/index.js';
import type { Article } from '../../model/article.js';
import type { Block, Body, Inline } from '../../model/body.js';
import type { Discussion } from '../../model/discussion.js';
import type { Passage } from '../../model/quote-link.js';
import { webUrl } from '../../model/safe-url.js';

/** What becomes of the pictures of an essay. */
export type Pictures = 'keep' | 'copy' | 'drop';

/** A thread as the files of an essay's folder, by their paths in it. */
export function threadFiles(thread: Thread, slug: string, pictures: Pictures): Readonly<Record<string, string>> {
  const { discussion, isDraft } = thread;
  const article = articleOf(thread, slug);
  const body = pictures === 'drop' ? withoutPictures(article.body) : article.body;
  return writeMarkdown({
    ...discussion,
    ...linksOf(thread, slug),
    article: { ...article, body, ...(isDraft && { data: { draft: true } }) },
  });
}

/** The essay; where the source has the comments alone, one with its title and address and no text. */
function articleOf({ discussion, title, url, key, aliases }: Thread, slug: string): Article {
  const { article } = discussion;
  if (article) {
    const { id: _, ...rest } = article;
    return { id: slug, ...rest };
  }
  const [system = '', id = ''] = key.split(/:(.*)/s);
  const sameAs = aliases.flatMap((alias) => webUrl(alias) ?? []);
  return standInEssay({
    id: slug,
    headline: title ?? url ?? slug,
    ...(url !== undefined && { url }),
    ...(sameAs.length > 0 && { sameAs }),
    source: { system, id },
  });
}

/** Links to and from the essay lead to the name of its folder, which is what it is called from now on. */
function linksOf({ discussion }: Thread, slug: string): Pick<Discussion, 'quoteLinks'> {
  const { article, quoteLinks } = discussion;
  if (!quoteLinks || !article || article.id === slug) return { ...(quoteLinks && { quoteLinks }) };
  const named = (passage: Passage): Passage => (passage.source === article.id ? { ...passage, source: slug } : passage);
  return { quoteLinks: quoteLinks.map((link) => ({ ...link, from: named(link.from), to: named(link.to) })) };
}

type Node = Block | Inline;

/** A body with the words of its pictures in their place. */
function withoutPictures({ children }: Body): Body {
  const read = (node: Node, isInline: boolean): readonly Node[] => {
    if (node.type === 'image') {
      const words: Inline = { type: 'text', value: node.alt };
      return node.alt ? [isInline ? words : { type: 'paragraph', children: [words] }] : [];
    }
    if (node.type === 'figure')
      return node.children.flatMap((child) =>
        child.type === 'figcaption'
          ? [{ type: 'paragraph' as const, children: child.children }]
          : read(child as Node, false),
      );
    if (!('children' in node)) return [node];
    const inside = [
      'paragraph',
      'heading',
      'emphasis',
      'strong',
      'delete',
      'link',
      'superscript',
      'subscript',
      'tableCell',
      'defListTerm',
      'figcaption',
    ].includes(node.type);
    return [{ ...node, children: (node.children as readonly Node[]).flatMap((child) => read(child, inside)) } as Node];
  };
  return { type: 'root', children: children.flatMap((node) => read(node, false)) as readonly Block[] };
}
