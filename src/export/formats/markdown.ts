import type { Article } from '../../model/article.js';
import { standInEssay } from '../../formats/markdown/stand-in.js';
import { writeMarkdown } from '../../formats/markdown/write-markdown.js';
import type { ExportFormat } from '../format.js';
import { asItIs } from '../thread/everything.js';
import type { OutgoingThread } from '../thread/outgoing.js';

/** A folder of essays: `SLUG/index.md` and `SLUG/conversation.md`. */
export const format: ExportFormat = {
  ...asItIs,
  async *write(threads, { log }) {
    for await (const thread of threads) {
      const { slug, discussion, isDraft } = thread;
      if (!discussion.article)
        log.add({
          ...{ code: 'article.missing', severity: 'changed', file: slug },
          ...{ expected: 'an essay', got: 'a conversation alone', is: `an essay without words: ${thread.title}` },
        });
      const article = discussion.article ?? standIn(thread);
      const data = { ...article.data, ...(isDraft && { draft: true }) };
      const files = writeMarkdown({
        ...discussion,
        article: { ...article, ...(Object.keys(data).length > 0 && { data }) },
      });
      for (const [name, content] of Object.entries(files)) yield { path: `${slug}/${name}`, content };
    }
  },
};

const standIn = ({ slug, title, address }: OutgoingThread): Article =>
  standInEssay({ id: slug, headline: title, ...(address !== undefined && { url: address }) });
