import { expect } from '@open-wc/testing';
import '../../../src/elements/reply-form/define.js';
import type { ColloquyReplyForm } from '../../../src/elements/reply-form/reply-form.js';
import { fill, notices, showForm, status, submit, textField, write } from './fixtures/form-view.js';
import { until } from './fixtures/inside.js';
import { MemoryStorage, replaceStorage } from './fixtures/own-storage.js';
import { StandInSource } from './fixtures/stand-in-source.js';

class FullStorage extends MemoryStorage {
  override setItem(): void {
    throw new DOMException('No room', 'QuotaExceededError');
  }
}

const warning = 'This browser cannot keep your draft. Do not leave this page before you have sent it.';

/** Whether the page would ask before it is left. */
function asksBeforeLeaving(): boolean {
  const event = new Event('beforeunload', { cancelable: true });
  dispatchEvent(event);
  return event.defaultPrevented;
}

for (const [what, descriptor] of [
  ['full', { value: new FullStorage() }],
  [
    'switched off',
    {
      get: (): never => {
        throw new DOMException('Denied', 'SecurityError');
      },
    },
  ],
  ['missing', { value: undefined }],
] as const) {
  describe(`a draft where storage is ${what}`, () => {
    let restore: () => void;
    let source: StandInSource;
    let form: ColloquyReplyForm;

    beforeEach(async () => {
      restore = replaceStorage(descriptor);
      source = new StandInSource();
      form = await showForm(source);
    });

    afterEach(() => restore());

    it('is said not to be kept, and the browser asks before the page is left', async () => {
      expect(asksBeforeLeaving(), 'with nothing written').to.equal(false);
      write(textField(form), 'Words');
      await until(() => notices(form).length > 0, 'the warning');
      expect(notices(form)).to.deep.equal([warning]);
      expect(asksBeforeLeaving(), 'with words written').to.equal(true);
      expect(form.value).to.equal('Words');
    });

    it('is not asked about any more once it is empty, sent or gone', async () => {
      write(textField(form), 'Words');
      await until(() => notices(form).length > 0, 'the warning');
      write(textField(form), '');
      await until(() => !asksBeforeLeaving(), 'no question about an empty form');
      fill(form, 'Words');
      await until(asksBeforeLeaving, 'the question');
      submit(form);
      await until(() => source.sends.length === 1, 'the reply');
      source.sends[0]?.respond();
      await until(() => status(form) === 'Your reply was posted.', 'the good news');
      expect(asksBeforeLeaving(), 'once sent').to.equal(false);
      expect(notices(form)).to.deep.equal([]);
    });
  });
}

describe('a draft that is kept', () => {
  let restore: () => void;

  beforeEach(() => {
    restore = replaceStorage({ value: new MemoryStorage() });
  });

  afterEach(() => restore());

  it('lets the reader leave without a question', async () => {
    const form = await showForm(new StandInSource());
    write(textField(form), 'Words');
    await until(() => localStorage.length === 1, 'the draft');
    await form.updateComplete;
    expect(asksBeforeLeaving()).to.equal(false);
    expect(notices(form)).to.deep.equal([]);
  });

  it('is asked about until it is kept: what keeps it may still be on its way', async () => {
    const form = await showForm(new StandInSource());
    write(textField(form), 'Words');
    expect(asksBeforeLeaving() || localStorage.length === 1).to.equal(true);
  });

  it('is not asked about after the form was removed', async () => {
    restore();
    restore = replaceStorage({ value: new FullStorage() });
    const form = await showForm(new StandInSource());
    write(textField(form), 'Words');
    await until(asksBeforeLeaving, 'the question');
    form.remove();
    expect(asksBeforeLeaving()).to.equal(false);
  });
});
