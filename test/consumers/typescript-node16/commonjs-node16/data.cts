import content = require('colloquy/content');
import conversation = require('colloquy/conversation');
import citations = require('colloquy/formats/citations');
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

const { discussion } = content;
const conversations: readonly conversation.Conversation[] = [new conversation.Conversation()];
const functions = [
  html.htmlReader, jsonLd.jsonLd, markdown.lightMarkdown, model.parseDiscussion, quotes.detectQuotes, mentions.MentionIndex,
  passages.passageLink, citations.apa, quoteWorker.createQuoteHandler, server.renderToString,
];

console.log(discussion.comments.length, conversations.length);
console.log(functions.every((one) => typeof one === 'function'));
console.log([english.en, french.fr, arabic.ar].map(({ locale }) => locale).join(' '));
