// What a server-side renderer does: it requires the elements of the app it renders, in a process without a DOM.
require('colloquy/define');
require('colloquy/article/define');
require('colloquy/discussion/define');
require('colloquy/reply-form/define');
require('colloquy/thread/define');
require('colloquy/sources/local');
require('colloquy/react/jsx');
const { ColloquyArticle, ColloquyDiscussion, ColloquyReplyForm, ColloquyThread } = require('colloquy');
const { ColloquyThread: Thread } = require('colloquy/thread');

console.log([ColloquyArticle, ColloquyDiscussion, ColloquyReplyForm, ColloquyThread].map(({ name }) => name).join(' '));
console.log(Thread === ColloquyThread, typeof document);
