import { createKey } from '../../model/create-key.js';
import type { Bench, RuleDefinition, Setup } from '../bench.js';
import { expect, expectEqual } from '../expect.js';
import { silent } from '../faults.js';
import { commentsOf } from '../read-thread.js';
import { replyTo } from '../reply-to.js';
import { within } from '../within.js';

/** How long an aborted request may still take, in milliseconds. */
const soon = 1000;

type Ask = (signal: AbortSignal) => Promise<unknown>;
type Request = readonly [what: string, ask: Ask];

/** Everything that a source can be asked, with a signal; in a thread that was there already, only to read. */
function requests(bench: Bench, { source, thread }: Setup): readonly Request[] {
  const reply = replyTo(source.capabilities, { key: createKey() });
  const mayWrite = bench.has('makeThread');
  const own = { secret: 'guessed' };
  const voter = createKey();
  const all: readonly (readonly [what: string, ask: Ask | undefined | false])[] = [
    ['load', (signal) => source.load(thread, { signal })],
    ['find', source.find && ((signal) => source.find!(thread, reply, { signal }))],
    ['count', source.count && ((signal) => source.count!([thread], { signal }))],
    ['send', mayWrite && source.send && ((signal) => source.send!(thread, reply, { signal }))],
    ['edit', mayWrite && source.edit && ((signal) => source.edit!(thread, '1', 'Words', { signal, ...own }))],
    ['vote', mayWrite && source.vote && ((signal) => source.vote!(thread, '1', 1, { signal, voter }))],
    ['remove', mayWrite && source.remove && ((signal) => source.remove!(thread, '1', { signal, ...own }))],
  ];
  return all.flatMap(([what, ask]) => (ask ? [[what, ask] as const] : []));
}

async function expectRejection(what: string, request: Promise<unknown>): Promise<void> {
  const rejected = within(soon, `an aborted \`${what}\` to reject`, () =>
    request.then(
      () => false,
      () => true,
    ),
  );
  expect(await rejected, `an aborted \`${what}\` to reject`, 'a result');
}

/** Requests that were aborted. */
export const aborting: readonly RuleDefinition[] = [
  {
    id: 'aborted-before',
    sentence: 'What is aborted before it begins rejects, and neither reads nor stores anything',
    async check(bench: Bench): Promise<void> {
      const setup = await bench.reading();
      const { source, thread, wire } = setup;
      const { size } = await commentsOf(source, thread);
      for (const [what, ask] of requests(bench, setup)) await expectRejection(what, ask(AbortSignal.abort()));
      if (wire.asked > 0) {
        const reached: string[] = [];
        wire.fault = (pass, { url, init }) => {
          if (!init.signal?.aborted) reached.push(url);
          return pass();
        };
        for (const [, ask] of requests(bench, setup)) await ask(AbortSignal.abort()).catch(() => undefined);
        expectEqual(reached, [], 'what was asked without the aborted signal');
      }
      wire.fault = undefined;
      expectEqual((await commentsOf(source, thread)).size, size, 'the number of comments');
    },
  },
  {
    id: 'aborted-meanwhile',
    sentence: 'What is aborted while the server is being asked rejects at once',
    async check(bench: Bench): Promise<void> {
      const setup = await bench.reading();
      bench.needWire(setup);
      setup.wire.fault = silent;
      for (const [what, ask] of requests(bench, setup)) {
        const controller = new AbortController();
        const request = ask(controller.signal);
        setTimeout(() => controller.abort(), 20);
        await expectRejection(what, request);
      }
    },
  },
];
