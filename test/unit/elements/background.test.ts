import { expect } from '@open-wc/testing';
import { afterBackground, inBackground } from '../../../src/elements/shared/background.js';

/** A job of so many steps, which writes down each of them. */
const job = (name: string, steps: number, done: string[], end?: () => void) => (): boolean => {
  done.push(name);
  if (done.filter((one) => one === name).length < steps) return true;
  end?.();
  return false;
};

describe('background work', () => {
  it('is done one job after the other, in the order in which it was asked for', async () => {
    const done: string[] = [];
    inBackground(job('a', 2, done));
    inBackground(job('b', 2, done));
    await afterBackground();
    expect(done).to.deep.equal(['a', 'a', 'b', 'b']);
  });

  it('comes before what waits until it is done, and so does what follows from it', async () => {
    const done: string[] = [];
    inBackground(job('a', 1, done, () => queueMicrotask(() => inBackground(job('b', 1, done)))));
    await afterBackground();
    done.push('after');
    expect(done).to.deep.equal(['a', 'b', 'after']);
  });

  it('goes on with the next job when one fails', async () => {
    const done: string[] = [];
    const errors: unknown[] = [];
    const { reportError } = globalThis;
    globalThis.reportError = (error) => errors.push(error);
    inBackground(() => {
      throw new Error('broken');
    });
    inBackground(job('b', 1, done));
    await afterBackground();
    globalThis.reportError = reportError;
    expect(done).to.deep.equal(['b']);
    expect(`${errors}`).to.contain('broken');
  });

  it('is left when it is stopped, also by itself', async () => {
    const done: string[] = [];
    const stop = inBackground(job('a', 5, done));
    const stopSelf = inBackground(() => {
      done.push('b');
      stopSelf();
      return true;
    });
    inBackground(job('c', 1, done));
    stop();
    await afterBackground();
    expect(done).to.deep.equal(['b', 'c']);
  });
});
