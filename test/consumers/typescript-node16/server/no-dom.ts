// Compiled without the DOM: what a server uses of the package must not need its types.
import { discussion } from 'colloquy/content';
import { Conversation, Drafts } from 'colloquy/conversation';
import { lightMarkdown } from 'colloquy/formats/light-markdown';
import { ar } from 'colloquy/locales/ar';
import { en } from 'colloquy/locales/en';
import { fr } from 'colloquy/locales/fr';
import { buildThread, plainText, type Discussion } from 'colloquy/model';

const essay: Discussion = discussion;
const conversation = new Conversation();
conversation.setDiscussion(essay);
new Drafts(undefined).list({ source: 'local', thread: essay.article.id });

console.log(conversation.snapshot.comments.length, buildThread(essay.comments).count);
console.log(plainText(lightMarkdown('a *b*')), [en, fr, ar].map(({ locale }) => locale).join(' '));
