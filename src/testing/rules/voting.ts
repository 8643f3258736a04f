import { createKey } from '../../model/create-key.js';
import type { CommentSource, Vote, VoteOptions } from '../../model/source.js';
import type { Bench, RuleDefinition, Setup } from '../bench.js';
import { batchValid } from '../check-batch.js';
import { expect, expectEqual, failureOf, settle } from '../expect.js';
import { disconnected, losingResponses, responding } from '../faults.js';
import { commentOf, pagesOf } from '../read-thread.js';
import { flat } from '../samples.js';
import { isWriting } from '../wire.js';

interface VotingSetup extends Setup {
  readonly id: string;
  readonly vote: NonNullable<CommentSource['vote']>;
  readonly isKnown: boolean;
  /** A reader as no one has been before. */
  voter(): VoteOptions;
}

/** A comment in a new thread that this reader can vote for. */
async function votable(bench: Bench): Promise<VotingSetup> {
  const { ids, ...setup } = await bench.seeded(flat(2));
  const { source } = setup;
  const vote = bench.needMethod(source, 'vote');
  const { votes, voters } = source.capabilities;
  if (!votes) bench.skip('this reader cannot vote');
  return { ...setup, id: ids[0]!, vote, isKnown: voters === 'known', voter: () => ({ voter: createKey() }) };
}

type Counts = readonly [up: number, down: number];

/** What everyone reads of a comment. */
async function countsOf(bench: Bench, { thread, id }: VotingSetup): Promise<Counts> {
  const { upvoteCount = 0, downvoteCount = 0 } = await commentOf(bench.source(), thread, id);
  return [upvoteCount, downvoteCount];
}

/** Votes, and expects these counts from then on, by the response and for everyone. */
async function expectCounts(
  bench: Bench,
  setup: VotingSetup,
  [value, options]: readonly [Vote, VoteOptions],
  wanted: Counts,
  what: string,
): Promise<void> {
  const { upvoteCount, downvoteCount, vote } = await setup.vote(setup.thread, setup.id, value, options);
  expect([value, undefined].includes(vote), `the vote that ${what} returns to be ${value} or absent`, vote);
  if (upvoteCount !== undefined) expectEqual(upvoteCount, wanted[0], `the votes in favour that ${what} returns`);
  if (downvoteCount !== undefined) expectEqual(downvoteCount, wanted[1], `the votes against that ${what} returns`);
  expectEqual(await countsOf(bench, setup), wanted, `the counts after ${what}`);
}

/** What readers think of comments. */
export const voting: readonly RuleDefinition[] = [
  {
    id: 'vote',
    sentence: 'A vote is counted once, for its comment alone, and everyone reads the new count',
    async check(bench: Bench): Promise<void> {
      const setup = await votable(bench);
      await expectCounts(bench, setup, [1, setup.voter()], [1, 0], 'a vote in favour');
      const { comments } = await bench.source().load(setup.thread);
      const all = comments.reduce((sum, { upvoteCount = 0 }) => sum + upvoteCount, 0);
      expectEqual(all, 1, 'the votes in the whole thread');
    },
  },
  {
    id: 'vote-twice',
    sentence: 'The same vote again is not counted again',
    async check(bench: Bench): Promise<void> {
      const setup = await votable(bench);
      const voter = setup.voter();
      await expectCounts(bench, setup, [1, voter], [1, 0], 'a vote in favour');
      const again = { ...voter, before: setup.isKnown ? 0 : 1 } as const;
      await settle(() => setup.vote(setup.thread, setup.id, 1, again)); // which may also fail as a duplicate
      expectEqual(await countsOf(bench, setup), [1, 0], 'the counts after the same vote again');
    },
  },
  {
    id: 'vote-take-back',
    sentence: 'A vote that is taken back counts no longer, however often that is said; where votes are final it stays',
    async check(bench: Bench): Promise<void> {
      const setup = await votable(bench);
      const voter = setup.voter();
      const back = { ...voter, before: 1 } as const;
      await expectCounts(bench, setup, [1, voter], [1, 0], 'a vote in favour');
      if (setup.source.capabilities.areVotesFinal) {
        await failureOf('taking back what is final', () => setup.vote(setup.thread, setup.id, 0, back));
        expectEqual(await countsOf(bench, setup), [1, 0], 'the counts');
        return;
      }
      await expectCounts(bench, setup, [0, back], [0, 0], 'taking it back');
      await expectCounts(bench, setup, [0, voter], [0, 0], 'taking it back once more');
    },
  },
  {
    id: 'vote-change',
    sentence: 'A vote against takes the place of one in favour',
    async check(bench: Bench): Promise<void> {
      const setup = await votable(bench);
      const { votes, areVotesFinal } = setup.source.capabilities;
      if (votes !== 'up-and-down' || areVotesFinal) bench.skip('there are no votes to change between');
      const voter = setup.voter();
      await expectCounts(bench, setup, [1, voter], [1, 0], 'a vote in favour');
      await expectCounts(bench, setup, [-1, { ...voter, before: 1 }], [0, 1], 'a vote against');
      await expectCounts(bench, setup, [1, { ...voter, before: -1 }], [1, 0], 'a vote in favour again');
    },
  },
  {
    id: 'vote-others',
    sentence: 'Each reader has one vote, and takes back no one else’s',
    async check(bench: Bench): Promise<void> {
      const setup = await votable(bench);
      const [ada, bob, eve] = [setup.voter(), setup.voter(), setup.voter()];
      await expectCounts(bench, setup, [1, ada], [1, 0], 'the first vote');
      await expectCounts(bench, setup, [1, bob], [2, 0], 'the vote of another reader');
      await settle(() => setup.vote(setup.thread, setup.id, 0, eve)); // who has given none
      expectEqual(await countsOf(bench, setup), [2, 0], 'the counts after one who has not voted takes a vote back');
    },
  },
  {
    id: 'vote-own',
    sentence: 'What a batch says of the reader’s own votes is what the reader has given',
    async check(bench: Bench): Promise<void> {
      const setup = await votable(bench);
      const { source, thread, id } = setup;
      const own = async (): Promise<readonly unknown[]> =>
        (await pagesOf(source, thread)).flatMap(({ votes }) => (votes ? [votes[id] ?? 0] : []));
      if ((await own()).length === 0) bench.skip('the source does not say which votes are the reader’s own');
      const voter = setup.voter();
      await setup.vote(thread, id, 1, voter);
      expectEqual(await own(), [1], 'the vote that the source says is the reader’s');
      for (const page of await pagesOf(source, thread)) batchValid(page, source.name);
      await setup.vote(thread, id, 0, { ...voter, before: 1 });
      expectEqual(await own(), [0], 'what is left of it when it has been taken back');
    },
  },
  {
    id: 'vote-missing',
    sentence: 'A vote for a comment that is not there fails',
    async check(bench: Bench): Promise<void> {
      const setup = await votable(bench);
      const { thread, id, vote } = setup;
      await failureOf('a vote for a missing comment', () => vote(thread, `${id}00`, 1, setup.voter()));
      expectEqual(await countsOf(bench, setup), [0, 0], 'the counts of the comment beside it');
    },
  },
  {
    id: 'vote-deleted',
    sentence: 'A vote for a comment that was deleted meanwhile fails',
    async check(bench: Bench): Promise<void> {
      const remove = bench.need('remove');
      const setup = await votable(bench);
      await remove(setup.thread, setup.id);
      await failureOf('a vote for a deleted comment', () => setup.vote(setup.thread, setup.id, 1, setup.voter()));
    },
  },
  {
    id: 'vote-refused',
    sentence: 'A vote that the server refuses is said to be refused, and is not counted',
    async check(bench: Bench): Promise<void> {
      bench.need('refuseVotes');
      const setup = await votable(bench);
      await bench.during('refuseVotes', async () => {
        const ask = (): Promise<unknown> => setup.vote(setup.thread, setup.id, 1, setup.voter());
        await failureOf('a vote where none is taken', ask, ['refused', 'closed', 'authentication-needed']);
      });
      expectEqual(await countsOf(bench, setup), [0, 0], 'the counts');
    },
  },
  {
    id: 'vote-fails',
    sentence: 'Where voting fails, the error says of which kind the failure is, and nothing is counted',
    async check(bench: Bench): Promise<void> {
      const setup = await votable(bench);
      bench.needWire(setup);
      const { wire, thread, id, vote } = setup;
      const failures = [
        [responding(500, '{"error":"no"}'), 'server-fault'],
        [responding(429, '{"error":"no"}', { 'Retry-After': '7' }), 'rate-limited'],
        [
          responding(200, '<!doctype html><title>Hello</title>', { 'Content-Type': 'text/html' }),
          'unreadable-response',
        ],
        [disconnected, 'offline'],
      ] as const;
      for (const [fault, kind] of failures) {
        wire.fault = (pass, asked) => (isWriting(asked) ? fault(pass, asked) : pass());
        await failureOf(`voting with ${kind}`, () => vote(thread, id, 1, setup.voter()), [kind]);
      }
      wire.fault = undefined;
      expectEqual(await countsOf(bench, setup), [0, 0], 'the counts');
    },
  },
  {
    id: 'vote-lost',
    sentence: 'Where the response to a vote is lost, the error leaves open whether it is counted; it is counted once',
    async check(bench: Bench): Promise<void> {
      const setup = await votable(bench);
      bench.needWire(setup);
      const { wire, thread, id, vote, isKnown } = setup;
      const voter = setup.voter();
      wire.fault = (pass, asked) => (isWriting(asked) ? losingResponses(pass, asked) : pass());
      const open = ['offline', 'server-fault', 'unreadable-response', 'blocked-by-cors', 'lost'] as const;
      await failureOf('voting where the response is lost', () => vote(thread, id, 1, voter), open);
      wire.fault = undefined;
      expectEqual(await countsOf(bench, setup), [1, 0], 'the counts');
      if (!isKnown) return;
      await settle(() => vote(thread, id, 1, voter)); // which may also fail as a duplicate
      expectEqual(await countsOf(bench, setup), [1, 0], 'the counts after another try');
    },
  },
];
