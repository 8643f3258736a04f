import { createKey } from '../../model/create-key.js';
import type { Bench, RuleDefinition } from '../bench.js';
import { batchValid } from '../check-batch.js';
import { expect, expectEqual } from '../expect.js';
import { commentOf, commentsOf, likeTyped, pagesOf, wordsOf } from '../read-thread.js';
import { writer } from '../reply-to.js';
import { hostileTexts } from '../samples.js';

/** {@link writer}'s address as MD5, SHA-1 and SHA-256, which picture services and others make of it. */
const hashes = [
  '24acb67f6322d8989cb008c8156b0acb',
  'ed98990c6116617ae2ca93f21cfd4feefd3eea77',
  '111cde7de2db990c1dadf42376d43c4717cbb4c3be86d1d013b6e06c63bec68d',
];

/** What becomes of a reply that everything goes well with. */
export const sending: readonly RuleDefinition[] = [
  {
    id: 'sent-comment',
    sentence: 'Sending a reply returns the comment that it became, and who wrote it',
    async check(bench: Bench): Promise<void> {
      const { source, thread, send, reply } = await bench.writing();
      const sent = await send(thread, reply());
      const [comment] = sent.comments;
      expect(comment !== undefined, 'the comment first in the batch', sent.comments);
      batchValid(sent, source.name);
      expectEqual(comment.status ?? 'published', 'published', 'the status');
      const { secret } = sent;
      expect(secret === undefined || typeof secret === 'string', '`secret` to be a string or absent', secret);
    },
  },
  {
    id: 'sent-read',
    sentence: 'A reply is read by everyone, with the id, the words and the name that were returned',
    async check(bench: Bench): Promise<void> {
      const { thread, send, reply, source } = await bench.writing();
      const sent = reply();
      const {
        comments: [returned],
        people,
      } = await send(thread, sent);
      const other = bench.source();
      const read = await commentOf(other, thread, returned?.id ?? '');
      expectEqual(wordsOf(read), likeTyped(sent.text), 'the words that are read');
      expectEqual(wordsOf(returned!), likeTyped(sent.text), 'the words that are returned');
      if (source.capabilities.fields.name === 'absent') return;
      const named = people.find(({ id }) => id === returned?.author)?.name;
      expectEqual(named, writer.name, 'the name that is returned');
      const everyone = (await pagesOf(other, thread)).flatMap((page) => page.people);
      expectEqual(everyone.find(({ id }) => id === read.author)?.name, writer.name, 'the name that is read');
    },
  },
  {
    id: 'sent-once',
    sentence: 'Each reply is stored once, also when two are sent at the same time',
    async check(bench: Bench): Promise<void> {
      const { source, thread, send, reply } = await bench.writing();
      const sent = await Promise.all([send(thread, reply()), send(thread, reply())]);
      const ids = sent.map(({ comments: [comment] }) => comment?.id);
      expect(ids[0] !== ids[1], 'two replies to become two comments', ids);
      expectEqual([...(await commentsOf(source, thread)).keys()].sort(), ids.sort(), 'the ids in the thread');
    },
  },
  {
    id: 'sent-parent',
    sentence: 'A reply to one of its comments is read with that comment as its parent',
    async check(bench: Bench): Promise<void> {
      const { source, thread, send, reply } = await bench.writing();
      if (source.capabilities.nesting === 0) bench.skip('the source keeps no replies to replies');
      const {
        comments: [first],
      } = await send(thread, reply());
      const inReplyTo = `${source.name}:${first?.id}`;
      const {
        comments: [comment],
      } = await send(thread, reply({ inReplyTo }));
      expectEqual(comment?.inReplyTo, inReplyTo, 'the parent that `send` returns');
      const read = await commentOf(bench.source(), thread, comment?.id ?? '');
      expectEqual(read.inReplyTo, inReplyTo, 'the parent that is read');
    },
  },
  {
    id: 'sent-elsewhere',
    sentence: 'A reply to a comment of the archive or another source keeps its parent',
    async check(bench: Bench): Promise<void> {
      const { source, thread, send, reply } = await bench.writing();
      if (source.capabilities.parents === 'own') bench.skip("it takes replies to the source's own comments only");
      for (const inReplyTo of ['3', 'elsewhere:17']) {
        const {
          comments: [comment],
        } = await send(thread, reply({ inReplyTo }));
        const read = await commentOf(bench.source(), thread, comment?.id ?? '');
        expectEqual(read.inReplyTo, inReplyTo, 'the parent');
      }
    },
  },
  {
    id: 'sent-text',
    sentence: 'Text that looks like markup, or is hard to keep, is sent and read as it was typed',
    async check(bench: Bench): Promise<void> {
      const { source, thread, send, reply } = await bench.writing();
      const { maxLength = Infinity, minLength = 0 } = source.capabilities;
      for (const [what, text] of Object.entries(hostileTexts)) {
        if (text.length > maxLength || text.length < minLength) continue;
        const {
          comments: [returned],
        } = await send(thread, reply({ text }));
        const read = await commentOf(source, thread, returned?.id ?? '');
        expectEqual(wordsOf(read), likeTyped(text), `the text with ${what}, when it is read`);
        expectEqual(wordsOf(returned!), likeTyped(text), `the text with ${what}, as \`send\` returns it`);
      }
    },
  },
  {
    id: 'no-address',
    sentence: 'No reader gets the e-mail address of a writer, nor anything that is made from it',
    async check(bench: Bench): Promise<void> {
      const { source, thread, send, reply } = await bench.writing();
      if (source.capabilities.fields.email === 'absent') bench.skip('the source asks for no e-mail address');
      const sent = await send(thread, reply());
      const everything = JSON.stringify([sent, ...(await pagesOf(bench.source(), thread))]).toLowerCase();
      const [user = '', host = ''] = writer.email.split('@');
      for (const trace of [host, `${user}%40`, ...hashes]) {
        expect(!everything.includes(trace), `no trace of ${writer.email}`, trace);
      }
    },
  },
  {
    id: 'sent-again',
    sentence: 'Where `resend` is safe, the same reply once more is stored once',
    async check(bench: Bench): Promise<void> {
      const { source, thread, send, reply } = await bench.writing();
      if (source.capabilities.resend !== 'safe') bench.skip('`resend` is not safe');
      const sent = reply();
      const {
        comments: [first],
      } = await send(thread, sent);
      const again = await send(thread, sent, { again: true }).catch((thrown: { kind?: unknown }) => thrown);
      const isKnown = 'comments' in again ? again.comments[0]?.id === first?.id : again.kind === 'duplicate';
      expect(isKnown, `the comment ${first?.id} again, or an error of the kind duplicate`, again);
      expectEqual([...(await commentsOf(source, thread)).keys()], [first?.id], 'the ids in the thread');
    },
  },
  {
    id: 'find',
    sentence: 'A reply whose response was lost is found by what it says, and one that was never sent is not',
    async check(bench: Bench): Promise<void> {
      const { source, thread, send, reply } = await bench.writing();
      const find = bench.needMethod(source, 'find');
      const sent = reply();
      await send(thread, reply());
      const {
        comments: [stored],
      } = await send(thread, sent);
      await send(thread, reply());
      const found = await find(thread, sent);
      expectEqual(found?.comments[0]?.id, stored?.id, 'the comment that is found');
      batchValid(found!, source.name);
      expectEqual(await find(thread, reply({ text: `Never sent, ${createKey()}` })), undefined, 'what was never sent');
    },
  },
];
