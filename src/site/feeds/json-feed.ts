import { authorsOf } from '../../model/authors.js';
import { safeUrl, webUrl } from '../../model/safe-url.js';
import { descriptionOf, pictureOf } from '../describe.js';
import { replyCount, type PublishedEssay } from '../essay.js';
import { publicEssay } from '../public-essay.js';
import { addressOf, essayAddress, headlineOf, languageOfPage, type Site } from '../site.js';
import { feedLength, repliesPath } from './atom.js';
import { essayHtml } from './content-html.js';
import { moment } from './moment.js';

/** The essays as JSON Feed 1.1: https://www.jsonfeed.org/version/1.1/ */
export function jsonFeed(site: Site): string {
  const { words } = languageOfPage(site);
  return `${JSON.stringify(
    {
      version: 'https://jsonfeed.org/version/1.1',
      title: site.title || words.site.essays,
      home_page_url: site.url,
      feed_url: addressOf(site, 'feed.json'),
      description: site.description,
      language: site.language,
      items: site.essays
        .filter(({ draft }) => !draft)
        .slice(0, feedLength)
        .map((essay) => item(site, essay)),
    },
    undefined,
    2,
  )}\n`;
}

function item(site: Site, original: PublishedEssay): Readonly<Record<string, unknown>> {
  const essay = publicEssay(site, original);
  const { article, discussion } = essay;
  const page = languageOfPage(site, article);
  const address = essayAddress(site, essay);
  const people = new Map((discussion.people ?? []).map((one) => [one.id, one]));
  const authors = authorsOf(article).flatMap((id) => {
    const one = people.get(id);
    return one ? [{ name: one.name, url: safeUrl(one.url), avatar: webUrl(one.image) }] : [];
  });
  return {
    id: address,
    url: address,
    title: headlineOf(essay, page),
    content_html: essayHtml(article, discussion.people),
    summary: descriptionOf(article) || undefined,
    image: pictureOf(article),
    date_published: moment(article.datePublished),
    date_modified: moment(article.dateModified),
    authors: authors.length > 0 ? authors : undefined,
    tags: article.keywords,
    language: page.language,
    _colloquy: {
      about: 'https://www.rfc-editor.org/rfc/rfc4685',
      reply_count: replyCount(essay),
      replies_url: addressOf(site, repliesPath(essay)),
    },
  };
}
