import content = require('colloquy/content');
import conversation = require('colloquy/conversation');
import html = require('colloquy/formats/html');
import jsonLd = require('colloquy/formats/json-ld');
import markdown = require('colloquy/formats/light-markdown');
import arabic = require('colloquy/locales/ar');
import english = require('colloquy/locales/en');
import french = require('colloquy/locales/fr');
import model = require('colloquy/model');
import quotes = require('colloquy/quotes');
import mentions = require('colloquy/quotes/mentions');
import passages = require('colloquy/quotes/passages');
import quoteWorker = require('colloquy/quotes/worker');
import server = require('colloquy/server');
import bluesky = require('colloquy/sources/bluesky');
import isso = require('colloquy/sources/isso');
import local = require('colloquy/sources/local');
import mastodon = require('colloquy/sources/mastodon');
import remark42 = require('colloquy/sources/remark42');
import rest = require('colloquy/sources/rest');
import waline = require('colloquy/sources/waline');
import wordpress = require('colloquy/sources/wordpress');

const { discussion } = content;
const conversations: readonly conversation.Conversation[] = [new conversation.Conversation()];
const sources: readonly model.CommentSource[] = [local.localSource(), rest.restSource({ endpoint: 'https://example.org' })];
const functions = [
  html.htmlReader, jsonLd.jsonLd, markdown.lightMarkdown, model.parseDiscussion, quotes.detectQuotes, mentions.MentionIndex,
  passages.passageLink, quoteWorker.createQuoteHandler, server.renderToString, bluesky.blueskySource, isso.issoSource,
  mastodon.mastodonSource, remark42.remark42Source, waline.walineSource, wordpress.wordpressSource,
];

console.log(discussion.comments.length, conversations.length, sources.map(({ name }) => name).join(' '));
console.log(functions.every((one) => typeof one === 'function'));
console.log([english.en, french.fr, arabic.ar].map(({ locale }) => locale).join(' '));
