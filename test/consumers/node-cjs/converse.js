const { discussion } = require('colloquy/content');
const { Conversation } = require('colloquy/conversation');
const { lightMarkdown } = require('colloquy/formats/light-markdown');
const { ar } = require('colloquy/locales/ar');
const { en } = require('colloquy/locales/en');
const { fr } = require('colloquy/locales/fr');
const { plainText } = require('colloquy/model');

/** A source that keeps replies for as long as the program runs. */
const source = {
  name: 'memory',
  capabilities: {
    write: 'guest',
    fields: { name: 'required', email: 'absent', website: 'absent' },
    reach: 'device',
  },
  load: async () => ({ comments: [], people: [] }),
  send: async (thread, { key, text, name }) => ({
    comments: [{ id: key, author: name, body: lightMarkdown(text) }],
    people: [{ id: name, name }],
  }),
};

async function main() {
  const conversation = new Conversation({ createKey: () => 'first' });
  conversation.setDiscussion(discussion);
  conversation.connect(source, discussion.article.id);

  const comment = await conversation.send({ text: 'Trust *first*.', name: 'Ada' });
  const { comments, commentCount, people } = conversation.snapshot;
  console.log(comment.id, people.get(comment.author).name, plainText(comment.body));
  for (const strings of [en, fr, ar]) console.log(strings.repliesHere(strings.replies(commentCount), comments.length));
}

main();
