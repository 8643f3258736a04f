import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readText, TooLargeError, TooSlowError } from '../../../src/model/read-text.js';

const limits = { bytes: 10, patience: 60_000, pace: 1, longest: 60_000 };

/** A response that comes in these pieces, and then ends or hangs. */
function inPieces(pieces: readonly Uint8Array[], { hangs = false, cancel = (): void => undefined } = {}): Response {
  let sent = 0;
  return new Response(
    new ReadableStream<Uint8Array>({
      pull(controller) {
        const piece = pieces[sent];
        sent += 1;
        if (piece) controller.enqueue(piece);
        else if (!hangs) controller.close();
        return piece || !hangs ? undefined : new Promise(() => undefined);
      },
      cancel,
    }),
  );
}

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = (response: Response, more: object = {}): Promise<string> =>
  readText(Promise.resolve(response), { ...limits, ...more });

describe('the text of a response', () => {
  it('is put together of its pieces, wherever a character is cut', async () => {
    assert.equal(await read(inPieces([...bytes('aé🙂b')].map((byte) => Uint8Array.of(byte)))), 'aé🙂b');
    assert.equal(await read(new Response('')), '');
    assert.equal(await read(inPieces([bytes('a'), Uint8Array.of(0xf0, 0x9f)])), 'a\ufffd');
  });

  it('is read where a browser gives no stream', async () => {
    assert.equal(
      await readText(Promise.resolve({ body: null, text: () => Promise.resolve('a') } as Response), limits),
      'a',
    );
  });

  it('is as long as it may be, and no byte longer', async () => {
    assert.equal(await read(inPieces([bytes('12345'), bytes('67890')])), '1234567890');
    await assert.rejects(read(inPieces([bytes('12345'), bytes('678901')])), {
      name: 'TooLargeError',
      message: 'Expected at most 10 bytes, got more',
    });
    assert.equal(new TooLargeError().name, 'TooLargeError');
  });

  it('is not read further when it is given up', async () => {
    let ended = 0;
    const cancel = (): void => void (ended += 1);
    await assert.rejects(read(inPieces([bytes('12345678901')], { hangs: true, cancel })), TooLargeError);
    await assert.rejects(read(inPieces([bytes('a')], { hangs: true, cancel }), { patience: 0 }), TooSlowError);
    assert.equal(ended, 2);
  });

  it('is waited for by its length, and no longer than the longest time', async (t) => {
    t.mock.timers.enable({ apis: ['setTimeout', 'Date'] });
    const given = { patience: 1000, pace: 0.01, longest: 1500 };
    const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
    const outcome = async (response: Promise<Response>, after: number): Promise<unknown> => {
      let result: unknown = 'waits';
      readText(response, { ...limits, ...given }).then(
        (text) => (result = text),
        (error: Error) => (result = `${error.name}: ${error.message}`),
      );
      await settle();
      await settle();
      t.mock.timers.tick(1000);
      await settle();
      t.mock.timers.tick(after - 1000);
      await settle();
      return result;
    };
    const never = new Promise<Response>(() => undefined);
    const some = (length: number): Promise<Response> =>
      Promise.resolve(inPieces([bytes('a'.repeat(length))], { hangs: true }));
    assert.equal(await outcome(never, 1000), 'TooSlowError: Expected the whole response within 1 s, got 0 bytes');
    assert.equal(await outcome(some(3), 1299), 'waits');
    assert.equal(await outcome(some(3), 1300), 'TooSlowError: Expected the whole response within 1 s, got 3 bytes');
    assert.equal(await outcome(some(9), 1499), 'waits');
    assert.equal(await outcome(some(9), 1500), 'TooSlowError: Expected the whole response within 2 s, got 9 bytes');
  });

  it('is not read where the response is refused, or never comes', async () => {
    const refused = new Error('refused');
    let ended = false;
    const response = inPieces([bytes('a')], { cancel: () => (ended = true) });
    await assert.rejects(
      readText(Promise.resolve(response), limits, (given) => {
        assert.equal(given, response);
        throw refused;
      }),
      refused,
    );
    assert.equal(ended, false);
    await assert.rejects(readText(Promise.reject(refused), limits), refused);
  });
});
