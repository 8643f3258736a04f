import { isLike } from '../../model/like-text.js';
import { toSourceError } from '../../model/source-error.js';
import type { CommentBatch, Reply } from '../../model/source.js';
import type { Bench, RuleDefinition } from '../bench.js';
import { batchValid } from '../check-batch.js';
import { expect, failureOf, settle } from '../expect.js';
import { arrived, responding, rewriting, toResponse, type RecordedResponse } from '../faults.js';
import { brokenItems, oddTexts } from '../odd-json.js';
import { wordsOf } from '../read-thread.js';
import { Recording } from '../recording.js';
import { flat, nested } from '../samples.js';
import { isWriting } from '../wire.js';
import { within } from '../within.js';

/** How long a source may take to process a response, in milliseconds. */
const thinking = 10_000;

const page = '<!doctype html><title>502 Bad Gateway</title><p>The server is on its way.';

const unreadable = {
  'a page': responding(200, page, { 'Content-Type': 'text/html' }),
  'a page that says it were JSON': responding(200, page),
  nothing: responding(200, ''),
  'the first half': rewriting((text) => text.slice(0, text.length / 2)),
  null: responding(200, 'null'),
  'a number': responding(200, '7'),
  'a string': responding(200, '"words"'),
} as const;

/** Expects an odd response to give a valid batch, or a SourceError, and not an error in the source's code. */
async function expectSoundness(what: string, source: string, read: () => Promise<CommentBatch>): Promise<void> {
  const settled = await within(thinking, what, () => settle(read));
  if ('thrown' in settled) {
    const { thrown } = settled;
    expect(toSourceError(thrown) === thrown, `${what} to be read, or to reject with a SourceError`, thrown);
    return;
  }
  try {
    batchValid(settled.value, source);
  } catch (cause) {
    throw new Error(`Expected ${what} to leave the batch valid, got: ${(cause as Error).message}`, { cause });
  }
}

/** Responses that are not what they should be. */
export const oddResponses: readonly RuleDefinition[] = [
  {
    id: 'unreadable',
    sentence: 'A response that is cut off or something else altogether is said to be unreadable, and its address shown',
    async check(bench: Bench): Promise<void> {
      const setup = await bench.commented(flat(3));
      bench.needWire(setup);
      const { source, thread, wire } = setup;
      for (const [what, fault] of Object.entries(unreadable)) {
        let host = '';
        wire.fault = (pass, asked) => {
          ({ host } = new URL(asked.url));
          return fault(pass, asked);
        };
        const { message } = await failureOf(`reading ${what}`, () => source.load(thread), ['unreadable-response']);
        expect(message.includes(host), `the error to name the server ${host}`, message);
      }
    },
  },
  {
    id: 'odd-values',
    sentence: 'Whatever stands where something else was expected, what is read is valid, or said to be at fault',
    async check(bench: Bench): Promise<void> {
      const setup = await bench.commented(nested(3));
      bench.needWire(setup);
      const { source, thread, wire } = setup;
      const recording = new Recording();
      wire.fault = recording.record;
      await source.load(thread);
      for (const [name, { text }] of recording.responses) {
        for (const odd of oddTexts(text)) {
          wire.fault = recording.replay({ name, text: odd.text });
          await expectSoundness(`a response to ${name} with ${odd.change}`, source.name, () => source.load(thread));
        }
      }
    },
  },
  {
    id: 'broken-comment',
    sentence: 'A broken comment in a good list costs no other one',
    async check(bench: Bench): Promise<void> {
      const seeded = 4;
      const setup = await bench.commented(flat(seeded));
      bench.needWire(setup);
      const { source, thread, wire } = setup;
      const recording = new Recording();
      wire.fault = recording.record;
      const {
        comments: { length },
      } = await source.load(thread);
      // In a thread that was there already, replies may be nested in a comment, and be lost with it.
      const least = length === seeded ? seeded - 1 : 1;
      let tried = 0;
      for (const [name, { text }] of recording.responses) {
        for (const odd of brokenItems(text)) {
          tried += 1;
          wire.fault = recording.replay({ name, text: odd.text });
          const { comments } = await source.load(thread);
          expect(comments.length >= least, `all but one comment of a response with ${odd.change}`, comments.length);
        }
      }
      if (tried === 0) bench.skip('no response has a list of comments as JSON');
    },
  },
  {
    id: 'odd-response-to-sent',
    sentence: 'Whatever the response to a reply is, it is read as a valid comment, or said to be at fault',
    async check(bench: Bench): Promise<void> {
      const setup = await bench.writing();
      bench.needWire(setup);
      const { source, thread, wire, send, reply } = setup;
      const recording = new Recording();
      wire.fault = recording.record;
      const sent = reply();
      await send(thread, sent);
      for (const [name, { text }] of recording.responses) {
        for (const odd of oddTexts(text)) {
          wire.fault = recording.replay({ name, text: odd.text });
          await expectSoundness(`a response to ${name} with ${odd.change}`, source.name, async () => {
            const batch = await send(thread, sent);
            expect(batch.comments.length > 0, 'the comment that the reply became', batch.comments);
            return batch;
          });
        }
      }
      wire.fault = unreadable['a page'];
      await failureOf('sending where the response is a page', () => send(thread, reply()), ['unreadable-response']);
    },
  },
  {
    id: 'response-of-another',
    sentence: 'A response that has another comment in it, as from a cache, is not taken for the reply',
    async check(bench: Bench): Promise<void> {
      const setup = await bench.writing();
      bench.needWire(setup);
      const { source, thread, wire, send, reply } = setup;
      const [first, second] = ['The harbour was quiet when we came back', 'Nobody buys shoes by weight'].map((text) =>
        reply({ text: text.padEnd(source.capabilities.minLength ?? 0, '.') }),
      ) as [Reply, Reply];
      let another: RecordedResponse | undefined;
      wire.fault = async (pass, asked) => {
        if (!isWriting(asked)) return pass();
        return toResponse((another ??= await arrived(await pass())));
      };
      await send(thread, first);
      const settled = await settle(() => send(thread, second));
      if ('thrown' in settled) {
        const { thrown } = settled;
        expect(toSourceError(thrown) === thrown, 'the failure to be a SourceError', thrown);
        return;
      }
      const [comment] = settled.value.comments;
      // The thread compares the words, which must be the server's for that.
      expect(
        comment !== undefined && isLike(wordsOf(comment), first.text),
        'the words of the response, or a failure',
        comment && wordsOf(comment),
      );
    },
  },
];
