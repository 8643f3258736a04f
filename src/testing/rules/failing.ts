import type { SourceErrorKind } from '../../model/source-error.js';
import type { Bench, RuleDefinition, Setup } from '../bench.js';
import { expectEqual, failureOf, settle } from '../expect.js';
import { responding, disconnected, losingResponses, silent } from '../faults.js';
import { commentsOf, wordsOf } from '../read-thread.js';
import { flat } from '../samples.js';
import { type Fault, isWriting } from '../wire.js';

interface Failure {
  readonly what: string;
  readonly fault: Fault;
  readonly kind: SourceErrorKind;
}

const html = { 'Content-Type': 'text/html' };
const json = '{"error":"no"}';

const failures: readonly Failure[] = [
  { what: 'the status 500', fault: responding(500, json), kind: 'server-fault' },
  { what: 'a page with the status 502', fault: responding(502, '<h1>Bad Gateway</h1>', html), kind: 'server-fault' },
  { what: 'the status 503 without a word', fault: responding(503, '', html), kind: 'server-fault' },
  { what: 'the status 429', fault: responding(429, json, { 'Retry-After': '7' }), kind: 'rate-limited' },
  { what: 'the status 401', fault: responding(401, json), kind: 'authentication-needed' },
  { what: 'no connection', fault: disconnected, kind: 'offline' },
];

/** Only what is written fails, so that questions asked before go through. */
const whenWriting =
  (fault: Fault): Fault =>
  (pass, asked) =>
    isWriting(asked) ? fault(pass, asked) : pass();

/** Failures that leave open whether the reply is stored, so that it is looked for before it is sent again. */
const openFailures: readonly SourceErrorKind[] = ['offline', 'server-fault', 'unreadable-response', 'blocked-by-cors'];

async function expectFailures(
  { wire }: Setup,
  doing: string,
  ask: () => Promise<unknown>,
  wrap: (fault: Fault) => Fault,
): Promise<void> {
  for (const { what, fault, kind } of failures) {
    wire.fault = wrap(fault);
    const { retryAfter } = await failureOf(`${doing} with ${what}`, ask, [kind]);
    if (kind === 'rate-limited') expectEqual(retryAfter, 7, 'the seconds of `Retry-After`');
  }
}

/** Servers that say no, say nothing, or are not there. */
export const failing: readonly RuleDefinition[] = [
  {
    id: 'load-fails',
    sentence: 'Where reading fails, the error says of which kind the failure is',
    async check(bench: Bench): Promise<void> {
      const setup = await bench.commented(flat(2));
      bench.needWire(setup);
      await expectFailures(
        setup,
        'reading',
        () => setup.source.load(setup.thread),
        (fault) => fault,
      );
    },
  },
  {
    id: 'send-fails',
    sentence: 'Where sending fails, the error says of which kind the failure is, and nothing is stored',
    async check(bench: Bench): Promise<void> {
      const setup = await bench.writing();
      bench.needWire(setup);
      const { source, thread, send, reply, wire } = setup;
      await expectFailures(setup, 'sending', () => send(thread, reply()), whenWriting);
      wire.fault = undefined;
      expectEqual((await commentsOf(source, thread)).size, 0, 'the number of comments');
    },
  },
  {
    id: 'recovers',
    sentence: 'After a failure the next request goes through',
    async check(bench: Bench): Promise<void> {
      const setup = await bench.commented(flat(2));
      bench.needWire(setup);
      const { source, thread, wire } = setup;
      const { size } = await commentsOf(source, thread);
      wire.fault = disconnected;
      await failureOf('reading without a connection', () => source.load(thread));
      wire.fault = undefined;
      expectEqual((await commentsOf(source, thread)).size, size, 'the number of comments');
    },
  },
  {
    id: 'response-lost',
    sentence: 'Where the response to a reply is lost, the error leaves open whether it is stored; it is sent only once',
    async check(bench: Bench): Promise<void> {
      const setup = await bench.writing();
      bench.needWire(setup);
      const { source, thread, send, reply, wire } = setup;
      const sent = reply();
      wire.fault = losingResponses;
      await failureOf('sending where the response is lost', () => send(thread, sent), openFailures);
      wire.fault = undefined;
      const stored = async (): Promise<readonly string[]> =>
        [...(await commentsOf(source, thread)).values()].map(wordsOf);
      expectEqual(await stored(), [sent.text], 'what is stored');
      if (source.capabilities.resend !== 'safe') return;
      await settle(() => send(thread, sent, { again: true })); // which may also fail as a duplicate
      expectEqual(await stored(), [sent.text], 'what is stored after a retry');
    },
  },
  {
    id: 'silence',
    sentence: 'A server that never responds is given up after the time that the source was given',
    async check(bench: Bench): Promise<void> {
      const setup = await bench.reading({ patience: 300 });
      bench.needWire(setup);
      const { source, thread, wire } = setup;
      wire.fault = silent;
      await failureOf('reading in silence', () => source.load(thread), ['server-fault'], 2000);
    },
  },
];
