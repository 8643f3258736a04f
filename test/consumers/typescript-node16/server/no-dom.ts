// Compiled without the DOM: what a server uses of the package must not need its types.
import { discussion } from 'colloquy/content';
import { Conversation, Drafts } from 'colloquy/conversation';
import { lightMarkdown } from 'colloquy/formats/light-markdown';
import { ar } from 'colloquy/locales/ar';
import { en } from 'colloquy/locales/en';
import { fr } from 'colloquy/locales/fr';
import { jsonLd, type DiscussionJsonLd } from 'colloquy/formats/json-ld';
import { renderToChunks, renderToStream, renderToString, styleSheet, type RenderOptions } from 'colloquy/server';
import { buildThread, plainText, type Discussion } from 'colloquy/model';
import { commentsHandler, type RestServerOptions } from 'colloquy/rest-server';

const essay: Discussion = discussion;
const conversation = new Conversation();
conversation.setDiscussion(essay);
new Drafts(undefined).list({ source: 'local', thread: discussion.article.id });

const options: RenderOptions = { strings: fr, form: { action: '/replies' }, styles: 'inline' };
const stream: ReadableStream<Uint8Array> = renderToStream(essay, options);
const chunks: Iterable<string> = renderToChunks(essay, options);
const ld: DiscussionJsonLd = jsonLd(essay);
console.log(renderToString(essay, options) === [...chunks].join(''), typeof stream, styleSheet.length > 0, ld.comment?.length);

console.log(conversation.snapshot.comments.length, buildThread(essay.comments ?? []).count);
console.log(plainText(lightMarkdown('a *b*')), [en, fr, ar].map(({ locale }) => locale).join(' '));

const serving: Partial<RestServerOptions> = { hosts: ['example.org'], limit: false };
console.log(typeof commentsHandler, Object.keys(serving).length);
