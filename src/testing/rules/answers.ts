import { toSourceError } from '../../model/source-error.js';
import type { CommentBatch } from '../../model/source.js';
import type { Bench, RuleDefinition } from '../bench.js';
import { batchValid } from '../check-batch.js';
import { expect, failureOf, settle } from '../expect.js';
import { answering, rewriting } from '../faults.js';
import { brokenItems, oddAnswers } from '../odd-json.js';
import { Recording } from '../recording.js';
import { flat, nested } from '../samples.js';
import { within } from '../within.js';

/** How long a source may think about an answer, in milliseconds. */
const thinking = 10_000;

const page = '<!doctype html><title>502 Bad Gateway</title><p>The server is on its way.';

const unreadable = {
  'a page': answering(200, page, { 'Content-Type': 'text/html' }),
  'a page that says it were JSON': answering(200, page),
  nothing: answering(200, ''),
  'the first half': rewriting((text) => text.slice(0, text.length / 2)),
  null: answering(200, 'null'),
  'a number': answering(200, '7'),
  'a string': answering(200, '"words"'),
} as const;

/** What was read of an odd answer is valid, or the failure is one of the source and not of its code. */
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

/** Answers that are not what they should be. */
export const answers: readonly RuleDefinition[] = [
  {
    id: 'unreadable',
    sentence: 'An answer that is cut off or something else altogether is said to be unreadable, and its address shown',
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
      for (const [name, { text }] of recording.answers) {
        for (const odd of oddAnswers(text)) {
          wire.fault = recording.replay({ name, text: odd.text });
          await expectSoundness(`an answer to ${name} with ${odd.change}`, source.name, () => source.load(thread));
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
      // Where a thread was there already, answers may stand within what they answer, and be lost with it.
      const least = length === seeded ? seeded - 1 : 1;
      let tried = 0;
      for (const [name, { text }] of recording.answers) {
        for (const odd of brokenItems(text)) {
          tried += 1;
          wire.fault = recording.replay({ name, text: odd.text });
          const { comments } = await source.load(thread);
          expect(comments.length >= least, `all but one comment of an answer with ${odd.change}`, comments.length);
        }
      }
      if (tried === 0) bench.skip('no answer holds a list of comments as JSON');
    },
  },
  {
    id: 'odd-answer-to-sent',
    sentence: 'Whatever is answered to a reply, it is read as a valid comment, or said to be at fault',
    async check(bench: Bench): Promise<void> {
      const setup = await bench.writing();
      bench.needWire(setup);
      const { source, thread, wire, send, reply } = setup;
      const recording = new Recording();
      wire.fault = recording.record;
      const sent = reply();
      await send(thread, sent);
      for (const [name, { text }] of recording.answers) {
        for (const odd of oddAnswers(text)) {
          wire.fault = recording.replay({ name, text: odd.text });
          await expectSoundness(`an answer to ${name} with ${odd.change}`, source.name, async () => {
            const batch = await send(thread, sent);
            expect(batch.comments.length > 0, 'the comment that the reply became', batch.comments);
            return batch;
          });
        }
      }
      wire.fault = unreadable['a page'];
      await failureOf('sending where a page is answered', () => send(thread, reply()), ['unreadable-response']);
    },
  },
];
