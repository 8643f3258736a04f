import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { nextState, replyLife, type ReplyEvent, type ReplyState } from '../../../src/conversation/index.js';
import { eventOf, mayBeStored } from '../../../src/conversation/reply-life.js';
import { SourceError, type SourceErrorKind } from '../../../src/model/source-error.js';

/** Every transition, written down once more: a change to the states of a reply is made in two places. */
const turns: readonly (readonly [ReplyState, ReplyEvent, ReplyState])[] = [
  ['draft', 'send', 'sending'],
  ['draft', 'queue', 'queued'],
  ['draft', 'change', 'draft'],
  ['sending', 'publish', 'published'],
  ['sending', 'hold', 'held'],
  ['sending', 'refuse', 'refused'],
  ['sending', 'challenge', 'challenged'],
  ['sending', 'fail', 'failed'],
  ['sending', 'lose', 'unsure'],
  ['sending', 'queue', 'queued'],
  ['queued', 'send', 'sending'],
  ['queued', 'change', 'draft'],
  ['unsure', 'send', 'sending'],
  ['unsure', 'publish', 'published'],
  ['unsure', 'hold', 'held'],
  ['unsure', 'change', 'draft'],
  ['failed', 'send', 'sending'],
  ['failed', 'queue', 'queued'],
  ['failed', 'change', 'draft'],
  ['refused', 'send', 'sending'],
  ['refused', 'queue', 'queued'],
  ['refused', 'change', 'draft'],
  ['challenged', 'send', 'sending'],
  ['challenged', 'queue', 'queued'],
  ['challenged', 'publish', 'published'],
  ['challenged', 'hold', 'held'],
  ['challenged', 'change', 'draft'],
  ['held', 'publish', 'published'],
  ['held', 'refuse', 'refused'],
  ['held', 'change', 'draft'],
];
const states: readonly ReplyState[] = [
  'draft',
  'sending',
  'published',
  'held',
  'refused',
  'challenged',
  'queued',
  'failed',
  'unsure',
];
const events: readonly ReplyEvent[] = [
  'send',
  'queue',
  'publish',
  'hold',
  'refuse',
  'challenge',
  'fail',
  'lose',
  'change',
];

/** Every state that some way leads to. */
function reachable(from: ReplyState): ReadonlySet<ReplyState> {
  const reached = new Set<ReplyState>([from]);
  for (const state of reached) for (const next of Object.values(replyLife[state])) reached.add(next);
  return reached;
}

describe('the life of a reply', () => {
  for (const [state, event, next] of turns) {
    it(`goes from ${state} to ${next} by ${event}`, () => {
      assert.equal(nextState(state, event), next);
    });
  }

  it('has no other turns, and says of each what it expected and what it got', () => {
    const known = new Set(turns.map(([state, event]) => `${state} ${event}`));
    let impossible = 0;
    for (const state of states) {
      for (const event of events) {
        if (known.has(`${state} ${event}`)) continue;
        impossible += 1;
        const possible =
          turns
            .filter(([from]) => from === state)
            .map(([, by]) => by)
            .join(', ') || 'nothing';
        const message = `Expected one of ${possible} to happen to a reply that is ${state}, got ${event}`;
        assert.throws(() => nextState(state, event), { name: 'Error', message });
      }
    }
    assert.equal(impossible, states.length * events.length - turns.length);
  });

  it('knows no other states', () => {
    assert.deepEqual(Object.keys(replyLife).sort(), [...states].sort());
  });

  for (const state of states.filter((name) => name !== 'published')) {
    it(`is no dead end where it is ${state}: it can be published, and can go back to its writer`, () => {
      const reached = reachable(state);
      assert.ok(reached.has('published'));
      assert.ok(reached.has('draft'));
    });
  }

  it('ends where everyone can read it, and nowhere else', () => {
    assert.deepEqual(
      states.filter((state) => Object.keys(replyLife[state]).length === 0),
      ['published'],
    );
  });
});

/** What a failure means: [safe or found missing and online, the same offline, unknown whether it was stored]. */
const meanings: Readonly<Record<SourceErrorKind, readonly [ReplyEvent, ReplyEvent, ReplyEvent]>> = {
  'authentication-needed': ['refuse', 'refuse', 'refuse'],
  closed: ['refuse', 'refuse', 'refuse'],
  refused: ['refuse', 'refuse', 'refuse'],
  duplicate: ['refuse', 'refuse', 'refuse'],
  'invalid-field': ['refuse', 'refuse', 'refuse'],
  'not-found': ['refuse', 'refuse', 'refuse'],
  misconfigured: ['refuse', 'refuse', 'refuse'],
  challenge: ['challenge', 'challenge', 'challenge'],
  'rate-limited': ['fail', 'fail', 'fail'],
  'storage-unavailable': ['fail', 'fail', 'fail'],
  'storage-full': ['fail', 'fail', 'fail'],
  offline: ['fail', 'queue', 'lose'],
  'blocked-by-cors': ['fail', 'queue', 'lose'],
  'server-fault': ['fail', 'queue', 'lose'],
  'unreadable-response': ['fail', 'queue', 'lose'],
  lost: ['fail', 'queue', 'lose'],
  unknown: ['fail', 'queue', 'lose'],
};

describe('what a failure means for a reply', () => {
  for (const [kind, [online, offline, unknown]] of Object.entries(meanings)) {
    it(`that failed as ${kind}: ${online}, ${offline} without a connection, ${unknown} when it may be stored`, () => {
      const error = new SourceError(kind as SourceErrorKind, 'No');
      for (const known of [
        { resend: 'safe', missing: false },
        { resend: undefined, missing: true },
      ] as const) {
        assert.equal(eventOf(error, { online: true, ...known }), online);
        assert.equal(eventOf(error, { online: false, ...known }), offline);
      }
      for (const isOnline of [true, false]) {
        assert.equal(eventOf(error, { online: isOnline, resend: undefined, missing: false }), unknown);
      }
      assert.equal(mayBeStored(error), unknown === 'lose');
    });
  }

  it('is always something that can happen to a reply that is being sent', () => {
    for (const event of Object.values(meanings).flat()) assert.doesNotThrow(() => nextState('sending', event));
  });
});
