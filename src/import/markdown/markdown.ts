import { readMarkdown } from '../../formats/markdown/index.js';
import type { ImportFormat, ImportInput, ReadContext } from '../format.js';
import { wholeText } from '../peek-text.js';
import type { RawThread } from '../raw.js';

/** An essay in Markdown, with front matter of this package or of another generator of sites. */
export const format: ImportFormat = {
  async *read({ file, text }: ImportInput, { log }: ReadContext): AsyncIterable<RawThread> {
    const whole = await wholeText(text);
    const slug = slugOf(file);
    const { value, findings } = readMarkdown({ 'index.md': whole }, { id: slug });
    for (const { severity, line, column, expected, got } of findings) {
      const place = { file, ...(line !== undefined && { line }), ...(column !== undefined && { column }) };
      log.add('markdown/unfit', value || severity !== 'refused' ? severity : 'lost', place, { expected, got });
    }
    if (!value) {
      log.readThread();
      log.leaveOutThread('unreadable');
      return;
    }
    const { article } = value;
    yield {
      id: slug,
      ...(article && { title: article.headline }),
      ...{ slug, aliases: article?.sameAs ?? [], discussion: value, comments: [], place: { file } },
      ...(article?.url !== undefined && { url: article.url }),
    };
  },
};

/** The name of a file without what generators put before it: `_posts/2024-03-01-tea.md` is `tea`. */
function slugOf(file: string): string {
  const parts = file.split(/[\\/]/);
  const name = (parts.at(-1) ?? '').replace(/\.\w+$/, '');
  const own = name === 'index' ? (parts.at(-2) ?? name) : name;
  return own.replace(/^\d{4}-\d\d-\d\d-/, '') || 'essay';
}
