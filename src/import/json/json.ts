import { salvageDiscussion } from '../../model/parse-discussion.js';
import { mathml } from '../../model/parse-mathml.js';
import type { ImportFormat, ImportInput, ReadContext } from '../format.js';
import { wholeText } from '../peek-text.js';
import type { RawThread } from '../raw.js';

/** A discussion of this package, as JSON, which stays as it is. */
export const format: ImportFormat = {
  async *read({ file, text }: ImportInput, context: ReadContext): AsyncIterable<RawThread> {
    const { log } = context;
    const whole = await wholeText(text);
    let value: unknown;
    try {
      value = JSON.parse(whole.replace(/^\uFEFF/, ''));
    } catch (error) {
      log.add('json/ill-formed', 'lost', { file }, { expected: 'JSON', got: (error as Error).message });
      return;
    }
    yield readDiscussion(value, file, context);
  },
};

function readDiscussion(value: unknown, file: string, { log }: ReadContext): RawThread {
  const { parts, error } = salvageDiscussion(value, { nodes: Number.MAX_SAFE_INTEGER, mistakes: 1_000, mathml });
  for (const { path, expected, got } of error?.errors ?? [])
    log.add('json/unfit', 'lost', { file, path }, { expected, got });
  const discussion = { ...parts };
  const { article, comments = [] } = discussion;
  const given: unknown =
    typeof value === 'object' && value !== null ? (value as { readonly comments?: unknown }).comments : undefined;
  const missing = Array.isArray(given) ? given.length - comments.length : 0;
  if (missing > 0) {
    log.readComment(missing);
    log.leaveOutComment('unreadable', missing);
  }
  return {
    id: article?.id ?? (file.replace(/\.json$/i, '') || 'discussion'),
    ...(article && { title: article.headline, slug: article.id }),
    ...(article?.url !== undefined && { url: article.url }),
    aliases: article?.sameAs ?? [],
    discussion,
    comments: [],
    place: { file },
  };
}
