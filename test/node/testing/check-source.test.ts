import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CommentSource } from '../../../src/model/source.js';
import * as entry from '../../../src/testing/index.js';
import type { ConformanceError, GivenOptions, SourceServer } from '../../../src/testing/index.js';
import { html } from './html.js';
import { MemoryServer } from './memory-server.js';
import { memorySource } from './memory-source.js';

const { checkSource } = entry;

const make = (given: GivenOptions): CommentSource => memorySource({ ...given, html });

test('the testing entry exports three functions and its error, and nothing else', () => {
  assert.deepEqual(Object.keys(entry).sort(), ['ConformanceError', 'checkSource', 'readerRules', 'sourceRules']);
});

test('the report of a source that keeps every rule counts each of them as passed', async () => {
  const { findings, passed, failed, skipped } = await checkSource(make, new MemoryServer());
  assert.deepEqual({ passed, failed, skipped }, { passed: findings.length, failed: 0, skipped: 0 });
});

test('a broken rule rejects with the whole report, and a message that says which one and how', async () => {
  const named = (given: GivenOptions): CommentSource => ({ ...make(given), name: 'A B' });
  const broken = async (): Promise<unknown> => checkSource(named, new MemoryServer());
  await assert.rejects(broken, (error: ConformanceError) => {
    assert.equal(error.name, 'ConformanceError');
    assert.match(error.message, /\(name\): Expected `name` to be a short word in lower case, got "A B"/);
    assert.equal(error.report.findings.find(({ id }) => id === 'name')?.outcome, 'failed');
    assert.equal(error.report.findings.find(({ id }) => id === 'empty-thread')?.outcome, 'passed');
    return true;
  });
});

test('a server that can do nothing has every rule that needs it skipped, each with a reason', async () => {
  const { findings, passed } = await checkSource(make, {});
  const skipped = findings.filter(({ outcome }) => outcome === 'skipped');
  assert.equal(passed, 3);
  assert.equal(skipped.length, findings.length - 3);
  for (const { reason, id } of skipped) assert.match(reason ?? '', /^the server has /, id);
});

test('threads that are there already are checked for all that can be checked by reading', async () => {
  const memory = new MemoryServer();
  const thread = await memory.makeThread();
  await memory.seed(
    thread,
    [0, 1].map((index) => ({
      name: 'Ada',
      text: `Words ${index}`,
      datePublished: '2024-01-01T00:00:00Z',
    })),
  );
  const { findings } = await checkSource(make, { fetch: memory.fetch, existing: [thread] });
  assert.deepEqual(
    findings.filter(({ outcome }) => outcome === 'passed').map(({ id }) => id),
    [
      'name',
      'capabilities',
      'methods',
      'reply-url',
      'wrong-endpoint',
      'ids',
      'people',
      'dates',
      'bodies',
      'urls',
      'shape',
      'unshared',
      'unreadable',
      'odd-values',
      'broken-comment',
      'load-fails',
      'recovers',
      'silence',
      'aborted-before',
      'aborted-meanwhile',
    ],
  );
});

const undisturbed = ['unreadable', 'odd-values', 'load-fails', 'recovers', 'aborted-meanwhile'];

test('a source of a server that does not ask through the given fetch breaks the rules about failures, and is told how to', async () => {
  const memory = new MemoryServer();
  const ignoring = async (): Promise<unknown> => checkSource(() => make({ fetch: memory.fetch }), memory);
  await assert.rejects(ignoring, (error: ConformanceError) => {
    const outcomes = new Map(error.report.findings.map(({ id, outcome }) => [id, outcome]));
    for (const id of undisturbed) assert.equal(outcomes.get(id), 'failed', id);
    assert.match(
      error.message,
      /to ask its server through the `fetch` that it is given, got no request: make it by `\(given\) => mySource\(\{ endpoint, \.\.\.given \}\)`/,
    );
    return true;
  });
});

test('a source on this device, which asks nothing, has these rules skipped', async () => {
  const memory = new MemoryServer();
  const onDevice = (): CommentSource => {
    const source = make({ fetch: memory.fetch });
    return new Proxy(source, {
      get: (target, name) => {
        const value: unknown = Reflect.get(target, name);
        if (name === 'capabilities') return { ...target.capabilities, reach: 'device' };
        return typeof value === 'function' ? value.bind(target) : value;
      },
    });
  };
  const { findings } = await checkSource(onDevice, memory).catch((error: ConformanceError) => error.report);
  const reasons = new Map(findings.map(({ id, reason }) => [id, reason]));
  for (const id of undisturbed) assert.equal(reasons.get(id), 'the source is on this device, and asks nothing', id);
});

test('what is no source and no server is an error that says what to write', () => {
  assert.throws(
    () => entry.sourceRules({} as never, {}),
    /Expected `makeSource` to be a function such as \(given\) => mySource/,
  );
  assert.throws(
    () => entry.sourceRules(make, undefined as never),
    /Expected `server` to be an object .*, got undefined/,
  );
});

test("a rule that an author excepts is skipped with the author's reason", async () => {
  const server: SourceServer = Object.assign(new MemoryServer(), { except: { spam: 'there is no spam filter' } });
  const { findings } = await checkSource(make, server);
  assert.deepEqual(
    findings.find(({ id }) => id === 'spam'),
    {
      id: 'spam',
      rule: 'A reply that is taken for spam is refused, and not shown as published or held',
      outcome: 'skipped',
      reason: 'there is no spam filter',
    },
  );
});

test('an exception from a rule that does not exist is an error that names those that do', async () => {
  const broken = async (): Promise<unknown> => checkSource(make, { except: { spm: 'misspelt' } });
  await assert.rejects(broken, /Expected `except` to name rules \(name, capabilities, .*\), got "spm"/);
});
