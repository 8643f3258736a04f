import { lightMarkdown } from 'colloquy/formats/light-markdown';

/** A source that keeps replies in memory, in place of a server. */
export function memorySource() {
  const replies = [];
  return {
    name: 'memory',
    capabilities: { write: 'guest', reach: 'public', fields: { name: 'required', email: 'absent', website: 'absent' } },
    replies,
    async load() {
      return { comments: replies.map(({ comment }) => comment), people: replies.map(({ person }) => person) };
    },
    async send(_thread, reply) {
      const person = { id: `person-${replies.length}`, name: reply.name };
      const comment = {
        id: `${replies.length + 1}`,
        author: person.id,
        body: lightMarkdown(reply.text),
        ...(reply.inReplyTo && { inReplyTo: reply.inReplyTo }),
      };
      replies.push({ ...reply, comment, person });
      return { comments: [comment], people: [person] };
    },
  };
}
