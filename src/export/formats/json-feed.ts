import { authorsOf } from '../../model/authors.js';
import type { Person } from '../../model/person.js';
import { safeUrl, webUrl } from '../../model/safe-url.js';
import { wellFormed } from '../../model/well-formed.js';
import type { ExportFormat } from '../format.js';
import { htmlOf } from '../text/html.js';
import { instant } from '../text/instant.js';
import { printJson } from '../text/json.js';
import { wordsOf } from '../text/words.js';
import type { Outgoing, OutgoingThread } from '../thread/outgoing.js';

const version = 'https://jsonfeed.org/version/1.1';

/** JSON Feed 1.1: a feed of the essays, and one of the replies to each, with what they reply to in `_colloquy`. */
export const format: ExportFormat = {
  keeps: {
    article: ['authors', 'description', 'datePublished', 'dateModified', 'inLanguage', 'url', 'image', 'keywords'],
    comment: ['datePublished', 'dateModified', 'inLanguage'],
    person: ['url', 'image'],
    discussion: ['commentCount'],
  },
  text: 'html',
  statuses: [],
  parents: 'comments',
  times: 'instant',
  async *write(threads, { options }) {
    const items: object[] = [];
    for await (const thread of threads) {
      items.push(essayItem(thread));
      if (!thread.discussion.comments) continue;
      const { site } = wordsOf(thread.article?.inLanguage);
      yield {
        path: `${thread.slug}/replies.json`,
        content: printJson({
          ...{ version, title: site.repliesTo(thread.title), home_page_url: thread.address },
          language: thread.article?.inLanguage,
          items: thread.comments.map((one) => replyItem(thread, one)),
        }),
      };
    }
    const { site } = wordsOf(options.language);
    yield {
      path: 'feed.json',
      content: printJson({
        ...{
          version,
          title: options.title ?? site.essays,
          home_page_url: options.url,
          language: options.language,
          items,
        },
      }),
    };
  },
};

const authors = (people: readonly (Person | undefined)[]): object[] | undefined => {
  const all = people.flatMap((one) =>
    one ? [{ name: one.name, url: safeUrl(one.url), avatar: webUrl(one.image) }] : [],
  );
  return all.length > 0 ? all : undefined;
};

function essayItem({ slug, article, address, title, people, comments, discussion }: OutgoingThread): object {
  return {
    ...{ id: address ?? slug, url: address, title },
    content_html: article ? htmlOf(article.body, { people, prefix: `${slug}-` }) : '',
    summary: article?.description,
    image: webUrl(article?.image),
    date_published: instant(article?.datePublished),
    date_modified: instant(article?.dateModified),
    authors: authors(authorsOf(article ?? {}).map((id) => people.get(id))),
    tags: article?.keywords,
    language: article?.inLanguage,
    ...(discussion.comments && {
      _colloquy: {
        about: 'https://www.rfc-editor.org/rfc/rfc4685',
        reply_count: Math.max(comments.length, discussion.commentCount ?? 0),
      },
    }),
  };
}

function replyItem({ slug, address, people }: OutgoingThread, { comment, author, parent }: Outgoing): object {
  const idOf = (id: string): string => `${address ?? slug}#comment-${encodeURIComponent(wellFormed(id))}`;
  return {
    id: idOf(comment.id),
    url: address === undefined ? undefined : idOf(comment.id),
    content_html: htmlOf(comment.body, { people }),
    date_published: instant(comment.datePublished),
    date_modified: instant(comment.dateModified),
    authors: authors([author]),
    language: comment.inLanguage,
    _colloquy: { in_reply_to: parent ? idOf(parent.comment.id) : (address ?? slug) },
  };
}
