// What a server-side renderer does: it imports the elements of the app it renders, in a process without a DOM.
import 'colloquy/define';
import 'colloquy/article/define';
import 'colloquy/discussion/define';
import 'colloquy/reply-form/define';
import 'colloquy/thread/define';
import 'colloquy/sources/local';
import 'colloquy/react/jsx';
import { ColloquyArticle, ColloquyDiscussion, ColloquyReplyForm, ColloquyThread } from 'colloquy';
import { ColloquyThread as Thread } from 'colloquy/thread';

console.log([ColloquyArticle, ColloquyDiscussion, ColloquyReplyForm, ColloquyThread].map(({ name }) => name).join(' '));
console.log(Thread === ColloquyThread, typeof document);
