import assert from 'node:assert/strict';
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, writeFileSync } from 'node:fs';
import { describe, it, type TestContext } from 'node:test';
import { plainText } from '../../../src/model/plain-text.js';
import type { Reply } from '../../../src/model/source.js';
import { restSource, type RestSource } from '../../../src/sources/rest/index.js';
import { serve, temporaryFile } from '../../servers/rest/serve.js';
import { startRestServer } from '../../../src/rest-server/index.js';

const thread = '/essays/trust';
const replyOf = (text: string): Reply => ({ key: `the-key-of-${encodeURIComponent(text)}`, text, name: 'Maya' });

const wordsIn = async (source: RestSource): Promise<string[]> =>
  (await source.load(thread)).comments.map(({ body }) => plainText(body));

/** A server in a process that kills itself while it stores the first reply. */
async function serverToBeKilled(
  context: TestContext,
  file: string,
  moment: 'stored' | number,
): Promise<{ readonly child: ChildProcess; readonly source: RestSource; readonly killed: Promise<unknown[]> }> {
  const script = new URL('../../servers/rest/killed-server.ts', import.meta.url);
  const child = fork(script, [file, `${moment}`], { execArgv: ['--import', 'tsx'] });
  context.after(() => child.kill('SIGKILL'));
  const killed = once(child, 'exit');
  const died = killed.then(() => assert.fail(`Expected a server for ${file}, got none`));
  const [endpoint] = (await Promise.race([once(child, 'message'), died])) as [string];
  return { child, source: restSource({ endpoint }), killed };
}

describe('the file of a rest server', () => {
  it('keeps comments, keys, secrets and closed threads when the server starts again', async (t) => {
    const file = temporaryFile();
    const first = await startRestServer({ file });
    const before = restSource({ endpoint: first.url });
    const sent = await before.send(thread, replyOf('Before.'));
    const gone = await before.send(thread, replyOf('Gone.'));
    await before.remove(thread, '2', { secret: gone.secret! });
    first.store.setClosed('closed', true);
    await first.close();

    const { source } = await serve(t, { file });
    assert.deepEqual(await wordsIn(source), ['Before.']);
    assert.deepEqual(await source.send(thread, replyOf('Before.'), { again: true }), sent);
    await source.edit(thread, '1', 'After.', { secret: sent.secret! });
    assert.equal((await source.load('closed')).closed, true);
    const { comments } = await source.send(thread, replyOf('New.'));
    assert.equal(comments[0]!.id, '3', 'the id of what was deleted is not used again');
  });

  it('holds a reply once when the process is killed before its response, and it is sent again', async (t) => {
    const file = temporaryFile();
    const { source: cutOff, killed } = await serverToBeKilled(t, file, 'stored');
    await assert.rejects(cutOff.send(thread, replyOf('Once.')), { kind: 'offline' });
    assert.deepEqual(await killed, [null, 'SIGKILL']);
    assert.ok(existsSync(`${file}.lock`), 'the lock of SQLite in WebAssembly outlives its process');

    const { source } = await serve(t, { file });
    assert.deepEqual(await wordsIn(source), ['Once.']);
    const { comments, secret = '' } = await source.send(thread, replyOf('Once.'), { again: true });
    assert.equal(comments[0]!.id, '1');
    await source.remove(thread, '1', { secret });
    assert.deepEqual(await wordsIn(source), []);
  });

  it('is sound, and holds a reply once after a retry, wherever the process is killed while storing it', async (t) => {
    const file = temporaryFile();
    const before = await startRestServer({ file, limit: false });
    const source = restSource({ endpoint: before.url });
    for (let number = 0; number < 20; number += 1) await source.send(thread, replyOf(`Number ${number}`));
    await before.close();

    let killed = 0;
    for (let moment = 1; ; moment += 1) {
      const reply = replyOf(`Killed at ${moment}`);
      const { child, source: cutOff } = await serverToBeKilled(t, file, moment);
      const replied = await cutOff.send(thread, reply).then(
        () => true,
        () => false,
      );
      if (!replied) killed += 1;
      child.kill('SIGKILL');
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');

      const after = await startRestServer({ file, limit: false });
      const again = restSource({ endpoint: after.url });
      await again.send(thread, reply, { again: true });
      const words = await wordsIn(again);
      await after.close();
      assert.equal(words.length, 20 + moment);
      assert.deepEqual(
        words.filter((text) => text === reply.text),
        [reply.text],
      );
      if (replied) break;
    }
    assert.ok(killed > 5, `${killed} moments`);
  });

  it('belongs to one server, and is taken over from one that is no more', async (t) => {
    const file = temporaryFile();
    writeFileSync(`${file}.pid`, '999999999');
    const { source } = await serve(t, { file });
    await source.send(thread, replyOf('Kept.'));
    await assert.rejects(startRestServer({ file }), {
      message:
        `Expected ${file} to be used by no other process, got process ${process.pid}. ` +
        `If that is another program, delete ${file}.pid`,
    });
    assert.deepEqual(await wordsIn(source), ['Kept.']);
  });

  it('stays free for others when its server cannot listen', async (t) => {
    const { server } = await serve(t);
    const file = temporaryFile();
    const port = Number(new URL(server.url).port);
    await assert.rejects(startRestServer({ file, port }), { code: 'EADDRINUSE' });
    await serve(t, { file });
  });
});

describe('a rest server that is closed', () => {
  it('finishes requests that are under way, and accepts no more', async () => {
    const server = await startRestServer({ file: temporaryFile() });
    const source = restSource({ endpoint: server.url });
    const sent = source.send(thread, replyOf('Under way.'));
    await source.load(thread);
    const closed = server.close();
    assert.equal((await sent).comments.length, 1);
    await closed;
    await assert.rejects(source.load(thread), { kind: 'offline' });
  });
});
