import * as all from 'colloquy';
import { ColloquyArticle } from 'colloquy/article';
import 'colloquy/article/define';
import { discussion } from 'colloquy/content';
import { Conversation, type ConversationSnapshot } from 'colloquy/conversation';
import { registerBackend } from 'colloquy/define';
import { ColloquyCount } from 'colloquy/count';
import 'colloquy/count/define';
import { ColloquyDiscussion } from 'colloquy/discussion';
import 'colloquy/discussion/define';
import { createHtmlReader, htmlReader } from 'colloquy/formats/html';
import { colloquyLoader } from 'colloquy/astro';
import { readCollection } from 'colloquy/collection';
import { colloquy as eleventyPlugin } from 'colloquy/eleventy';
import { readThreads } from 'colloquy/import';
import { exportFormats, writeExport } from 'colloquy/export';
import { renderSite } from 'colloquy/site';
import { lightMarkdown } from 'colloquy/formats/light-markdown';
import { readMarkdown, writeMarkdown } from 'colloquy/formats/markdown';
import { ar } from 'colloquy/locales/ar';
import { en } from 'colloquy/locales/en';
import { fr } from 'colloquy/locales/fr';
import { parseDiscussion, type Comment, type CommentSource, type Discussion } from 'colloquy/model';
import { apa, cslItem, type Work } from 'colloquy/formats/citations';
import { jsonLd } from 'colloquy/formats/json-ld';
import { ColloquyMap } from 'colloquy/map';
import 'colloquy/map/define';
import { findPassage, passageLink } from 'colloquy/quotes/passages';
import { ColloquyArticle as ArticleWrapper } from 'colloquy/react/article';
import { ColloquyCount as CountWrapper } from 'colloquy/react/count';
import { ColloquyDiscussion as DiscussionWrapper } from 'colloquy/react/discussion';
import * as mapWrapper from 'colloquy/react/map';
import { ColloquyReplyForm as ReplyFormWrapper } from 'colloquy/react/reply-form';
import { ColloquyThread as ThreadWrapper } from 'colloquy/react/thread';
import { printWith } from 'colloquy/react/server';
import { renderToString, type RenderOptions } from 'colloquy/server';
import { detectQuotes, QuoteIndex } from 'colloquy/quotes';
import { MentionIndex, type Mention } from 'colloquy/quotes/mentions';
import { createQuoteHandler, type QuoteRequest } from 'colloquy/quotes/worker';
import * as wrappers from 'colloquy/react';
import 'colloquy/react/jsx';
import { ColloquyReplyForm } from 'colloquy/reply-form';
import 'colloquy/reply-form/define';
import { localSource } from 'colloquy/sources/local';
import { wordpressSource } from 'colloquy/sources/wordpress';
import { walineSource } from 'colloquy/sources/waline';
import { issoSource } from 'colloquy/sources/isso';
import { remark42Source } from 'colloquy/sources/remark42';
import { twikooSource } from 'colloquy/sources/twikoo';
import { artalkSource } from 'colloquy/sources/artalk';
import { githubSource } from 'colloquy/sources/github';
import { lemmySource } from 'colloquy/sources/lemmy';
import { hackerNewsSource } from 'colloquy/sources/hacker-news';
import { discourseSource } from 'colloquy/sources/discourse';
import { hypothesisSource } from 'colloquy/sources/hypothesis';
import { webmentionSource } from 'colloquy/sources/webmention';
import { cusdisSource } from 'colloquy/sources/cusdis';
import { mastodonSource } from 'colloquy/sources/mastodon';
import { blueskySource } from 'colloquy/sources/bluesky';
import { restSource } from 'colloquy/sources/rest';
import * as testing from 'colloquy/testing';
import { ColloquyThread } from 'colloquy/thread';
import 'colloquy/thread/define';
import { bg } from 'colloquy/locales/bg';
import { ca } from 'colloquy/locales/ca';
import { cs } from 'colloquy/locales/cs';
import { da } from 'colloquy/locales/da';
import { de } from 'colloquy/locales/de';
import { el } from 'colloquy/locales/el';
import { es } from 'colloquy/locales/es';
import { fa } from 'colloquy/locales/fa';
import { fi } from 'colloquy/locales/fi';
import { he } from 'colloquy/locales/he';
import { hi } from 'colloquy/locales/hi';
import { hr } from 'colloquy/locales/hr';
import { hu } from 'colloquy/locales/hu';
import { id } from 'colloquy/locales/id';
import { it } from 'colloquy/locales/it';
import { ja } from 'colloquy/locales/ja';
import { ko } from 'colloquy/locales/ko';
import { nb } from 'colloquy/locales/nb';
import { nl } from 'colloquy/locales/nl';
import { pl } from 'colloquy/locales/pl';
import { ptBR } from 'colloquy/locales/pt-BR';
import { ptPT } from 'colloquy/locales/pt-PT';
import { ro } from 'colloquy/locales/ro';
import { ru } from 'colloquy/locales/ru';
import { sk } from 'colloquy/locales/sk';
import { sr } from 'colloquy/locales/sr';
import { sv } from 'colloquy/locales/sv';
import { th } from 'colloquy/locales/th';
import { tr } from 'colloquy/locales/tr';
import { uk } from 'colloquy/locales/uk';
import { vi } from 'colloquy/locales/vi';
import { zhHans } from 'colloquy/locales/zh-Hans';
import { zhHant } from 'colloquy/locales/zh-Hant';

export const sources = [wordpressSource, walineSource, issoSource, remark42Source, twikooSource, artalkSource, githubSource, lemmySource, hackerNewsSource, discourseSource, hypothesisSource, webmentionSource, cusdisSource, mastodonSource, blueskySource, restSource];
export const others = [ColloquyCount, createHtmlReader, htmlReader, testing.checkSource, readCollection, readThreads, colloquyLoader, eleventyPlugin, renderSite, exportFormats, writeExport, readMarkdown, writeMarkdown];

export const quotes = [detectQuotes, QuoteIndex, MentionIndex, createQuoteHandler];
export const singleWrappers = [ArticleWrapper, CountWrapper, DiscussionWrapper, ReplyFormWrapper, ThreadWrapper];
export const printing = [jsonLd, renderToString, printWith, mapWrapper, ColloquyMap, findPassage, passageLink];
export const citing = [apa, cslItem];
export type Citing = Work;
export type Printing = RenderOptions;
export type Quoting = [Mention, QuoteRequest];

export type Embed = typeof import('colloquy/cdn');

const essay: Discussion = parseDiscussion(discussion);
const source: CommentSource = localSource({ databaseName: 'typescript' });
registerBackend('device', async ({ endpoint }) => (endpoint === undefined ? source : localSource()));

const conversation = new Conversation();
conversation.setDiscussion(essay);
const { comments, people }: ConversationSnapshot = conversation.snapshot;
const authors = comments.map(({ author }: Comment) => author && people.get(author)?.name);

/** Never called here: it needs a page. That it compiles is what is asked. */
export function show(page: Document): void {
  const thread: ColloquyThread = page.createElement('colloquy-thread');
  thread.comments = essay.comments;
  thread.sort = 'newest';
  thread.strings = { replies: (count) => `${count}`, locale: en.locale };
  thread.addEventListener('colloquy-branch-toggled', ({ collapsed, comment }) => console.log(collapsed, comment.id));
  thread.addEventListener('colloquy-reply-start', (event) => event.preventDefault());

  const form: ColloquyReplyForm = page.createElement('colloquy-reply-form');
  form.addEventListener('colloquy-reply-send', ({ reply }) => console.log(reply.text.length, reply.inReplyTo));
  form.addEventListener('colloquy-reply-failed', ({ error }) => console.log(error.kind));

  const article: ColloquyArticle | null = page.querySelector('colloquy-article');
  if (article) article.article = essay.article;

  const whole: ColloquyDiscussion = page.createElement('colloquy-discussion');
  whole.data = essay;
  whole.source = source;
  page.addEventListener('colloquy-reply-sent', (event: all.ReplySentEvent) => console.log(event.comment.datePublished));
  whole.addEventListener('colloquy-discussion-loaded', (event) => console.log(event.discussion.article?.headline));
}

console.log(Object.keys(wrappers).join(' '));
console.log(all.ColloquyThread === ColloquyThread, lightMarkdown('*a*').children.length, authors.length);
console.log([en, fr, ar].map(({ locale }) => locale).join(' '));

export const languages = [bg, ca, cs, da, de, el, es, fa, fi, he, hi, hr, hu, id, it, ja, ko, nb, nl, pl, ptBR, ptPT, ro, ru, sk, sr, sv, th, tr, uk, vi, zhHans, zhHant];
